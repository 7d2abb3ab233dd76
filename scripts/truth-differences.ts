/** The difference between what we and the library say about one thing; empty where there is none. */
export function difference(what: string, ours: string | undefined, theirs: string): string[] {
  return (ours ?? '') === theirs
    ? []
    : [`${what}: the table says ${orNothing(ours)}, the library ${orNothing(theirs)}`];
}

function orNothing(said: string | undefined): string {
  return said === undefined || said === '' ? 'nothing' : said;
}

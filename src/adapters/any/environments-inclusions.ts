import { readRequirementsFile, type RequirementsFile } from '../../environment/requirements-file.js';
import { nothing, together, type Said, type Wanted } from '../../environment/said.js';
import { parentOf, resolved, type EnvironmentFiles } from './environments-files.js';

/** What a requirements file says together with the files that it takes in with `-r` and `-c`, each read once. */
export async function withInclusions(path: string, file: RequirementsFile, files: EnvironmentFiles): Promise<Said> {
  const asked: Wanted[] = [];
  const constraints: Wanted[] = [];
  const problems: string[] = [];
  const seen = new Set([path]);
  await take(path, file, asked);
  if (problems.length > 0) return { range: undefined, problems };
  return asked.length === 0 ? nothing : together([...asked, ...constraints]);

  async function take(
    from: string,
    { wanted, inclusions, problems: found }: RequirementsFile,
    into: Wanted[],
  ): Promise<void> {
    into.push(...wanted);
    problems.push(...found);
    for (const { path: written, isConstraint } of inclusions) {
      // Addresses are not followed: nothing is asked of the network.
      if (written.includes('://')) continue;
      const target = resolved(parentOf(from) ?? '/', written);
      // What a constraints file takes in are constraints.
      const list = isConstraint || into === constraints ? constraints : asked;
      const key = list === constraints ? `constraints ${target}` : target;
      if (seen.has(key)) continue;
      seen.add(key);
      const text = await files.read(target);
      if (text === undefined) problems.push(`takes in ${written}, which is not there`);
      else await take(target, readRequirementsFile(text), list);
    }
  }
}

import type { Node } from '../node.js';
import { stringLiteral } from '../string-literal.js';
import { argumentsOf, dottedName } from './calls.js';
import { decoratorsOf } from './class-shape.js';
import { elementsAt } from './containers.js';
import { weaker } from './origins.js';
import type { Candidate, Reader, Step } from './reader.js';

/** Defaults in signatures that are written as calls: `typer.Option("gpt2")`, `fastapi.Query("gpt2")`, `cog.Input(…)`. */
export const commandSteps: readonly (readonly [type: string, step: Step])[] = [['call', describedDefault]];

const DESCRIBED = /^(?:typer\.(?:Option|Argument)|fastapi\.(?:Query|Body|Form|Header|Cookie)|cog\.Input)$/;

function describedDefault({ node, part, origin }: Candidate, { names }: Reader): Candidate[] | undefined {
  const callee = node.childForFieldName('function');
  if (!callee || !/(?:Option|Argument|Query|Body|Form|Header|Cookie|Input)$/.test(callee.text)) return undefined;
  const name = dottedName(callee, part, names) ?? '';
  if (!DESCRIBED.test(name)) return undefined;
  const { positional, keywords } = argumentsOf(node);
  const otherwise = name === 'cog.Input' ? keywords.get('default') : (positional[0] ?? keywords.get('default'));
  return otherwise ? [{ node: otherwise, part, origin: weaker(origin, 'default') }] : [];
}

const CLICK = /^(?:click|rich_click|asyncclick|cloup)\.(option|argument)$/;

/**
 * The default of the `@click.option(…)` or `@click.argument(…)` that passes the parameter `name`: its choices where it
 * has none. Undefined where no decorator does. `how` is where the decorators stand and how they are known.
 */
export function commandDefault(
  definition: Node,
  name: string,
  how: Omit<Candidate, 'node'>,
  reader: Reader,
): readonly Candidate[] | undefined {
  for (const decorator of decoratorsOf(definition)) {
    const callee = decorator.type === 'call' ? decorator.childForFieldName('function') : null;
    if (!callee || !/(?:option|argument)$/.test(callee.text)) continue;
    const kind = CLICK.exec(dottedName(callee, how.part, reader.names) ?? '')?.[1];
    const { positional, keywords } = argumentsOf(decorator);
    const declared = positional.map((one) => stringLiteral(one) ?? '');
    if (kind === undefined || parameterOf(declared, kind === 'argument') !== name) continue;
    const otherwise = keywords.get('default');
    if (otherwise) return [{ ...how, node: otherwise }];
    const type = keywords.get('type');
    const choices = type?.type === 'call' && /\bChoice$/.test(type.childForFieldName('function')?.text ?? '');
    const listed = choices ? argumentsOf(type).positional[0] : undefined;
    return listed ? asChoices({ ...how, node: listed }, reader) : [];
  }
  return undefined;
}

/** The elements of what an option may be chosen from. */
export const asChoices = (listed: Candidate, reader: Reader): readonly Candidate[] =>
  elementsAt(listed, [], reader).map((one) => ({ ...one, origin: 'branch' as const }));

/** The parameter of a click option: the plain name, else the first of the names with most dashes. */
export function parameterOf(declarations: readonly string[], isArgument: boolean): string | undefined {
  const plain = declarations.find((one) => /^[A-Za-z_]\w*$/.test(one));
  if (plain !== undefined) return isArgument ? plain.toLowerCase() : plain;
  const dashes = (one: string): number => /^-*/.exec(one)?.[0].length ?? 0;
  const [flag = ''] = [...declarations].sort((a, b) => dashes(b) - dashes(a));
  return flag.replace(/^-+/, '').replace(/\/.*$/, '').replaceAll('-', '_').toLowerCase();
}

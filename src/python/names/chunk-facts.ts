import type { KeptNode } from '../kept-node.js';
import type { Chunk } from '../chunk.js';
import type { Node } from '../node.js';
import { armsIn } from './blocks.js';
import { bindingsIn } from './bindings-in.js';
import { MovingBinding, movingArms, MovingName, MovingScope } from './moving.js';
import type { Arm, PartNames, Scope } from './part-names.js';
import { rangeOf } from './ranges.js';

/** What a chunk says about names, without the chunks in it. What it tells moves with the chunk. */
export interface ChunkFacts {
  readonly part: number;
  readonly bindings: readonly MovingBinding[];
  readonly scopes: readonly Scope[];
  readonly arms: readonly Arm[];
  readonly borrowed: PartNames['borrowed'];
  readonly heirs: PartNames['heirs'];
  /** The import statements: what they bind hangs on the text around them too. */
  readonly imports: readonly Node[];
}

/** Reads a chunk. */
export function factsOf(chunk: Chunk, part: number): ChunkFacts {
  const bindings: MovingBinding[] = [];
  const scopes: Scope[] = [];
  const arms: Arm[] = [];
  const borrowed: PartNames['borrowed'][number][] = [];
  const heirs: PartNames['heirs'][number][] = [];
  const imports: Node[] = [];
  const visit = (node: KeptNode): void => {
    const { type } = node;
    if (IMPORTS.has(type)) {
      imports.push(node);
      return;
    }
    for (const binding of bindingsIn(node, part)) bindings.push(new MovingBinding(chunk, binding));
    arms.push(...movingArms(chunk, armsIn(node)));
    const scope = scopeOf(node);
    if (scope) scopes.push(new MovingScope(chunk, scope));
    if (type === 'class_definition') {
      const bases = node.childForFieldName('superclasses');
      if (bases) heirs.push({ node, bases: bases.text });
    }
    if (type === 'global_statement' || type === 'nonlocal_statement')
      for (const name of node.namedChildren)
        if (name.type === 'identifier')
          borrowed.push(
            new MovingName(chunk, name.text, type === 'global_statement' ? 'global' : 'nonlocal', rangeOf(name)),
          );
    for (const child of node.namedChildren) if (child.chunk === chunk && mayBind(child)) visit(child);
  };
  visit(chunk.root);
  return { part, bindings, scopes, arms, borrowed, heirs, imports };
}

/** The same facts of another part. */
export function inPart(part: number, facts: ChunkFacts): ChunkFacts {
  return part === facts.part ? facts : { ...facts, part, bindings: facts.bindings.map((one) => one.in(part)) };
}

const IMPORTS: ReadonlySet<string> = new Set(['import_statement', 'import_from_statement']);

function scopeOf(node: Node): Scope | undefined {
  switch (node.type) {
    case 'function_definition': {
      // Its name and decorators belong to the scope around it.
      const [parameters, body] = [node.childForFieldName('parameters'), node.childForFieldName('body')];
      return parameters && body
        ? { kind: 'function', range: { start: parameters.startIndex, end: body.endIndex } }
        : undefined;
    }
    case 'lambda':
      return { kind: 'function', range: rangeOf(node) };
    case 'class_definition': {
      const body = node.childForFieldName('body');
      return body ? { kind: 'class', range: rangeOf(body) } : undefined;
    }
    case 'list_comprehension':
    case 'set_comprehension':
    case 'dictionary_comprehension':
    case 'generator_expression':
      return { kind: 'comprehension', range: rangeOf(node) };
    default:
      return undefined;
  }
}

/** Whether there may be a binding, a scope or an arm in a node: most expressions have none, as their text tells. */
function mayBind({ type, text }: Node): boolean {
  if (type === 'expression_statement') return text.includes('=') || IN_EXPRESSIONS.test(text);
  if (type === 'string') return text.includes('{') && IN_EXPRESSIONS.test(text);
  return !EXPRESSIONS.has(type) || IN_EXPRESSIONS.test(text);
}

const IN_EXPRESSIONS = /:=|lambda\b|(?<![A-Za-z_])(?:for|if|as)\b/;

/** Nodes that hold nothing but expressions. */
const EXPRESSIONS: ReadonlySet<string> = new Set([
  ...['identifier', 'integer', 'float', 'true', 'false', 'none', 'ellipsis', 'comment', 'concatenated_string'],
  ...['call', 'attribute', 'subscript', 'slice', 'argument_list', 'keyword_argument', 'parenthesized_expression'],
  ...['binary_operator', 'boolean_operator', 'comparison_operator', 'not_operator', 'unary_operator', 'await'],
  ...['list', 'tuple', 'set', 'dictionary', 'pair', 'list_splat', 'dictionary_splat', 'expression_list'],
  ...['type', 'decorator', 'yield', 'return_statement', 'raise_statement', 'assert_statement', 'string_content'],
  ...['pass_statement', 'break_statement', 'continue_statement', 'dotted_name', 'interpolation', 'format_expression'],
]);

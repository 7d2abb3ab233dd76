import type { Node } from '../node.js';
import { childrenOf } from './branches.js';
import { classAround, decoratorsOf } from './class-shape.js';

/** One parameter of a function or lambda. */
export interface Parameter {
  readonly name: string;
  /** The name in the signature. */
  readonly node: Node;
  /** `rest` is `*args`, `keywords` is `**kwargs`. */
  readonly kind: 'positional-only' | 'either' | 'keyword-only' | 'rest' | 'keywords';
  readonly default: Node | undefined;
}

/** The parameters of a `function_definition` or `lambda`, in order. */
export function parametersOf(definition: Node): Parameter[] {
  const parameters: Parameter[] = [];
  let kind: Parameter['kind'] = 'either';
  for (const child of childrenOf(definition.childForFieldName('parameters') ?? definition)) {
    if (child.type === 'positional_separator')
      parameters.splice(0, Infinity, ...parameters.map((one) => ({ ...one, kind: 'positional-only' as const })));
    else if (child.type === 'keyword_separator') kind = 'keyword-only';
    const written = child.type === 'typed_parameter' ? childrenOf(child)[0] : child;
    const node = written && nameIn(written);
    if (!node) continue;
    const isRest = written.type === 'list_splat_pattern';
    const own = isRest ? 'rest' : written.type === 'dictionary_splat_pattern' ? 'keywords' : kind;
    parameters.push({ name: node.text, node, kind: own, default: written.childForFieldName('value') ?? undefined });
    if (isRest) kind = 'keyword-only';
  }
  return parameters;
}

function nameIn(written: Node): Node | undefined {
  if (written.type === 'identifier') return written;
  if (written.type.endsWith('default_parameter')) return written.childForFieldName('name') ?? undefined;
  return written.type.endsWith('splat_pattern') ? childrenOf(written)[0] : undefined;
}

/** The function or lambda whose parameter a name is; `node` is the name in the signature. */
export function signatureAround(node: Node): Node | undefined {
  for (let at = node.parent; at; at = at.parent)
    if (at.type === 'parameters' || at.type === 'lambda_parameters') return at.parent ?? undefined;
    else if (!PARAMETER.test(at.type)) return undefined;
  return undefined;
}

const PARAMETER = /parameter$|splat_pattern$/;

/** Whether a method has neither `self` nor `cls`. */
export const isStatic = (definition: Node): boolean => hasDecorator(definition, 'staticmethod');

/** Whether a method's first parameter is the class. */
export const isOfClass = (definition: Node): boolean => hasDecorator(definition, 'classmethod');

/** Whether the first parameter is `self` or `cls`, which nobody passes. */
export const hasReceiver = (definition: Node): boolean =>
  definition.type === 'function_definition' && classAround(definition) !== undefined && !isStatic(definition);

/**
 * Whether the function can be called and returns as it is written. Of unknown decorators neither is known: they may
 * pass arguments of their own first, or give back something else.
 */
export const isAsWritten = (definition: Node): boolean =>
  definition.type === 'lambda' ||
  decoratorsOf(definition).every(({ text }) => TRANSPARENT.test(text.replace(/\s*\([^]*$/, '')));

const TRANSPARENT =
  /^(?:\w+\.)*(?:lru_cache|cache|cached|cache_resource|cache_data|experimental_singleton|experimental_memo|singleton|memo|staticmethod|classmethod|abstractmethod|override|final|no_grad|inference_mode|typechecked|beartype|retry|profile|GPU|remote|contextmanager|asynccontextmanager|route|get|post|on_event|skip\w*|require_\w+|slow)$|^pytest\.mark\.\w+$/;

const hasDecorator = (definition: Node, name: string): boolean =>
  decoratorsOf(definition).some(({ text }) => text === name);

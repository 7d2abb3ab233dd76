import type { Expression } from '../python/statements.js';

/** What stands in the source, in a few words for an error message. */
export function described(expression: Expression | { readonly kind: 'other'; readonly form: string }): string {
  switch (expression.kind) {
    case 'name':
      return expression.name;
    case 'attribute':
      return `${described(expression.of)}.${expression.name}`;
    case 'call':
      return `${described(expression.callee)}(…)`;
    case 'subscript':
      return `${described(expression.of)}[…]`;
    case 'not':
      return `not ${described(expression.of)}`;
    case 'binary':
      return `${described(expression.left)} ${expression.operator} ${described(expression.right)}`;
    case 'other':
      return expression.form === 'ERROR' ? 'text that is no Python' : expression.form.replaceAll('_', ' ');
    default:
      return `a ${expression.kind}`;
  }
}

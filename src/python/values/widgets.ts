import { argumentsOf, dottedName } from './calls.js';
import { asChoices } from './commands.js';
import { weaker } from './origins.js';
import type { Candidate, Reader, Step } from './reader.js';

/** What a page of streamlit lets its user choose or type: `st.selectbox("Model", ["gpt2", "gpt2-xl"])`. */
export const widgetSteps: readonly (readonly [type: string, step: Step])[] = [['call', chosen]];

const CHOICES: ReadonlySet<string> = new Set(['selectbox', 'radio', 'select_slider']);
const WIDGET = /(?:^|\.)(?:selectbox|radio|select_slider|text_input|text_area)$/;

function chosen({ node, part, origin }: Candidate, reader: Reader): readonly Candidate[] | undefined {
  const callee = node.childForFieldName('function');
  // A glance at the name spares nearly all calls the look at the imports.
  if (!callee || !WIDGET.test(callee.text)) return undefined;
  const method = /^streamlit\.(?:sidebar\.)?(\w+)$/.exec(dottedName(callee, part, reader.names) ?? '')?.[1];
  if (method === undefined) return undefined;
  const { positional, keywords } = argumentsOf(node);
  if (CHOICES.has(method)) {
    const options = positional[1] ?? keywords.get('options');
    return options ? asChoices({ node: options, part, origin: weaker(origin, 'branch') }, reader) : [];
  }
  const typed = positional[1] ?? keywords.get('value');
  return typed ? [{ node: typed, part, origin: weaker(origin, 'default') }] : [];
}

import type { LoadUse, ResultUse } from '../../src/load-use.js';
import type { Load, Module, Place } from '../../src/load.js';
import { LineIndex } from '../../src/text.js';

/**
 * What is said of the result of a load, in the words of the markers:
 * `model, self.model: .to() () →logits Trainer(model) | trains yes 7 | predicts argmax 5 | with 3 inputs`.
 * `~` marks what is not sure, `°` what runs without gradients. Lines of other parts have the part in front: `1:4`.
 */
export function wordsForResult({ use, place }: Load, module: Module): string {
  if (!use) return 'nobody looked';
  const line = (at: Place): string => {
    const index = new LineIndex(module.parts[at.part]?.text ?? '');
    const { line: number } = index.positionAt(at.range.start);
    return at.part === place.part ? `${number}` : `${at.part}:${number}`;
  };
  const names = [...new Set(use.names.map(({ name }) => name))].join(', ');
  const uses = use.uses.map(wordsForUse).join(' ');
  const held = [names, uses].filter((words) => words !== '').join(': ');
  return [held, ...facts(use, line)].filter((words) => words !== '').join(' | ');
}

function facts({ escapes, trains, predicts, replaces, companions }: LoadUse, line: (at: Place) => string): string[] {
  return [
    escapes ? `${escapes.how} ${line(escapes.place)}` : '',
    trains.verdict === 'no' ? '' : `trains ${trains.verdict} ${line(trains.place)}`,
    predicts ? `predicts ${predicts.by} ${line(predicts.place)}` : '',
    replaces ? `replaces ${line(replaces)}` : '',
    companions.length > 0 ? `with ${companions.map(({ load, by }) => `${line(load)} ${by}`).join(', ')}` : '',
  ];
}

function wordsForUse(use: ResultUse): string {
  return `${plainWords(use)}${use.isSure ? '' : '~'}${use.isWithoutGradient ? '°' : ''}`;
}

function plainWords(use: ResultUse): string {
  switch (use.kind) {
    case 'call':
      return '()';
    case 'member':
      return `.${use.name}${use.access === 'call' ? '()' : use.access === 'set' ? '=' : ''}`;
    case 'argument':
      return `${use.callee}(${use.argument}${use.member === undefined ? '' : ` ${use.member}`})`;
    case 'output':
      return `→${use.of === 'call' ? '' : `${use.of}.`}${use.name}`;
  }
}

import type { Tree } from '../node.js';
import type { Place } from '../../load.js';
import type { Reading } from '../reading.js';

/** What only code that trains something has. */
const TRAINING = new RegExp(
  [
    String.raw`\.\s*backward\s*\(`,
    String.raw`\w*Trainer\s*\(`,
    String.raw`\b(?:optimizer|optim|opt)\s*\.\s*(?:step|zero_grad|apply_gradients)\s*\(`,
    String.raw`\btrainer\s*\.\s*(?:train|fit)\s*\(`,
    String.raw`\.\s*fit\s*\(`,
    String.raw`\bdef\s+training_step\b`,
    String.raw`\bget_peft_model\s*\(`,
    String.raw`\bGradientTape\s*\(`,
    String.raw`\boptim\s*\.\s*(?:Adam\w*|SGD)\b`,
    String.raw`\bAdamW\s*\(`,
  ].join('|'),
  'g',
);

/** The first place where a module trains something, whatever it is. */
export function trainingAnywhere({ texts, trees }: Reading): Place | undefined {
  for (const [part, text] of texts.entries())
    for (const { index, 0: found } of text.matchAll(TRAINING)) {
      const tree = trees[part];
      if (tree && isCode(index, tree)) return { part, range: { start: index, end: index + found.length } };
    }
  return undefined;
}

/** Whether what stands at an offset is neither comment nor text. */
export function isCode(at: number, { rootNode }: Tree): boolean {
  const node = rootNode.descendantForIndex(at, at + 1);
  return node !== null && !WORDS.has(node.type);
}

const WORDS: ReadonlySet<string> = new Set(['comment', 'string_content', 'string', 'string_start', 'string_end']);

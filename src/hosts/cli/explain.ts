import { objectionTo } from '../../checkpoint/repo-id.js';
import { helpOf } from '../../rules/help.js';
import type { Rule } from '../../rules/rule.js';
import type { ExplainOptions } from './arguments.js';
import type { ExitStatus } from './exit-status.js';
import type { Io } from './io.js';
import { logTo } from './log-to.js';
import { didYouMean } from './nearest.js';
import { plainMarkdown } from './plain-markdown.js';
import { printable } from './printable.js';
import type { Product } from './product.js';
import { UsageError } from './usage-error.js';

/** Runs `explain`: prints a rule's page or a checkpoint's card. Throws `UsageError` for what is neither. */
export async function explain(options: ExplainOptions, io: Io, product: Product): Promise<ExitStatus> {
  const { subject } = options;
  const rule = product.rules.find(({ id }) => id === subject);
  const text = rule ? rulePage(rule) : await card(options, io, product);
  await io.stdout.write(`${text.split('\n').map(printable).join('\n')}\n`);
  await product.end();
  return 0;
}

function rulePage({ id, severity, summary, why, bad, good }: Rule): string {
  return [
    `${id} (${severity})`,
    '',
    plainMarkdown(summary),
    '',
    plainMarkdown(why),
    '',
    'Reported:',
    '',
    indented(bad),
    '',
    'Silent:',
    '',
    indented(good),
    '',
    helpOf(id),
  ].join('\n');
}

const indented = (code: string): string => code.trim().replaceAll(/^(?=.)/gm, '    ');

/** The card is what a hover over the id shows; so a line of code is hovered over that has the id in it. */
async function card(
  { subject, offline, endpoint, verbose }: ExplainOptions,
  io: Io,
  product: Product,
): Promise<string> {
  const objection = objectionTo(subject);
  if (objection !== undefined)
    throw new UsageError(`${JSON.stringify(subject)} is no rule, and as an id it ${objection}`);
  const rules = { select: undefined, ignore: [], severity: new Map() };
  const service = await product.start({
    rules,
    offline,
    endpoint,
    transformersVersion: undefined,
    cwd: io.cwd,
    log: logTo(io.stderr, verbose),
  });
  const before = 'from transformers import AutoModel\n\nAutoModel.from_pretrained("';
  const uri = 'explain:card.py';
  const module = { uri, parts: [{ uri, version: 1, text: `${before}${subject}")\n` }] };
  const hover = await service.hover(module, 0, before.length, 'network');
  if (hover) return plainMarkdown(hover.markdown);
  const ids = product.rules.map(({ id }) => id);
  throw new UsageError(
    `${subject} is no rule, and nothing is known about a checkpoint of that name${didYouMean(subject, ids)}`,
  );
}

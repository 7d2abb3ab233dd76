import { unusedIgnore } from '../../src/rules/unused-ignore.js';
import { notebook } from '../support/modules.js';
import { ruleTester } from '../support/rule-tester.js';

const { reports, fixes, offers } = ruleTester(unusedIgnore);

/** Loads without a complaint; each use puts something behind it. */
const LOAD = 'from transformers import AutoModel\nm = AutoModel.from_pretrained("openai-community/gpt2")';

reports(
  'comments that suppress nothing',
  `
from transformers import AutoModel

m = AutoModel.from_pretrained(
    # loadlint: ignore
#   ^^^^^^^^^^^^^^^^^^ hint: This comment suppresses nothing.
    "openai-community/gpt2"
)
n = AutoModel.from_pretrained(
    # loadlint: ignore[dropped-weights, removed-class]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint: This comment suppresses nothing.
    "openai-community/gpt2"
)
o = AutoModel.from_pretrained(
    # loadlint: ignore[dropped-weights]
#                      ^^^^^^^^^^^^^^^ hint: dropped-weights reports nothing here.
    "openai-community/gpt2"
)
`,
);

reports(
  'an ignore-file too late, and a rule that there is not',
  `
x = 1
if x:
    # loadlint: ignore-file[dropped-weights]
#                           ^^^^^^^^^^^^^^^ hint: This comment suppresses nothing: ignore-file counts only among the first comments of a file.
    y = 2  # loadlint: ignore[dropped-weight]
#                             ^^^^^^^^^^^^^^ hint: There is no rule dropped-weight.
`,
);

reports(
  'a module that takes nothing from transformers, or no longer',
  `
x = 1
if x:
    # loadlint: ignore[removed-class]
#                      ^^^^^^^^^^^^^ hint: removed-class reports nothing here.
    y = 2
`,
);

reports(
  'comments that suppress something',
  notebook(`${LOAD.replace('AutoModel\n', 'AutoModelForCTC as AutoModel\n')}  # loadlint: ignore`),
);

fixes('Remove the comment', `${LOAD}  # loadlint: ignore\n`, `${LOAD}\n`);
fixes('Remove the comment', `${LOAD}  # loadlint: ignore it is fine\n`, `${LOAD}\n`);
fixes('Remove the comment', `${LOAD} # noqa # loadlint: ignore\n`, `${LOAD} # noqa\n`);
fixes('Remove the comment', `${LOAD}  # loadlint: ignore # noqa\n`, `${LOAD}  # noqa\n`);
fixes('Remove the comment', `${LOAD}\r\n  # loadlint: ignore\r\n`, `${LOAD}\r\n`);
fixes('Remove the comment', `${LOAD}\n# loadlint: ignore`, `${LOAD}\n`);
fixes('Remove dropped-weights from the comment', `${LOAD}  # loadlint: ignore[dropped-weights]\n`, `${LOAD}\n`);

/** Raises: GPT-2 is no encoder-decoder. */
const wrong = (rules: string): string =>
  `from transformers import AutoModelForSeq2SeqLM as M\nm = M.from_pretrained("openai-community/gpt2")  # loadlint: ignore[${rules}]\n`;
const USED = 'unsupported-auto-class';
fixes('Remove dropped-weights from the comment', wrong(`dropped-weights, ${USED}`), wrong(USED));
fixes('Remove dropped-weights from the comment', wrong(`${USED} , dropped-weights`), wrong(USED));
fixes('Remove nothing-such from the comment', wrong(`${USED},nothing-such`), wrong(USED));

offers('one way out', `${LOAD}  # loadlint: ignore\n`, ['Remove the comment']);

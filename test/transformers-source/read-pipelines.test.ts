import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readPipelines } from '../../src/transformers-source/read-pipelines.js';
import { syntax } from '../support/transformers-package.js';

const read = (text: string): unknown => {
  const { tasks, aliases } = readPipelines((file) => (file === 'pipelines/__init__.py' ? text : undefined), syntax);
  return { tasks: Object.fromEntries(tasks), aliases: Object.fromEntries(aliases) };
};

const ALIASES = 'TASK_ALIASES = {"ner": "token-classification"}\n';
const TASKS = `SUPPORTED_TASKS = {
    "token-classification": {
        "impl": TokenClassificationPipeline,
        "tf": (TFAutoModelForTokenClassification,) if is_tf_available() else (),
        "pt": (AutoModelForTokenClassification, AutoModel) if is_torch_available() else (),
        "default": {("en", "fr"): {"model": {"pt": "t5-base"}}},
    },
    "later": {"impl": "transformers.pipelines.Later", "pt": () if is_torch_available() else ()},
}
`;
const tasks = { 'token-classification': ['AutoModelForTokenClassification', 'AutoModel'], later: [] };

test('tasks with their auto classes, and aliases', () => {
  const rest = `
NO_TOKENIZER_TASKS = set()
for task, values in SUPPORTED_TASKS.items():
    if values["type"] == "text":
        NO_TOKENIZER_TASKS.add(task)
    elif values["type"] != "multimodal":
        raise ValueError(f"SUPPORTED_TASK {task} contains invalid type {values['type']}")
PIPELINE_REGISTRY = PipelineRegistry(supported_tasks=SUPPORTED_TASKS, task_aliases=TASK_ALIASES)
def check(task): return SUPPORTED_TASKS[task]
`;
  assert.deepEqual(read(ALIASES + TASKS + rest), { tasks, aliases: { ner: 'token-classification' } });
});

test('a task that a function redirects (5.19)', () => {
  const redirects = `
def _resolve_deprecated_task(task: str) -> str:
    """Redirects."""
    if task == "old":
        logger.warning_once("gone")
        return "later"

    return task


def other():
    return "something"
`;
  assert.deepEqual(read(ALIASES + TASKS + redirects), {
    tasks,
    aliases: { ner: 'token-classification', old: 'later' },
  });
});

const file = 'pipelines/__init__.py';
const stops: readonly (readonly [what: string, text: string, message: string])[] = [
  ['a table that is not there', ALIASES, `${file}: SUPPORTED_TASKS is made in a way that the reader does not know`],
  [
    'a table that is changed',
    `${ALIASES}${TASKS}SUPPORTED_TASKS.update({})`,
    `${file}:11: SUPPORTED_TASKS is made in a way that the reader does not know`,
  ],
  [
    'a loop that changes it',
    `${ALIASES}${TASKS}for task in MORE: SUPPORTED_TASKS[task] = 1`,
    `${file}:11: SUPPORTED_TASKS is made in a way that the reader does not know`,
  ],
  ['an alias of nothing', `TASK_ALIASES = {"a": "b"}\n${TASKS}`, `${file}:1: the alias a names no task`],
  [
    'a task without classes',
    `${ALIASES}SUPPORTED_TASKS = {"a": {"impl": A}}`,
    `${file}:2: a task without a tuple of auto classes`,
  ],
  [
    'a class that is no name',
    `${ALIASES}SUPPORTED_TASKS = {"a": {"pt": (auto("A"),)}}`,
    `${file}:2: auto(…) stands in the place of an auto class`,
  ],
  [
    'a redirection of another kind',
    `${ALIASES}${TASKS}def _resolve_deprecated_task(task):\n    if task in OLD:\n        return "later"\n\nx = 1`,
    `${file}: _resolve_deprecated_task redirects in a way that the reader does not know`,
  ],
];

describe('what stops the reading, and where', () => {
  for (const [what, text, message] of stops) {
    test(what, () => {
      assert.throws(() => read(text), { name: 'SourceError', message });
    });
  }

  test('a package without the file', () => {
    assert.throws(() => readPipelines(() => undefined, syntax), { message: `${file}: is not in the package` });
  });
});

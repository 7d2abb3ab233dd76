import { invalidRepositoryId } from '../../src/rules/invalid-repository-id.js';
import { hubOf, ruleTester } from '../support/rule-tester.js';

const { reports, fixes } = ruleTester(invalidRepositoryId);

reports(
  'ids that the Hub forbids, and addresses that are none',
  `
from transformers import AutoModel, AutoTokenizer, pipeline

AutoModel.from_pretrained("google-bert/bert-base-uncased/main")
#                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info: "google-bert/bert-base-uncased/main" is no id of the Hub: the id has more than one slash. It raises, unless there is a folder of that name.
AutoTokenizer.from_pretrained("https://example.com/models/t5")
#                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: "https://example.com/models/t5" is no id of the Hub: the id is an address outside the Hub. It raises.
AutoModel.from_pretrained("https://huggingface.co/datasets/rajpurkar/squad")
#                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: "https://huggingface.co/datasets/rajpurkar/squad" is no id of the Hub: the id is the address of a page, not of a model. It raises.
pipeline("text-generation", model="acme/model--v2")
#                                 ^^^^^^^^^^^^^^^^ info: "acme/model--v2" is no id of the Hub: the id has "--" or ".." in it. It raises, unless there is a folder of that name.
AutoModel.from_pretrained("gpt2" if small else "acme/a/b")
#                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint: "acme/a/b" is no id of the Hub: the id has more than one slash. It raises, unless there is a folder of that name.
`,
);

reports(
  'ids, paths, placeholders, what the code makes or is told',
  `
from transformers import AutoModel

AutoModel.from_pretrained("gpt2")
AutoModel.from_pretrained("acme/unknown")
AutoModel.from_pretrained("./a/b/c")
AutoModel.from_pretrained("outputs/a/b")
AutoModel.from_pretrained("path/to/model")
AutoModel.from_pretrained("<your org>/model")
AutoModel.from_pretrained(name)
model.save_pretrained("trained/a/b")
AutoModel.from_pretrained("trained/a/b")
`,
);

reports(
  'what means a model, and is not its id',
  `
from peft import PeftModel
from transformers import AutoModel, pipeline

AutoModel.from_pretrained("https://huggingface.co/openai-community/gpt2")
#                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: "https://huggingface.co/openai-community/gpt2" is no id of the Hub: it is the address of a model, and not its id. It raises.
AutoModel.from_pretrained("hf.co/openai-community/gpt2")
#                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: "hf.co/openai-community/gpt2" is no id of the Hub: it is the address of a model, and not its id. It raises, unless there is a folder of that name.
AutoModel.from_pretrained("openai-community/gpt2/")
#                         ^^^^^^^^^^^^^^^^^^^^^^^^ info: "openai-community/gpt2/" is no id of the Hub: it ends in a slash. It raises, unless there is a folder of that name.
pipeline("text-generation", model=" openai-community/gpt2")
#                                 ^^^^^^^^^^^^^^^^^^^^^^^^ error: " openai-community/gpt2" is no id of the Hub: there are blanks around it. It raises.
AutoModel.from_pretrained("gpt2 ")
#                         ^^^^^^^ error: "gpt2 " is no id of the Hub: there are blanks around it. It raises.
AutoModel.from_pretrained("hf://openai-community/gpt2")
#                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: "hf://openai-community/gpt2" is no id of the Hub: the id is an address for file systems. It raises.
AutoModel.from_pretrained("acme/modèle")
#                         ^^^^^^^^^^^^^ info: "acme/modèle" is no id of the Hub: the id has characters other than letters, digits, "-", "_" and ".". It raises, unless there is a folder of that name.
PeftModel.from_pretrained(model, "acme/adapter/")
#                                ^^^^^^^^^^^^^^^ info: "acme/adapter/" is no id of the Hub: it ends in a slash. It raises, unless there is a folder of that name.
`,
);

reports(
  'a folder with a slash behind it, and what another library makes of a name',
  `
from sentence_transformers import SentenceTransformer
from transformers import AutoModel

AutoModel.from_pretrained("results/")
AutoModel.from_pretrained("openai-community/gpt2".strip())
SentenceTransformer("https://example.com/models/sentences.zip")
SentenceTransformer("acme/sentences/")
`,
);

ruleTester(invalidRepositoryId, '>=4.20,<4.40').reports(
  'releases that may have asked for what they got',
  `
from transformers import AutoModel

AutoModel.from_pretrained("openai-community/gpt2/")
AutoModel.from_pretrained("acme/a/b")
#                         ^^^^^^^^^^ info: "acme/a/b" is no id of the Hub: the id has more than one slash. It raises, unless there is a folder of that name.
`,
);

ruleTester(invalidRepositoryId, undefined, {
  ...hubOf({}),
  lookup: ({ repoId }) =>
    Promise.resolve({
      state: 'found',
      from: 'folder',
      checkpoint: { resolvedId: repoId, modelType: 'bert', architectures: [], remoteCode: [], asOf: 0 },
    }),
}).reports(
  'a folder of that name',
  `
from transformers import AutoModel

AutoModel.from_pretrained("acme/bert/")
`,
);

for (const written of [
  'https://huggingface.co/openai-community/gpt2',
  ' openai-community/gpt2',
  'openai-community/gpt2/',
])
  fixes(
    `Change "${written}" to openai-community/gpt2`,
    `
from transformers import AutoModel
AutoModel.from_pretrained("${written}")
`,
    `
from transformers import AutoModel
AutoModel.from_pretrained("openai-community/gpt2")
`,
  );

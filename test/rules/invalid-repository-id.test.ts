import { invalidRepositoryId } from '../../src/rules/invalid-repository-id.js';
import { ruleTester } from '../support/rule-tester.js';

const { reports } = ruleTester(invalidRepositoryId);

reports(
  'ids that the Hub forbids, and addresses that are none',
  `
from transformers import AutoModel, AutoTokenizer, pipeline

AutoModel.from_pretrained("google-bert/bert-base-uncased/main")
#                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: "google-bert/bert-base-uncased/main" is no id of the Hub: the id has more than one slash. It raises, unless there is a folder of that name.
AutoTokenizer.from_pretrained("https://example.com/models/t5")
#                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: "https://example.com/models/t5" is no id of the Hub: the id is an address outside the Hub. It raises.
AutoModel.from_pretrained("https://huggingface.co/datasets/rajpurkar/squad")
#                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: "https://huggingface.co/datasets/rajpurkar/squad" is no id of the Hub: the id is the address of a page, not of a model. It raises.
pipeline("text-generation", model="acme/model--v2")
#                                 ^^^^^^^^^^^^^^^^ error: "acme/model--v2" is no id of the Hub: the id has "--" or ".." in it. It raises, unless there is a folder of that name.
AutoModel.from_pretrained("gpt2" if small else "acme/a/b")
#                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "acme/a/b" is no id of the Hub: the id has more than one slash. It raises, unless there is a folder of that name.
`,
);

reports(
  'ids, paths, placeholders, the address of a model, what the code makes or is told',
  `
from transformers import AutoModel

AutoModel.from_pretrained("gpt2")
AutoModel.from_pretrained("acme/unknown")
AutoModel.from_pretrained("https://huggingface.co/openai-community/gpt2")
AutoModel.from_pretrained("./a/b/c")
AutoModel.from_pretrained("outputs/a/b")
AutoModel.from_pretrained("path/to/model")
AutoModel.from_pretrained("<your org>/model")
AutoModel.from_pretrained(name)
model.save_pretrained("trained/a/b")
AutoModel.from_pretrained("trained/a/b")
`,
);

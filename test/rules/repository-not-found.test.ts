import { repositoryNotFound } from '../../src/rules/repository-not-found.js';
import { ruleTester } from '../support/rule-tester.js';

const { reports, fixes, offers } = ruleTester(repositoryNotFound);

reports(
  'names that are nearly those of well-known models, and what the Hub says to a token that there is not',
  `
from transformers import AutoModel, AutoTokenizer

AutoModel.from_pretrained("google-t5/t5-smal")
#                         ^^^^^^^^^^^^^^^^^^^ info: google-t5/t5-smal is not on the Hub, or is private. Is google-t5/t5-small meant?
AutoTokenizer.from_pretrained("acme/absent")
#                             ^^^^^^^^^^^^^ info: acme/absent is not on the Hub: it raises OSError.
AutoModel.from_pretrained("acme/absent-too")
#                         ^^^^^^^^^^^^^^^^^ info: acme/absent-too is not on the Hub. Is acme/absent-one meant?
`,
);

reports(
  'what may be private, may be a folder, is made by the code, is something else, could not be asked for',
  `
from transformers import AutoModel

AutoModel.from_pretrained("acme/denied")
AutoModel.from_pretrained("acme/unknown")
AutoModel.from_pretrained("acme/unreachable")
AutoModel.from_pretrained("acme/disabled")
AutoModel.from_pretrained("acme/demo")
AutoModel.from_pretrained("bert-base-uncasd")
AutoModel.from_pretrained("./google-t5/t5-smal")
model.push_to_hub("acme/absent")
AutoModel.from_pretrained("acme/absent")
`,
);

fixes(
  'Change google-t5/t5-smal to google-t5/t5-small',
  `
from transformers import AutoModel

AutoModel.from_pretrained("google-t5/t5-smal")
`,
  `
from transformers import AutoModel

AutoModel.from_pretrained("google-t5/t5-small")
`,
);

offers(
  'every near one',
  `
from transformers import AutoModel

AutoModel.from_pretrained("acme/absent-too")
`,
  ['Change acme/absent-too to acme/absent-one', 'Change acme/absent-too to acme/absent-two'],
);

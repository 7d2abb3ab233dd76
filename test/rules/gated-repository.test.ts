import { gatedRepository } from '../../src/rules/gated-repository.js';
import { ruleTester } from '../support/rule-tester.js';

const { reports } = ruleTester(gatedRepository);

reports(
  'gated repositories without a token, and with one that does not help',
  `
from transformers import AutoModel, AutoTokenizer

AutoModel.from_pretrained("acme/gated")
#                         ^^^^^^^^^^^^ info: acme/gated is gated, and no token was found: it raises OSError. Accept the terms on its page, and log in or set HF_TOKEN.
AutoTokenizer.from_pretrained("acme/gated-refused")
#                             ^^^^^^^^^^^^^^^^^^^^ info: acme/gated-refused is gated, and the account of the token that was found was not let in: it raises OSError. Accept the terms on its page.
AutoModel.from_pretrained("acme/gated-closed")
#                         ^^^^^^^^^^^^^^^^^^^ info: acme/gated-closed is gated, and the account of the token that was found was not let in: it raises OSError. Accept the terms on its page.
AutoModel.from_pretrained("acme/gated" if small else "acme/gated-too")
#                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint: acme/gated and acme/gated-too are gated, and no token was found: it raises OSError. Accept the terms on their pages, and log in or set HF_TOKEN.
`,
);

reports(
  'open ones, those that are open to the token, code that brings a token',
  `
from transformers import AutoModel

AutoModel.from_pretrained("openai-community/gpt2")
AutoModel.from_pretrained("acme/gated-open")
AutoModel.from_pretrained("acme/gated", token=token)
AutoModel.from_pretrained("acme/gated", use_auth_token=True)
AutoModel.from_pretrained("acme/disabled")
AutoModel.from_pretrained("acme/denied")
`,
);

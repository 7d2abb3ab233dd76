import { remoteCodeRequired } from '../../src/rules/remote-code-required.js';
import { ruleTester } from '../support/rule-tester.js';

const { reports, fixes, offers } = ruleTester(remoteCodeRequired);

reports(
  'code of the repository’s own that nobody trusts',
  `
from transformers import AutoModel, AutoModelForImageClassification

AutoModel.from_pretrained("THUDM/chatglm3-6b")
#                         ^^^^^^^^^^^^^^^^^^^ error: AutoModel cannot load THUDM/chatglm3-6b without trust_remote_code=True: transformers 5.23.0 has no class of its own for the model type chatglm, only the repository does. It asks at a terminal, and raises ValueError where nobody answers.
AutoModel.from_pretrained("THUDM/chatglm3-6b", trust_remote_code=False)
#                                                                ^^^^^ error: AutoModel cannot load THUDM/chatglm3-6b without trust_remote_code=True: transformers 5.23.0 has no class of its own for the model type chatglm, only the repository does. It asks at a terminal, and raises ValueError where nobody answers.
AutoModelForImageClassification.from_pretrained("acme/llama-embed")
#                                               ^^^^^^^^^^^^^^^^^^ error: AutoModelForImageClassification cannot load acme/llama-embed without trust_remote_code=True: transformers 5.23.0 has no class of its own for the model type llama, only the repository does. It asks at a terminal, and raises ValueError where nobody answers.
`,
);

reports(
  'what is trusted, what may be, and what needs no trust',
  `
from transformers import AutoModel, AutoModelForCausalLM, AutoTokenizer, LlamaForCausalLM
import os

AutoModel.from_pretrained("THUDM/chatglm3-6b", trust_remote_code=True)
AutoModel.from_pretrained("THUDM/chatglm3-6b", trust_remote_code=bool(os.environ.get("TRUST")))
AutoModel.from_pretrained("THUDM/chatglm3-6b", **options)
AutoModelForCausalLM.from_pretrained("acme/llama-embed")
LlamaForCausalLM.from_pretrained("THUDM/chatglm3-6b")
AutoTokenizer.from_pretrained("THUDM/chatglm3-6b")
AutoModel.from_pretrained("gpt2")
`,
);

reports(
  'weaker where the call may pass more, or the value is one of several',
  `
from transformers import AutoModel

AutoModel.from_pretrained("gpt2" if small else "THUDM/chatglm3-6b")
#                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: AutoModel cannot load THUDM/chatglm3-6b without trust_remote_code=True: transformers 5.23.0 has no class of its own for the model type chatglm, only the repository does. It asks at a terminal, and raises ValueError where nobody answers.
`,
);

fixes(
  'Trust the repository’s code, pinned to e9e0406',
  `
from transformers import AutoModel
AutoModel.from_pretrained(
    "THUDM/chatglm3-6b",
    device_map="auto",
)
`,
  `
from transformers import AutoModel
AutoModel.from_pretrained(
    "THUDM/chatglm3-6b",
    device_map="auto", trust_remote_code=True, revision="e9e0406d062cdb887444fe5bd546833920abd4ac",
)
`,
);

fixes(
  'Trust the repository’s code',
  `
from transformers import AutoModel
AutoModel.from_pretrained("THUDM/chatglm3-6b", revision="v1.0", trust_remote_code=False)
`,
  `
from transformers import AutoModel
AutoModel.from_pretrained("THUDM/chatglm3-6b", revision="v1.0", trust_remote_code=True)
`,
);

offers(
  'nothing where the argument stands elsewhere',
  `
from transformers import AutoModel
options = {"trust_remote_code": False}
AutoModel.from_pretrained("THUDM/chatglm3-6b", **options)
`,
  [],
);

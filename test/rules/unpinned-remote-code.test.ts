import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unpinnedRemoteCode } from '../../src/rules/unpinned-remote-code.js';
import { ruleTester } from '../support/rule-tester.js';
import { script } from '../support/modules.js';
import { offlineService } from '../support/service.js';

const { reports, fixes, offers } = ruleTester(unpinnedRemoteCode);

reports(
  'code that may change',
  `
from transformers import AutoModel, AutoTokenizer, AutoConfig, pipeline

AutoModel.from_pretrained("THUDM/chatglm3-6b", trust_remote_code=True)
#                                                                ^^^^ warning: The code in THUDM/chatglm3-6b is run as it is at that time: nothing pins it. Name the commit that was read in revision=.
AutoTokenizer.from_pretrained("acme/unknown", trust_remote_code=True, revision="main")
#                                                               ^^^^ warning: The code in acme/unknown is run as it is at that time: nothing pins it. Name the commit that was read in revision=.
AutoConfig.from_pretrained("acme/unknown", revision=None, trust_remote_code=True)
#                                                                           ^^^^ warning: The code in acme/unknown is run as it is at that time: nothing pins it. Name the commit that was read in revision=.
pipeline("text-generation", model="acme/unknown", trust_remote_code=True)
#                                                                   ^^^^ warning: The code in acme/unknown is run as it is at that time: nothing pins it. Name the commit that was read in revision=.
`,
);

reports(
  'code that is pinned, is not trusted, or lies in a folder',
  `
from transformers import AutoModel

AutoModel.from_pretrained("acme/a", trust_remote_code=True, revision="e9e0406d062cdb887444fe5bd546833920abd4ac")
AutoModel.from_pretrained("acme/a", trust_remote_code=True, revision=commit)
AutoModel.from_pretrained("acme/a", trust_remote_code=True, **options)
AutoModel.from_pretrained("acme/a", trust_remote_code=False)
AutoModel.from_pretrained("acme/a", trust_remote_code=trusted)
AutoModel.from_pretrained("acme/a")
AutoModel.from_pretrained("./mine", trust_remote_code=True)
AutoModel.from_pretrained("mine", trust_remote_code=True)
AutoModel.from_pretrained(name, trust_remote_code=True)
`,
);

fixes(
  'Pin revision to e9e0406',
  `
from transformers import AutoModel
AutoModel.from_pretrained("THUDM/chatglm3-6b", revision="main", trust_remote_code=True)
`,
  `
from transformers import AutoModel
AutoModel.from_pretrained("THUDM/chatglm3-6b", revision="e9e0406d062cdb887444fe5bd546833920abd4ac", trust_remote_code=True)
`,
);

offers(
  'nothing where the commit is not known',
  `
from transformers import AutoModel
AutoModel.from_pretrained("acme/unknown", trust_remote_code=True)
`,
  [],
);

test('off unless it is selected', async () => {
  const module = script('from transformers import AutoModel\nAutoModel.from_pretrained("a/b", trust_remote_code=True)');
  const { diagnostics } = await (await offlineService()).analyse(module, 'stored');
  assert.deepEqual(diagnostics, []);
});

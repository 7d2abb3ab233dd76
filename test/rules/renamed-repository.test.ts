import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renamedRepository } from '../../src/rules/renamed-repository.js';
import { script } from '../support/modules.js';
import { diagnose, ruleTester } from '../support/rule-tester.js';

const { reports, fixes, offers } = ruleTester(renamedRepository);

reports(
  'other names, and a warning for other owners',
  `
from transformers import AutoModel, AutoTokenizer

AutoModel.from_pretrained("acme/renamed")
#                         ^^^^^^^^^^^^^^ hint: acme/renamed is now acme/new-name.
AutoTokenizer.from_pretrained("acme/moved")
#                             ^^^^^^^^^^^^ warning: acme/moved is now newacme/moved, of another owner: newacme.
AutoModel.from_pretrained("EleutherAI/gpt-neo-125M")
#                         ^^^^^^^^^^^^^^^^^^^^^^^^^ hint: EleutherAI/gpt-neo-125M is now EleutherAI/gpt-neo-125m.
AutoModel.from_pretrained("acme/renamed" if old else "acme/moved")
#                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info: acme/moved is now newacme/moved, of another owner: newacme.
`,
);

reports(
  'names that stayed, and those without an owner',
  `
from transformers import AutoModel

AutoModel.from_pretrained("gpt2")
AutoModel.from_pretrained("bert-base-uncased")
AutoModel.from_pretrained("openai-community/gpt2")
AutoModel.from_pretrained("acme/unknown")
`,
);

fixes(
  'Change acme/moved to newacme/moved',
  `
from transformers import AutoModel

ID = r'''acme/moved'''
AutoModel.from_pretrained(ID)
`,
  `
from transformers import AutoModel

ID = r'''newacme/moved'''
AutoModel.from_pretrained(ID)
`,
);

offers(
  'nothing where the name is put together',
  `
from transformers import AutoModel

AutoModel.from_pretrained("acme/" + "moved")
`,
  [],
);

test('renamed-repository: the fix is never safe', async () => {
  const [diagnostic] = await diagnose(renamedRepository, script(renamedRepository.bad));
  assert.deepEqual(
    diagnostic?.fixes.map(({ safe }) => safe),
    [false],
  );
});

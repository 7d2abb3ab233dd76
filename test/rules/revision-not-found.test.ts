import { revisionNotFound } from '../../src/rules/revision-not-found.js';
import { ruleTester } from '../support/rule-tester.js';

const { reports, fixes, offers } = ruleTester(revisionNotFound);

reports(
  'revisions that there are not, with those that there are',
  `
from transformers import AutoModel, AutoTokenizer

AutoModel.from_pretrained("acme/tagged", revision="v9")
#                                                 ^^^^ warning: acme/tagged has no revision v9; it has v1.0, main and fp16. It raises OSError.
AutoTokenizer.from_pretrained("acme/untagged", revision="v1")
#                                                       ^^^^ warning: acme/untagged has no revision v1. It raises OSError.
OPTIONS = {"revision": "v9"}
AutoModel.from_pretrained("acme/tagged", **OPTIONS)
#                                          ^^^^^^^ warning: acme/tagged has no revision v9; it has v1.0, main and fp16. It raises OSError.
`,
);

reports(
  'revisions that there are, or that nobody knows',
  `
from transformers import AutoModel

AutoModel.from_pretrained("acme/tagged", revision="v1.0")
AutoModel.from_pretrained("acme/tagged")
AutoModel.from_pretrained("acme/unknown", revision="v9")
AutoModel.from_pretrained("acme/unreachable", revision="v9")
AutoModel.from_pretrained("acme/tagged", revision=chosen)
`,
);

fixes(
  'Load the revision v1.0',
  `
from transformers import AutoModel

AutoModel.from_pretrained("acme/tagged", revision='v1.O')
`,
  `
from transformers import AutoModel

AutoModel.from_pretrained("acme/tagged", revision='v1.0')
`,
);

offers(
  'every near one',
  `
from transformers import AutoModel

AutoModel.from_pretrained("acme/tagged", revision="v9")
`,
  ['Load the revision v1.0', 'Load the revision main', 'Load the revision fp16'],
);

import { deprecatedClass } from './deprecated-class.js';
import { droppedWeights } from './dropped-weights.js';
import { mismatchedHeadSize } from './mismatched-head-size.js';
import { removedClass } from './removed-class.js';
import { adapterRepository } from './adapter-repository.js';
import { encoderAsDecoder } from './encoder-as-decoder.js';
import { noTransformersWeights } from './no-transformers-weights.js';
import { remoteCodeRequired } from './remote-code-required.js';
import { unpinnedRemoteCode } from './unpinned-remote-code.js';
import { gatedRepository } from './gated-repository.js';
import { invalidRepositoryId } from './invalid-repository-id.js';
import { renamedRepository } from './renamed-repository.js';
import { repositoryNotFound } from './repository-not-found.js';
import { revisionNotFound } from './revision-not-found.js';
import { wrongRepositoryType } from './wrong-repository-type.js';
import type { Rule } from './rule.js';
import { untrainedHead } from './untrained-head.js';
import { unknownModelType } from './unknown-model-type.js';
import { unsupportedAutoClass } from './unsupported-auto-class.js';
import { unusedIgnore } from './unused-ignore.js';
import { wrongModelClass } from './wrong-model-class.js';

/** Every rule, in the order the documentation lists them. */
export const rules: readonly Rule[] = [
  unsupportedAutoClass,
  unknownModelType,
  removedClass,
  deprecatedClass,
  untrainedHead,
  mismatchedHeadSize,
  wrongModelClass,
  droppedWeights,
  encoderAsDecoder,
  remoteCodeRequired,
  unpinnedRemoteCode,
  adapterRepository,
  noTransformersWeights,
  repositoryNotFound,
  revisionNotFound,
  wrongRepositoryType,
  invalidRepositoryId,
  gatedRepository,
  renamedRepository,
  unusedIgnore,
];

import { setArguments } from '../fixes/set-argument.js';
import type { Outcome } from '../outcome/outcome.js';
import { inWords, otherFormat, type OtherFormat } from '../outcome/weight-files.js';
import { isAtLeast } from '../registry/at-least.js';
import type { Fix, JudgedCheckpoint, JudgedLoad, Rule, RuleContext } from './rule.js';
import { failureOf, idsOf, listed } from './wording.js';

/** From this release on transformers reads GGUF, for the architectures that it can convert. */
const GGUF_SINCE = '4.41.0';
/** From this release on transformers reads neither TensorFlow's weights nor Flax's. */
const PYTORCH_ONLY_SINCE = '5.0.0';

export const noTransformersWeights: Rule = {
  id: 'no-transformers-weights',
  severity: 'warning',
  summary: 'The repository holds GGUF, ONNX, diffusers … files: nothing that a model class reads.',
  why: `
A model class reads \`model.safetensors\` or \`pytorch_model.bin\`, whole or in parts, at the top of the repository. Many
repositories hold the same model for another program: GGUF for llama.cpp, ONNX and OpenVINO for their runtimes, a
pipeline of diffusers in folders of its own. From those \`from_pretrained\` raises.

Load the repository that it was converted from, or with the package it is meant for. A GGUF file can be named with
\`gguf_file=\`; it is unpacked to full size.`,
  bad: `
from transformers import AutoModelForCausalLM

model = AutoModelForCausalLM.from_pretrained("microsoft/Phi-3-mini-4k-instruct-gguf")`,
  good: `
from transformers import AutoModelForCausalLM

model = AutoModelForCausalLM.from_pretrained("microsoft/Phi-3-mini-4k-instruct-gguf", gguf_file="Phi-3-mini-4k-instruct-q4.gguf")`,
  needs: () => ['summary'], // The Hub tells the files with it; where they are not known, nothing is said.

  judge(judged, context) {
    const [used] = judged.load.classes;
    const failure = failureOf(judged, context, lacksWeights);
    if (!used || !judged.load.checkpoint || !failure) return undefined;
    const { checkpoints, holds, where } = failure;
    const formats = [...new Set(checkpoints.flatMap(formatsOf))];
    const ways = [...new Set(formats.flatMap((format) => wayOut(format, context) ?? []))];
    return {
      at: judged.load.checkpoint.place,
      message:
        `${idsOf(checkpoints)} ${checkpoints.length === 1 ? 'holds' : 'hold'} ${listed(formats.map(inWords))}, and no ` +
        `weights that ${used.name} reads: it raises OSError in ${where}.` +
        ways.map((way) => ` ${way}`).join(''),
      fixes: formats.includes('GGUF') ? ggufFixes(judged, context) : [],
      values: checkpoints.map(({ value }) => value),
      holds,
    };
  },
};

const lacksWeights = (outcome: Outcome): outcome is Outcome & { kind: 'raises' } =>
  outcome.kind === 'raises' && outcome.cause === 'no-weights';

function filesOf({ lookup }: JudgedCheckpoint): readonly string[] {
  const checkpoint = lookup.state === 'found' ? lookup.checkpoint : lookup.rest?.checkpoint;
  return checkpoint?.files ?? [];
}

function formatsOf({ lookup }: JudgedCheckpoint): OtherFormat[] {
  const checkpoint = lookup.state === 'found' ? lookup.checkpoint : lookup.rest?.checkpoint;
  return (checkpoint && [otherFormat(checkpoint)])?.filter((format) => format !== undefined) ?? [];
}

/** Which package reads the format. */
function wayOut(format: OtherFormat, { release: { version } }: RuleContext): string | undefined {
  const isPyTorchOnly = isAtLeast(version, PYTORCH_ONLY_SINCE);
  switch (format) {
    case 'GGUF':
      return isAtLeast(version, GGUF_SINCE) ? 'Name the file in gguf_file=.' : undefined;
    case 'ONNX':
      return 'ORTModel… of optimum reads ONNX.';
    case 'OpenVINO':
      return 'OVModel… of optimum reads OpenVINO.';
    case 'diffusers':
      return 'DiffusionPipeline of diffusers loads it.';
    case 'CTranslate2':
      return 'It is made for CTranslate2.';
    case 'TensorFlow':
      return isPyTorchOnly ? undefined : 'Pass from_tf=True.';
    case 'Flax':
      return isPyTorchOnly ? undefined : 'Pass from_flax=True.';
  }
}

/** Only where there is one file to name: of several quantisations nobody knows which is wanted. */
function ggufFixes({ load, checkpoints }: JudgedLoad, { module, release }: RuleContext): Fix[] {
  const [only, ...others] = checkpoints;
  const files = only && others.length === 0 ? filesOf(only).filter((file) => /^[\w.-]+\.gguf$/.test(file)) : [];
  const [file] = files;
  if (file === undefined || files.length > 1 || !isAtLeast(release.version, GGUF_SINCE)) return [];
  const edits = setArguments(load, [{ name: 'gguf_file', value: `"${file}"` }], module);
  return edits ? [{ title: `Load ${file}`, safe: false, edits }] : [];
}

import type { Family } from '../registry/families.js';

/** The arrangement of a model's parts on one line, `encoder → decoder`; undefined where no arrangement is known. */
export function diagramOf(family: Family, comparesImages: boolean): string | undefined {
  switch (family.architecture) {
    case 'encoder-decoder':
      return 'encoder → decoder';
    case 'decoder-only':
      return 'decoder only';
    case 'encoder-only':
      return 'encoder only';
    case 'dual-encoder':
      return comparesImages ? 'text encoder ∥ image encoder' : 'encoder ∥ encoder';
    case 'other':
      return undefined;
  }
}

/** What the architecture means for prompt and output, in paragraphs; for a family with prose of its own, that. */
export function consequenceOf(family: Family): string[] {
  const prose = [family.summary, family.prompting].filter((sentence) => sentence !== undefined).join(' ');
  return [prose === '' ? byArchitecture(family) : prose, aboutGenerate(family)].filter((text) => text !== '');
}

function byArchitecture({ architecture, modality }: Family): string {
  const isText = modality === 'text';
  switch (architecture) {
    case 'encoder-decoder':
      return isText
        ? 'It transforms an input into a new output: the encoder reads the whole input, the decoder writes a new text.'
        : 'It transforms an input into a new output: the encoder reads the whole input, the decoder makes the output.';
    case 'decoder-only':
      if (isText) return 'It continues the prompt: the output starts with the prompt.';
      return modality === 'multimodal'
        ? 'It continues the prompt, which may hold more than text.'
        : 'It continues the sequence it is given.';
    case 'encoder-only':
      return isText
        ? 'It reads the whole input at once into vectors, for labels or for comparison; it was not trained to write text.'
        : 'It reads the whole input at once into vectors; a head on top turns them into the answer.';
    case 'dual-encoder':
      return 'It turns two kinds of input into vectors that can be compared; it writes no text.';
    case 'other':
      return '';
  }
}

/** The seed of the whole product: a call that runs is no proof of the right class. */
function aboutGenerate({ architecture, modality }: Family): string {
  const writes = architecture === 'encoder-decoder' || architecture === 'decoder-only';
  if (!writes || modality !== 'text') return '';
  return '`.generate()` serves encoder-decoders and decoder-only models alike: that it runs proves nothing.';
}

import { closeAll, hoverOver, openScript } from './editor.js';
import { matches } from './expect.js';

const script = `from transformers import AutoModelForSeq2SeqLM

model = AutoModelForSeq2SeqLM.from_pretrained("google-t5/t5-small")
`;

describe('hovers', () => {
  afterEach(closeAll);

  it('on an id show the card of the checkpoint', async () => {
    const card = await hoverOver(await openScript('hover-id.py', script), 'google-t5/t5-small');
    matches(card, /T5/, 'family');
    matches(card, /encoder-decoder|encoder → decoder/, 'architecture');
  });

  it('on a class tell what it is for', async () => {
    const card = await hoverOver(await openScript('hover-class.py', script), 'AutoModelForSeq2SeqLM.from');
    matches(card, /AutoModelForSeq2SeqLM/, 'class');
    matches(card, /T5ForConditionalGeneration/, 'what it becomes in this call');
  });
});

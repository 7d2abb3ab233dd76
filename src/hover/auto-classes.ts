import type { Architecture } from '../registry/families.js';

/** What an auto class is for. */
export interface AutoClassPurpose {
  /** One short sentence. */
  readonly purpose: string;
  /** The architecture of the families that it is mostly used with, where there is such a one. */
  readonly typical?: Architecture;
}

/** What `autoClass` is for; undefined for a class that is no auto class, or one that came later. */
export function purposeOf(autoClass: string): AutoClassPurpose | undefined {
  return purposes.get(autoClass);
}

const purposes: ReadonlyMap<string, AutoClassPurpose> = new Map(
  Object.entries<AutoClassPurpose>({
    AutoModel: { purpose: 'The bare model without a task head: it returns hidden states, not text or labels.' },
    AutoModelForPreTraining: { purpose: 'The model with the head or heads it was pretrained with.' },
    AutoModelForCausalLM: {
      purpose: 'Decoder-only text generation: continues the prompt.',
      typical: 'decoder-only',
    },
    AutoModelForSeq2SeqLM: {
      purpose: 'Encoder-decoder text generation: transforms an input text into a new one.',
      typical: 'encoder-decoder',
    },
    AutoModelForMaskedLM: {
      purpose: 'Fills in masked tokens: reads the text in both directions and writes none of its own.',
      typical: 'encoder-only',
    },
    AutoModelForSequenceClassification: {
      purpose: 'One label, or one number, for a whole text.',
      typical: 'encoder-only',
    },
    AutoModelForTokenClassification: {
      purpose: 'A label for every token, for example to find names in a text.',
      typical: 'encoder-only',
    },
    AutoModelForQuestionAnswering: {
      purpose: 'Marks the answer to a question within a given text; writes none.',
      typical: 'encoder-only',
    },
    AutoModelForMultipleChoice: { purpose: 'Picks one of several given answers.' },
    AutoModelForNextSentencePrediction: { purpose: 'Tells whether one sentence follows the other.' },
    AutoModelForTableQuestionAnswering: { purpose: 'Answers a question by choosing cells of a table.' },
    AutoModelForTextEncoding: { purpose: 'The text encoder alone: vectors for a text.' },
    AutoModelForDecision: { purpose: 'Scores given answers to a question; needs a decision head beside the weights.' },

    AutoModelForImageTextToText: { purpose: 'Text generation from images and text.' },
    AutoModelForMultimodalLM: { purpose: 'Text generation from images, video or sound, and text.' },
    AutoModelForVision2Seq: { purpose: 'Text generation from images; AutoModelForImageTextToText came after it.' },
    AutoModelForVisualQuestionAnswering: { purpose: 'Answers a question about an image.' },
    AutoModelForDocumentQuestionAnswering: { purpose: 'Marks the answer to a question on a scanned page.' },
    AutoModelForZeroShotImageClassification: {
      purpose: 'Compares an image with candidate labels that are given as text.',
      typical: 'dual-encoder',
    },
    AutoModelForZeroShotObjectDetection: { purpose: 'Finds the objects in an image that a text names.' },

    AutoModelForImageClassification: { purpose: 'One label for an image.', typical: 'encoder-only' },
    AutoModelForObjectDetection: { purpose: 'Boxes and labels for the objects in an image.' },
    AutoModelForImageSegmentation: { purpose: 'Masks and labels for the parts of an image.' },
    AutoModelForSemanticSegmentation: { purpose: 'A label for every pixel of an image.' },
    AutoModelForInstanceSegmentation: { purpose: 'A mask for every single object in an image.' },
    AutoModelForUniversalSegmentation: { purpose: 'Semantic, instance and panoptic segmentation with one model.' },
    AutoModelForMaskGeneration: { purpose: 'Masks for what points or boxes in an image indicate.' },
    AutoModelForDepthEstimation: { purpose: 'The distance of every pixel of an image.' },
    AutoModelForNormalEstimation: { purpose: 'The surface direction at every pixel of an image.' },
    AutoModelForPointmapEstimation: { purpose: 'A point in space for every pixel of an image.' },
    AutoModelForPoseEstimation: { purpose: 'The joints of the people in an image.' },
    AutoModelForImageMatting: { purpose: 'How much every pixel belongs to the foreground.' },
    AutoModelForImageToImage: { purpose: 'A new image from an image, for example at a higher resolution.' },
    AutoModelForMaskedImageModeling: { purpose: 'Fills in the hidden patches of an image; used for pretraining.' },
    AutoModelForKeypointDetection: { purpose: 'Distinctive points of an image.' },
    AutoModelForKeypointMatching: { purpose: 'The points that two images have in common.' },
    AutoModelForTextRecognition: { purpose: 'Reads the text of a cropped line of an image.' },
    AutoModelForTableRecognition: { purpose: 'The structure of a table in an image.' },
    AutoModelForVideoClassification: { purpose: 'One label for a video.' },
    AutoBackbone: { purpose: 'Feature maps of an image, as a part for detection and segmentation models.' },

    AutoModelForSpeechSeq2Seq: { purpose: 'Text from speech, with a decoder that writes it.' },
    AutoModelForCTC: { purpose: 'Text from speech, with one label for every frame of sound (CTC).' },
    AutoModelForRNNT: { purpose: 'Text from speech, with a transducer (RNN-T).' },
    AutoModelForTDT: { purpose: 'Text from speech, with a transducer that also predicts durations (TDT).' },
    AutoModelForAudioClassification: { purpose: 'One label for a recording.', typical: 'encoder-only' },
    AutoModelForAudioFrameClassification: {
      purpose: 'A label for every frame of a recording, for example who speaks.',
    },
    AutoModelForAudioXVector: { purpose: 'A vector that tells speakers apart.' },
    AutoModelForAudioTokenization: { purpose: 'Turns sound into discrete tokens and back.' },
    AutoModelForTextToSpectrogram: { purpose: 'A spectrogram from text, which a vocoder turns into sound.' },
    AutoModelForTextToWaveform: { purpose: 'Sound from text: speech or music.' },

    AutoModelForTimeSeriesPrediction: { purpose: 'The next values of a time series.' },
    AutoModelWithLMHead: { purpose: 'A language model of any kind; the classes for one kind each came after it.' },

    AutoConfig: { purpose: 'The configuration of a checkpoint, without weights.' },
    AutoTokenizer: { purpose: 'The tokenizer of a checkpoint: text to token ids and back.' },
    AutoProcessor: { purpose: 'All that prepares the inputs of a checkpoint: text, images, sound.' },
    AutoImageProcessor: { purpose: 'Prepares the images for a checkpoint.' },
    AutoVideoProcessor: { purpose: 'Prepares the videos for a checkpoint.' },
    AutoFeatureExtractor: { purpose: 'Prepares the sound (formerly also the images) for a checkpoint.' },
  }),
);

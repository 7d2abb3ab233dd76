import { isAtLeast } from './at-least.js';

/** What is to be used in place of a class that will go, or has gone. */
export interface Deprecation {
  /** The first release that warns of it; absent where the class went without a warning. */
  readonly since?: string;
  /** Classes of transformers that take its place; where there are several, the checkpoint decides. */
  readonly successors: readonly string[];
  /** Whether the one successor is the same class under another name, so that a renaming changes nothing else. */
  readonly isRename: boolean;
  /** Behind "use": what takes its place, where that is more, or something else, than another class. */
  readonly instead?: string;
}

/** What transformers itself says about a class that it has deprecated or removed; undefined where it says nothing. */
export function deprecationOf(className: string): Deprecation | undefined {
  return byName.get(className) ?? withFast(className);
}

/** Whether `deprecation` is in force in a release: it warns. */
export const warns = ({ since }: Deprecation, version: string): boolean =>
  since !== undefined && isAtLeast(version, since);

/**
 * Since 5.4.0 `ViTImageProcessorFast` is `ViTImageProcessor`, with a warning (`_LazyModule.__getattr__` in
 * `utils/import_utils.py`). Before, the two were different classes.
 */
function withFast(className: string): Deprecation | undefined {
  if (!/.ImageProcessorFast$/.test(className)) return undefined;
  return renamed('5.4.0', className.slice(0, -'Fast'.length));
}

const renamed = (since: string | undefined, successor: string): Deprecation => ({
  ...(since !== undefined && { since }),
  successors: [successor],
  isRename: true,
});

const replaced = (since: string | undefined, instead?: string): Deprecation => ({
  ...(since !== undefined && { since }),
  successors: [],
  isRename: false,
  ...(instead !== undefined && { instead }),
});

/** `models/auto/modeling_auto.py`: each warns in `from_config` and `from_pretrained`, and names these. */
const autoClasses: readonly (readonly [string, Deprecation])[] = [
  ['AutoModelForVision2Seq', { since: '4.54.0', successors: ['AutoModelForImageTextToText'], isRename: false }],
  [
    'AutoModelWithLMHead',
    {
      since: '4.10.0',
      successors: ['AutoModelForCausalLM', 'AutoModelForMaskedLM', 'AutoModelForSeq2SeqLM'],
      isRename: false,
    },
  ],
];

/**
 * `models/<model>/feature_extraction_<model>.py`, 4.26.0 to 4.57.6: subclasses of the image processors that only warn.
 */
const featureExtractors = [
  ...['Beit', 'CLIP', 'ChineseCLIP', 'ConditionalDetr', 'ConvNext', 'DPT', 'DeformableDetr', 'DeiT', 'Detr', 'Donut'],
  ...['Flava', 'GLPN', 'ImageGPT', 'LayoutLMv2', 'LayoutLMv3', 'Levit', 'MaskFormer', 'MobileNetV1', 'MobileNetV2'],
  ...['MobileViT', 'OwlViT', 'Perceiver', 'PoolFormer', 'Segformer', 'ViT', 'VideoMAE', 'Vilt', 'Yolos'],
].map((model) => [`${model}FeatureExtractor`, renamed('4.26.0', `${model}ImageProcessor`)] as const);

/** `models/ernie4_5_vl_moe`: a new spelling in 5.3.0; all but the processors kept the old one as a warning subclass. */
const ernie = [
  ...['Config', 'ForConditionalGeneration', 'ImageProcessor', 'Model', 'PreTrainedModel', 'TextConfig', 'TextModel'],
  ...['VariableResolutionResamplerModel', 'VisionConfig', 'VisionTransformerPretrainedModel'],
].map((part) => [`Ernie4_5_VL_Moe${part}`, renamed('5.3.0', `Ernie4_5_VLMoe${part}`)] as const);

const others: readonly (readonly [string, Deprecation])[] = [
  // The same class, or a subclass of it that only warns.
  ['Ernie4_5_VL_MoeImageProcessorFast', renamed('5.4.0', 'Ernie4_5_VLMoeImageProcessor')],
  ['Ernie4_5_VL_MoeImageProcessorPil', renamed('5.4.0', 'Ernie4_5_VLMoeImageProcessorPil')],
  ['Ernie4_5_VL_MoeProcessor', renamed(undefined, 'Ernie4_5_VLMoeProcessor')],
  ['Ernie4_5_VL_MoeVideoProcessor', renamed(undefined, 'Ernie4_5_VLMoeVideoProcessor')],
  ['LogitsWarper', renamed('4.45.0', 'LogitsProcessor')],
  ['MT5Tokenizer', renamed(undefined, 'T5Tokenizer')],
  ['MT5TokenizerFast', renamed(undefined, 'T5TokenizerFast')],
  ['PretrainedBartModel', renamed('4.32.0', 'BartPreTrainedModel')],
  ['SlidingWindowLayer', renamed('4.57.1', 'StaticSlidingWindowLayer')],
  ['ChunkedSlidingLayer', renamed('4.57.1', 'StaticSlidingWindowLayer')],
  // Its name has changed, and its base class as well (`tokenization_mistral_common.py`, 5.0.0).
  ['MistralCommonTokenizer', { successors: ['MistralCommonBackend'], isRename: false }],
  // Something else: what the warning says in its own class.
  ['AdamW', replaced('4.16.0', 'torch.optim.AdamW')],
  ['ConversationalPipeline', replaced('4.38.0', 'the pipeline "text-generation", which takes lists of messages')],
  ['DataCollatorForSOP', replaced('4.10.0', 'DataCollatorForLanguageModeling')],
  ['DataCollatorForWholeWordMask', replaced('4.57.1', 'DataCollatorForLanguageModeling with whole_word_mask=True')],
  ['HQQQuantizedCache', replaced('4.56.0', 'QuantizedCache with backend="hqq"')],
  ['HybridCache', replaced('4.56.0', 'StaticCache')],
  ['HybridChunkedCache', replaced('4.56.0', 'StaticCache')],
  ['InstructBlipVideoImageProcessor', replaced('4.52.1', 'InstructBlipVideoVideoProcessor')],
  ['LEDForSequenceClassification', replaced('4.25.1')],
  ['LlavaNextVideoImageProcessor', replaced('4.52.1', 'LlavaNextVideoVideoProcessor')],
  ['ModelCard', replaced('4.10.0')],
  ['OffloadedCache', replaced('4.56.0', 'DynamicCache with offloading=True')],
  ['OffloadedStaticCache', replaced('4.56.0', 'StaticCache with offloading=True')],
  ['QuantoQuantizedCache', replaced('4.56.0', 'QuantizedCache with backend="quanto"')],
  ['SlidingWindowCache', replaced('4.56.0', 'StaticCache')],
  ['Wav2Vec2ForMaskedLM', replaced('4.10.0', 'Wav2Vec2ForCTC')],
  ['Wav2Vec2ProcessorWithLM', replaced('5.23.0', 'pyctcdecode directly')],
  ['Wav2Vec2Tokenizer', replaced('4.10.0', 'Wav2Vec2CTCTokenizer or Wav2Vec2Processor')],
  // `agents` (up to 4.51.3) names the package in the warnings of its 4.50 and 4.51.
  ...[
    ...['Agent', 'CodeAgent', 'HfApiEngine', 'ManagedAgent', 'PipelineTool', 'ReactAgent', 'ReactCodeAgent'],
    ...['ReactJsonAgent', 'Tool', 'ToolCollection', 'Toolbox', 'TransformersEngine'],
  ].map((name) => [name, replaced(undefined, 'the package smolagents')] as const),
];

const byName: ReadonlyMap<string, Deprecation> = new Map([...autoClasses, ...featureExtractors, ...ernie, ...others]);

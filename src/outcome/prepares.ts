/** Names of the classes that load no model: they prepare its input or hold its settings. */
const PREPARES = /(?:Tokenizer|TokenizerFast|Processor|ProcessorFast|FeatureExtractor|Config)$/;

/** Whether a class of transformers loads no weights: a tokenizer, a processor, a configuration. */
export const preparesInput = (className: string): boolean => PREPARES.test(className);

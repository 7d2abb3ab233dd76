import { configFacts } from '../../src/checkpoint/config-json.js';
import { lookupOf, type HubAnswer } from '../../src/checkpoint/hub-answer.js';
import { onlyHubIds } from '../../src/checkpoint/only-hub-ids.js';
import type { Checkpoint, JsonObject, Lookup } from '../../src/checkpoint/checkpoint.js';
import type { CheckpointSource } from '../../src/checkpoint/source.js';

/** Some repositories as the Hub's API tells of them: what they hold that the bundled facts do not say. */
export const exampleRepositories: Readonly<Record<string, Omit<HubAnswer, 'id'>>> = {
  'THUDM/chatglm3-6b': {
    config: {
      model_type: 'chatglm',
      architectures: ['ChatGLMModel'],
      auto_map: {
        AutoConfig: 'configuration_chatglm.ChatGLMConfig',
        AutoModel: 'modeling_chatglm.ChatGLMForConditionalGeneration',
        AutoModelForCausalLM: 'modeling_chatglm.ChatGLMForConditionalGeneration',
        AutoModelForSeq2SeqLM: 'modeling_chatglm.ChatGLMForConditionalGeneration',
        AutoModelForSequenceClassification: 'modeling_chatglm.ChatGLMForSequenceClassification',
      },
    },
    sha: 'e9e0406d062cdb887444fe5bd546833920abd4ac',
    library_name: 'transformers',
  },
  /** transformers has the model type, but not this auto class for it. */
  'acme/llama-embed': {
    config: {
      model_type: 'llama',
      architectures: ['LlamaEmbed'],
      auto_map: { AutoModelForImageClassification: 'modeling.LlamaEmbed' },
    },
    sha: '1111111111111111111111111111111111111111',
  },
  'ybelkada/opt-350m-lora': {
    config: { peft: { base_model_name_or_path: 'facebook/opt-350m', task_type: 'CAUSAL_LM' } },
    library_name: 'peft',
    filePaths: ['.gitattributes', 'README.md', 'adapter_config.json', 'adapter_model.bin'],
  },
  /** An adapter whose base nobody knows. */
  'acme/lora': { library_name: 'peft', filePaths: ['adapter_config.json', 'adapter_model.safetensors'] },
  /** A model that carries an adapter. */
  'acme/model-and-lora': {
    config: {
      model_type: 'gpt2',
      architectures: ['GPT2LMHeadModel'],
      peft: { base_model_name_or_path: 'openai-community/gpt2' },
    },
    filePaths: ['config.json', 'model.safetensors', 'adapter_config.json', 'adapter_model.safetensors'],
  },
  'microsoft/Phi-3-mini-4k-instruct-gguf': {
    library_name: 'gguf',
    filePaths: ['.gitattributes', 'README.md', 'Modelfile_q4', 'Phi-3-mini-4k-instruct-q4.gguf'],
  },
  'TheBloke/Mistral-7B-v0.1-GGUF': {
    config: { model_type: 'mistral' },
    filePaths: ['README.md', 'config.json', 'mistral-7b-v0.1.Q2_K.gguf', 'mistral-7b-v0.1.Q4_K_M.gguf'],
  },
  'stabilityai/sdxl-turbo': {
    config: { diffusers: { _class_name: 'StableDiffusionXLPipeline' } },
    library_name: 'diffusers',
    filePaths: ['README.md', 'model_index.json', 'sd_xl_turbo_1.0.onnx', 'unet/diffusion_pytorch_model.safetensors'],
  },
  'Xenova/bert-base-uncased': {
    config: { model_type: 'bert', architectures: ['BertForMaskedLM'] },
    library_name: 'transformers.js',
    filePaths: ['README.md', 'config.json', 'onnx/model.onnx', 'tokenizer.json'],
  },
  'acme/flax-only': {
    config: { model_type: 't5', architectures: ['T5ForConditionalGeneration'] },
    filePaths: ['config.json', 'flax_model.msgpack'],
  },
  /** Several formats, and the one that is read among them. */
  'acme/all-formats': {
    config: { model_type: 'gpt2', architectures: ['GPT2LMHeadModel'] },
    filePaths: ['config.json', 'model.safetensors', 'onnx/model.onnx', 'flax_model.msgpack', 'gpt2.Q8_0.gguf'],
  },
};

/** The whole configuration of some, for whoever needs it: what their examples rest on. */
const wholeConfigs: Readonly<Record<string, JsonObject>> = {
  'cardiffnlp/twitter-roberta-base-sentiment-latest': {
    model_type: 'roberta',
    architectures: ['RobertaForSequenceClassification'],
    id2label: { 0: 'negative', 1: 'neutral', 2: 'positive' },
  },
};

const found = (resolvedId: string, more: Partial<Checkpoint> = {}): Lookup => ({
  state: 'found',
  from: 'hub',
  checkpoint: { resolvedId, modelType: 'gpt2', architectures: [], remoteCode: [], asOf: 0, ...more },
});
const denied = { state: 'denied', detail: 'there is no such repository, or it is private' } as const;
const absent = { state: 'absent', detail: 'the Hub has no such repository' } as const;
const noRevision = { state: 'noRevision', detail: 'the repository has no such revision' } as const;

/** What the Hub says of others, by `id` or `id@revision`. */
const exampleLookups: Readonly<Record<string, Lookup>> = {
  'acme/tagged': found('acme/tagged'),
  'acme/tagged@v1.0': found('acme/tagged'),
  'acme/tagged@v1.O': { ...noRevision, near: ['v1.0'] },
  'acme/tagged@v9': { ...noRevision, near: ['v1.0', 'main', 'fp16'] },
  'acme/untagged@v1': noRevision,
  'acme/gated': found('acme/gated', { gated: true, access: 'no-token' }),
  'acme/gated-too': found('acme/gated-too', { gated: true, access: 'no-token' }),
  'acme/gated-refused': found('acme/gated-refused', { gated: true, access: 'refused' }),
  'acme/gated-open': found('acme/gated-open', { gated: true, access: 'granted' }),
  'acme/gated-closed': { state: 'gated', detail: 'the repository is gated, and this account was not let in' },
  'acme/moved': found('newacme/moved'),
  'acme/renamed': found('acme/new-name'),
  'rajpurkar/squad': { ...denied, isA: 'dataset' },
  'acme/demo': { ...absent, isA: 'space' },
  'google-t5/t5-smal': { ...denied, near: ['google-t5/t5-small'] },
  'acme/absent': absent,
  'acme/absent-too': { ...absent, near: ['acme/absent-one', 'acme/absent-two'] },
  'acme/denied': denied,
  'acme/unreachable': { state: 'unreachable', detail: 'no answer within 10 s' },
  'acme/disabled': { state: 'disabled', detail: 'the Hub has disabled the repository' },
};

/** A source that knows the repositories above, the first ones at every revision. */
export const exampleHub: CheckpointSource = onlyHubIds({
  lookup: ({ repoId, revision }) => {
    const config = wholeConfigs[repoId];
    if (config) return Promise.resolve(found(repoId, { ...configFacts(config), config }));
    const answer = exampleRepositories[repoId];
    if (answer) return Promise.resolve(lookupOf({ id: repoId, ...answer }, 0));
    const skipped: Lookup = { state: 'skipped', detail: 'it is no example' };
    return Promise.resolve(exampleLookups[revision === 'main' ? repoId : `${repoId}@${revision}`] ?? skipped);
  },
});

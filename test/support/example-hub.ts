import { lookupOf, type HubAnswer } from '../../src/checkpoint/hub-answer.js';
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

/** A source that knows the repositories above, at every revision. */
export const exampleHub: CheckpointSource = {
  lookup: ({ repoId }) => {
    const answer = exampleRepositories[repoId];
    return Promise.resolve(
      answer ? lookupOf({ id: repoId, ...answer }, 0) : { state: 'skipped', detail: 'it is no example' },
    );
  },
};

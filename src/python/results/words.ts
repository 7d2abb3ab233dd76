/** Methods that give back what they are called on, or the same model in another form. */
export const SAME: ReadonlySet<string> = new Set([
  ...['to', 'cuda', 'cpu', 'xpu', 'npu', 'mps', 'half', 'float', 'double', 'bfloat16', 'type', 'eval', 'train'],
  ...['requires_grad_', 'apply', 'share_memory', 'to_bettertransformer', 'reverse_bettertransformer', 'dequantize'],
  ...['merge_and_unload', 'unload', 'get_base_model', 'to_empty', 'compile_model'],
]);

/** Members of a wrapper that are the model itself. */
export const WRAPPED: ReadonlySet<string> = new Set(['module', 'base_model_or_self', '_orig_mod']);

/** Functions that give back the model that they get, by the last name of their path. */
export const WRAPPERS: ReadonlySet<string> = new Set([
  ...['DataParallel', 'DistributedDataParallel', 'FullyShardedDataParallel', 'DDP', 'FSDP', 'fully_shard'],
  ...['get_peft_model', 'prepare_model_for_kbit_training', 'prepare_model_for_int8_training', 'prepare_model'],
  ...['prepare', 'unwrap_model', 'extract_model_from_parallel', 'dispatch_model', 'load_checkpoint_and_dispatch'],
  ...['cpu_offload', 'disk_offload', 'deepcopy', 'optimize', 'quantize_dynamic', 'replace_with_bnb_linear'],
  ...['init_inference', 'initialize', 'setup_model', 'for_inference', 'for_training', 'patch_peft_model'],
]);

/** Whether a function, by its last name, looks at what it gets and keeps nothing of it. */
export const isLooking = (last: string): boolean =>
  LOOKING.has(last) || /^(?:is|has|count|print|log|assert)_/.test(last);

const LOOKING: ReadonlySet<string> = new Set([
  ...['print', 'pprint', 'len', 'type', 'id', 'isinstance', 'issubclass', 'hasattr', 'repr', 'str', 'bool', 'callable'],
  ...['dir', 'vars', 'help', 'display', 'summary', 'getsizeof', 'info', 'debug', 'warning', 'error', 'log', 'getattr'],
  ...['infer_auto_device_map', 'get_balanced_memory', 'count_parameters', 'print_trainable_parameters', 'signature'],
  ...['assertIsInstance', 'assertIsNotNone', 'assertIsNone', 'assertTrue', 'assertFalse', 'assertEqual', 'next', 'sum'],
  ...[
    'any',
    'all',
    'max',
    'min',
    'set_seed',
    'accumulate',
    'no_sync',
    'join_uneven_inputs',
    'enable_full_determinism',
    'calculate_flops',
    'set_trace',
  ],
]);

/** Members that are figures or settings: who reads them does not get hold of the weights. */
export const FIGURES: ReadonlySet<string> = new Set([
  ...['config', 'generation_config', 'device', 'dtype', 'name_or_path', 'hf_device_map', 'training', 'peft_config'],
  ...['num_parameters', 'main_input_name', 'framework', 'active_adapters', 'is_loaded_in_4bit', 'is_loaded_in_8bit'],
  ...['is_quantized', 'quantization_method', 'supports_gradient_checkpointing', 'is_gradient_checkpointing'],
  ...[
    'task',
    'hf_quantizer',
    '__class__',
    '__module__',
    '__dict__',
    '__name__',
    '__doc__',
    '_no_split_modules',
    '_keep_in_fp32_modules',
    'is_parallelizable',
  ],
]);

/** Methods that give modules or weights of the model. */
export const PARTS =
  /^(?:named_)?(?:parameters|modules|children|buffers)$|^state_dict$|^get_\w*(?:encoder|decoder|embeddings|module|tower|model|submodule|parameter)s?$/;

/** Whether a callee trains what it gets: trl's and transformers' Trainers, and all that are named so. */
export const TRAINERS = /(?:Trainer|Learner|Finetuner|FineTuner)$/;

/** Whether a callee is an optimizer, by the last name of its path. */
export const OPTIMIZERS =
  /Adam|SGD|RMSprop|Adagrad|Adafactor|Lion|LAMB|Lamb|Optimizer|optimizer|^AdaFactor$|Sophia|Muon/;

/** Methods that only training needs. */
export const TRAINING_METHODS: ReadonlySet<string> = new Set([
  ...['fit', 'fit_generator', 'train_on_batch', 'train_model', 'gradient_checkpointing_enable'],
  ...['enable_input_require_grads', 'train_adapter', 'train_adapter_fusion', 'train_step', 'training_step', 'finetune'],
]);

/** Functions that prepare a model for training, by the last name of their path. */
export const TRAINING_FUNCTIONS: ReadonlySet<string> = new Set([
  ...['get_peft_model', 'prepare_model_for_kbit_training', 'prepare_model_for_int8_training', 'for_training'],
  ...['clip_grad_norm_', 'clip_grad_value_', 'create_optimizer', 'prepare_peft_model'],
]);

/** Methods that put weights or modules in, by their name. */
export const REPLACING: ReadonlySet<string> = new Set([
  ...['load_state_dict', 'load_adapter', 'load_weights', 'load_checkpoint', 'set_input_embeddings'],
  ...['set_output_embeddings', 'load_head', 'set_adapter', 'add_classification_head'],
]);

/** What makes a decision of outputs. */
export const DECIDING: ReadonlySet<string> = new Set([
  ...['argmax', 'softmax', 'log_softmax', 'sigmoid', 'topk', 'argsort', 'max', 'multinomial', 'expit'],
]);

/** Outputs of which nothing is decided: `last_hidden_state.max(dim=1)` is pooling. */
export const UNDECIDED = /hidden|pooler|embed|attention|loss|past_key/;

/** What leaves outputs what they are: another device, another shape, another library. */
export const RESHAPING: ReadonlySet<string> = new Set([
  ...['to', 'cuda', 'cpu', 'detach', 'numpy', 'float', 'half', 'double', 'squeeze', 'unsqueeze', 'view', 'reshape'],
  ...['flatten', 'contiguous', 'clone', 'transpose', 'permute', 'tolist', 'mean', 'sum', 'stack', 'cat', 'concatenate'],
  ...['concat', 'array', 'asarray', 'tensor', 'from_numpy', 'vstack', 'hstack', 'normalize', 'div', 'mul', 'gather'],
  ...['convert_to_tensors', 'copy', 'dict', 'list', 'tuple', 'pop', 'get', 'values', 'items', 'log', 'exp', 'round'],
]);

/** Names of losses, whose result is what is trained with. */
export const LOSSES = /loss|criterion|cross_entropy|objective/i;

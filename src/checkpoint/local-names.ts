/** Whether `text` is written as a path or names a file, so that transformers looks for it on the disk. */
export function looksLikePath(text: string): boolean {
  return (
    /^(?:\.{0,2}\/|\.{1,2}$|~|[a-z]:[\\/]|file:)/i.test(text) ||
    text.includes('\\') ||
    /^[^/:]+\/+$/.test(text) || // `results/`: a bare name with a slash behind it is no id
    /^[^:]*\.(?:json|bin|gguf|safetensors|pt|pth|ckpt|onnx|h5|msgpack)$/i.test(text)
  );
}

/**
 * Whether `text`, two or more names with slashes between them, is what people call their output folders:
 * `outputs/run-1/best`, `models/llama`, `t5/checkpoint-500`. A weak sign: such an id is not asked for, nothing more.
 */
export function looksLocal(text: string): boolean {
  const segments = text.split('/').filter((segment) => segment !== '');
  const [first = '', second, ...more] = segments;
  if (second === undefined) return false;
  const named = more.length === 0 ? [first] : segments;
  return (
    named.some((segment) => folders.has(segment.toLowerCase())) ||
    segments.some((segment) => trainingStep.test(segment))
  );
}

const folders = new Set(
  (
    'output outputs out result results model models checkpoint checkpoints ckpt ckpts weights save saved saved_model ' +
    'saved_models pretrained pretrained_model pretrained_models trained_models finetuned_models data dataset datasets ' +
    'exp experiment experiments run runs log logs artifacts tmp temp cache local assets resources src dist build home ' +
    'root mnt content workspace users'
  ).split(' '),
);

/** What Trainer and its like call the folders they save to: `checkpoint-500`, `epoch_3`. */
const trainingStep = /^(?:checkpoint|ckpt|epoch|step|global_step)[-_]?\d+$/i;

/** Whether `text` was written to be replaced by the reader's own. */
export function looksLikePlaceholder(text: string): boolean {
  if (text === '' || /[\s<>{}[\]$%*|"'`…]|\.\.\./.test(text)) return true;
  const segments = text.split('/').filter((segment) => segment !== '');
  return (
    /(?:^|\/)path\/to(?:\/|$)/i.test(text) ||
    segments.some((segment) => yours.test(segment) || standIn.test(segment) || constantName.test(segment)) ||
    (segments.length > 1 && owner.test(segments[0] ?? ''))
  );
}

/** `your-model`, `yourusername`, `your_org`; but `YourTTS` is a model. */
const yours = /^your(?:[-_].*|user.*|name|org.*|model|repo|account|hf.*|hub.*|own.*|path)?$/i;

/** `model_name_or_path`, `repo-id`, `path`, `xxx`. */
const standIn =
  /^(?:path|name|model[-_]?(?:name|path|id|dir)|model[-_]name[-_]or[-_]path|repo[-_]?(?:name|id)?|x{3,}|todo|tbd|placeholder)$/i;

/** `MODEL_PATH`, `HF_REPO`, `PATH`. */
const constantName = /^(?:[A-Z0-9]+_)*(?:PATH|NAME|ID|MODEL|REPO|DIR|USERNAME|ORG)$/;

/** Accounts of nobody: `org/…`, `username/…`, `my-hf-username/…`. */
const owner =
  /^(?:(?:my|the|some|hf|hub|huggingface)[-_]?)*(?:user|org|organi[sz]ation|owner|namespace|account|profile|handle|author|foo)(?:[-_]?name)?$/i;

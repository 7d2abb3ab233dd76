/** Reads a variable of the environment; undefined where it is not set, or where there is no environment. */
export type Environment = (name: string) => string | undefined;

/** Where everybody's Hub is. */
export const publicHub = 'https://huggingface.co';

/** `HF_ENDPOINT` without a slash at its end, else the public Hub; as in huggingface_hub's `constants.py`. */
export function endpointIn(environment: Environment): string {
  return filled(environment('HF_ENDPOINT'))?.replace(/\/+$/, '') ?? publicHub;
}

/** Whether `HF_HUB_OFFLINE` or `TRANSFORMERS_OFFLINE` forbids requests: 1, ON, YES or TRUE in any case. */
export function isOfflineIn(environment: Environment): boolean {
  return isTrue(environment('HF_HUB_OFFLINE')) || isTrue(environment('TRANSFORMERS_OFFLINE'));
}

/** The token of `HF_TOKEN`, else of `HUGGING_FACE_HUB_TOKEN`, without blanks around it. */
export function tokenIn(environment: Environment): string | undefined {
  return filled(environment('HF_TOKEN')) ?? filled(environment('HUGGING_FACE_HUB_TOKEN'));
}

/** `value` without blanks around it; undefined where nothing remains. */
export function filled(value: string | undefined): string | undefined {
  const trimmed = value?.trim();
  return trimmed === '' ? undefined : trimmed;
}

/** As `_is_true` in huggingface_hub's `constants.py`. */
const isTrue = (value: string | undefined): boolean => ['1', 'ON', 'YES', 'TRUE'].includes(value?.toUpperCase() ?? '');

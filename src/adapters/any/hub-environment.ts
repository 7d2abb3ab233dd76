/** Reads a variable of the environment; undefined where it is not set, or where there is no environment. */
export type Environment = (name: string) => string | undefined;

/** Where everybody's Hub is. */
export const publicHub = 'https://huggingface.co';

/**
 * `HF_ENDPOINT` without a slash at its end, else the public Hub; as in huggingface_hub's `constants.py`. A user name and
 * a password in it are left out: the address is shown, logged and kept, and `fetch` takes none that has them.
 */
export function endpointIn(environment: Environment): string {
  const address = filled(environment('HF_ENDPOINT'));
  const bare = address?.replace(/[?#].*$/s, '').replace(/^([a-z][a-z0-9+.-]*:[\\/]+|https?:)?[^\\/]*@/i, '$1');
  return bare?.replace(/\/+$/, '') ?? publicHub;
}

/** Whether `HF_HUB_OFFLINE` or `TRANSFORMERS_OFFLINE` forbids requests: 1, ON, YES or TRUE in any case. */
export function isOfflineIn(environment: Environment): boolean {
  return isTrue(environment('HF_HUB_OFFLINE')) || isTrue(environment('TRANSFORMERS_OFFLINE'));
}

/**
 * The token of `HF_TOKEN`, else of `HUGGING_FACE_HUB_TOKEN`, without line ends and blanks around it. None where
 * `HF_HUB_DISABLE_IMPLICIT_TOKEN` says that tokens are not to be sent unasked.
 */
export function tokenIn(environment: Environment): string | undefined {
  if (isTokenUnwanted(environment)) return undefined;
  return cleanToken(environment('HF_TOKEN')) ?? cleanToken(environment('HUGGING_FACE_HUB_TOKEN'));
}

/** Whether tokens are sent only where the user gives one to this very program. */
export const isTokenUnwanted = (environment: Environment): boolean =>
  isTrue(environment('HF_HUB_DISABLE_IMPLICIT_TOKEN'));

/** As `_clean_token` in huggingface_hub's `_auth.py`: a secret is often pasted with line ends, in its midst, too. */
export const cleanToken = (value: string | undefined): string | undefined => filled(value?.replace(/[\r\n]+/g, ''));

/** `value` without blanks around it; undefined where nothing remains. */
export function filled(value: string | undefined): string | undefined {
  const trimmed = value?.trim();
  return trimmed === '' ? undefined : trimmed;
}

/** As `_is_true` in huggingface_hub's `constants.py`. */
const isTrue = (value: string | undefined): boolean => ['1', 'ON', 'YES', 'TRUE'].includes(value?.toUpperCase() ?? '');

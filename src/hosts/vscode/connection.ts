import { endpointIn, isOfflineIn, type Environment } from '../../adapters/any/hub-environment.js';
import type { Settings } from '../../settings.js';

/** Where facts that are not at hand come from, and what may be told to that place. */
export interface Connection {
  /** Address of the Hub, without a slash at its end. */
  readonly endpoint: string;
  /** Goes to the endpoint's own origin only. */
  readonly token: string | undefined;
  /** Whether there is a token that the endpoint must not see. */
  readonly isTokenWithheld: boolean;
  /** Whether no request may leave the machine. */
  readonly offline: boolean;
}

/** Who wrote the setting of the endpoint; the user too where nobody did. */
export type EndpointWriter = 'user' | 'workspace';

/**
 * The connection that settings and environment ask for, with `token` if it may have the user's. An endpoint that a workspace brings never receives a token,
 * and no token leaves an untrusted workspace: whoever wrote the folder must not be able to read it.
 */
export function connectionFor(
  { endpoint, lookups }: Pick<Settings, 'endpoint' | 'lookups'>,
  writer: EndpointWriter,
  trusted: boolean,
  environment: Environment,
  token: string | undefined,
): Connection {
  const mayHaveIt = trusted && writer === 'user';
  return {
    endpoint: endpoint ?? endpointIn(environment),
    token: mayHaveIt ? token : undefined,
    isTokenWithheld: token !== undefined && !mayHaveIt,
    offline: lookups === 'cacheOnly' || isOfflineIn(environment),
  };
}

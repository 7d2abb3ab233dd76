import type { RememberingEnvironments } from '../../adapters/any/environments.js';
import type { EnvironmentOptions, EnvironmentSupply } from './environment-supply.js';
import { watchEnvironments, workspaceEnvironments } from './workspace-environments.js';

/** Lock files and requirements, through the editor's own file systems: in a browser no interpreter is selected. */
export function webEnvironments({ setting, changed, log }: EnvironmentOptions): EnvironmentSupply {
  let made: RememberingEnvironments | undefined;
  const watch = watchEnvironments(() => {
    made?.forget();
    changed();
  });
  return {
    supply: ({ releases }) =>
      (made = workspaceEnvironments({ setting, releases: () => Promise.resolve(releases), log })),
    dispose: () => {
      watch.dispose();
    },
  };
}

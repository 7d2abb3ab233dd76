/** What `pyvenv.cfg` tells of a virtual environment. */
export interface VirtualEnvironment {
  /** The prefix of the Python below, where its packages can be imported too. */
  readonly systemPrefix: string | undefined;
}

/** Reads `pyvenv.cfg` (PEP 405). `home` is the folder of the interpreter below. */
export function readPyvenv(text: string): VirtualEnvironment {
  const value = (key: string): string | undefined =>
    new RegExp(`^\\s*${key}\\s*=(?<value>.*)$`, 'im').exec(text)?.groups?.['value']?.trim();
  const home = value('home')?.replaceAll('\\', '/');
  if (home === undefined || value('include-system-site-packages')?.toLowerCase() !== 'true')
    return { systemPrefix: undefined };
  return { systemPrefix: home.replace(/\/bin\/?$/, '') };
}

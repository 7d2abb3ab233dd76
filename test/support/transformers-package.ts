import type { ReleaseTables } from '../../src/registry/release-tables.js';
import { startSyntax } from '../../src/python/syntax.js';
import { readRelease, type PackageFiles } from '../../src/transformers-source/read-release.js';
import { checkoutAssets } from './assets.js';

/** The parser, once for all tests of a file. */
export const syntax = await startSyntax(checkoutAssets, () => undefined);

const AUTO = 'models/auto/';

/** The smallest package that can be read, in the manner of 5.x. */
const minimal: Readonly<Record<string, string>> = {
  [`${AUTO}auto_factory.py`]: 'has_local_code = type(config) in cls._model_mapping\n',
  [`${AUTO}configuration_auto.py`]: 'CONFIG_MAPPING_NAMES = OrderedDict([("bert", "BertConfig")])\n',
  [`${AUTO}modeling_auto.py`]: `
from .configuration_auto import CONFIG_MAPPING_NAMES
MODEL_MAPPING_NAMES = OrderedDict([("bert", "BertModel")])
MODEL_MAPPING = _LazyAutoMapping(CONFIG_MAPPING_NAMES, MODEL_MAPPING_NAMES)

class AutoModel(_BaseAutoModelClass):
    _model_mapping = MODEL_MAPPING

__all__ = ["MODEL_MAPPING", "AutoModel"]
`,
};

/** Reads the smallest package, with these files of `models/auto` in place of its own; null takes a file away. */
export function readWith(files: Readonly<Record<string, string | null>>): ReleaseTables {
  return readRelease(packageWith(files), syntax);
}

/** The smallest package with these files, as in `readWith`. */
export function packageWith(files: Readonly<Record<string, string | null>>): PackageFiles {
  return (path) => {
    const own = files[path.startsWith(AUTO) ? path.slice(AUTO.length) : path];
    return own === null ? undefined : (own ?? minimal[path]);
  };
}

/** The table of `AutoModel` where `modeling_auto.py` makes `MODEL_MAPPING_NAMES` with these statements. */
export function modelsOf(statements: string): Readonly<Record<string, readonly string[]>> {
  const tables = readWith({
    'modeling_auto.py': `${statements}
MODEL_MAPPING = _LazyAutoMapping(CONFIG_MAPPING_NAMES, MODEL_MAPPING_NAMES)
class AutoModel(_BaseAutoModelClass):
    _model_mapping = MODEL_MAPPING
__all__ = ["AutoModel"]
`,
  });
  return Object.fromEntries(tables.autoClasses.get('AutoModel') ?? []);
}

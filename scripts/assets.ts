/** Where each asset of the product stands in a checkout; the build copies them to `dist/assets/<name>`. */
export const assetSources: Readonly<Record<string, string>> = {
  'web-tree-sitter.wasm': 'node_modules/web-tree-sitter/web-tree-sitter.wasm',
  'tree-sitter-python.wasm': 'node_modules/tree-sitter-python/tree-sitter-python.wasm',
  'loads.scm': 'syntaxes/loads.scm',
  'registry.json': 'src/registry/tables/core.json',
  'processors.json': 'src/registry/tables/processors.json',
  'pipelines.json': 'src/registry/tables/pipelines.json',
  'exports.json': 'src/registry/tables/exports.json',
  'attributes.json': 'src/registry/tables/attributes.json',
  'weights.json': 'src/registry/tables/weights.json',
  'families.json': 'src/registry/families.json',
  'checkpoints.json': 'src/checkpoint/bundled.json',
};

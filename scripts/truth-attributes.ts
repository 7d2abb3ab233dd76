import type { Attributes, ReleaseAttributes } from '../src/registry/attributes.js';
import { difference } from './truth-differences.js';
import type { AttributeAnswers } from './truth-environments.js';

/**
 * What our attributes of the exported classes, and of the configurations that these name, and those of the imported
 * library differ in.
 */
export function attributeDifferences(
  ours: Attributes,
  version: string,
  exported: readonly string[],
  { models, configs, missing }: AttributeAnswers,
): string[] {
  const notThere = new Set(missing);
  return [...new Set([...exported, ...Object.keys(configs)])].flatMap((name) => {
    const [keys, parts] = [ours.keysToIgnoreOnLoad(name, version), ours.subConfigs(name, version)];
    const [model, config] = [models[name], configs[name]];
    if (model) {
      return [
        ...difference(`config_class of ${name}`, ours.configClass(name, version), model.configClass ?? ''),
        ...difference(`keys that ${name} ignores`, listed(keys?.toSorted()), listed(model.ignoredKeys)),
      ];
    }
    if (config) {
      const { subConfigs } = config;
      return [
        ...difference(`model_type of ${name}`, ours.modelType(name, version), config.modelType),
        ...difference(`base_config_key of ${name}`, ours.baseConfigKey(name, version), config.baseConfigKey ?? ''),
        ...difference(`sub_configs of ${name}`, listed(parts), listed(subConfigs && Object.entries(subConfigs))),
      ];
    }
    return notThere.has(name) || (!keys && !parts)
      ? []
      : [`${name} is no model and no configuration, but in our table`];
  });
}

/** Of the classes that we have attributes of, those that the library does not answer for. */
export function notCompared(ours: ReleaseAttributes, { models, configs }: AttributeAnswers): string[] {
  const isAnswered = (name: string): boolean => Object.hasOwn(models, name) || Object.hasOwn(configs, name);
  return [...ours.configClasses.keys(), ...ours.modelTypes.keys()].filter((name) => !isAnswered(name));
}

/** Whether there is a list at all counts too. */
function listed(items: Iterable<unknown> | null | undefined): string {
  return items ? JSON.stringify([...items]) : '';
}

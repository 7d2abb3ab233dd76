/** Where the project lives. */
export const HOME = 'https://github.com/loadlint/loadlint';

/** Address of a rule's page. */
export const helpOf = (ruleId: string): string => `${HOME}/blob/main/docs/rules/${ruleId}.md`;

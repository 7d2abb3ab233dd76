/** `npm run docs`: writes the generated pages. */
import { writeFile } from 'node:fs/promises';
import { rules } from '../src/rules/index.js';
import { renderRuleIndex, renderRulePage } from './render-rule-page.js';

for (const rule of rules) await writeFile(`docs/rules/${rule.id}.md`, renderRulePage(rule));
await writeFile('docs/rules/README.md', renderRuleIndex(rules));
console.log(`docs/rules: ${rules.length} pages and their index`);

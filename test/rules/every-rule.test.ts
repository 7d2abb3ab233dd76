import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { renderRuleIndex, renderRulePage } from '../../scripts/render-rule-page.js';
import { rules } from '../../src/rules/index.js';
import { projectFolder } from '../support/assets.js';
import { script } from '../support/modules.js';
import { diagnose, fixed } from '../support/rule-tester.js';
import { WITHOUT_FIX } from '../support/without-fix.js';

const NOT_RULES = ['help.ts', 'index.ts', 'of-class.ts', 'of-lookups.ts', 'rule.ts', 'way-out.ts', 'wording.ts'];
const at = (...names: readonly string[]): string => path.join(projectFolder, ...names);

test('every rule file is in the index, under its own name', () => {
  const files = readdirSync(at('src/rules')).filter((file) => !NOT_RULES.includes(file));
  assert.deepEqual(rules.map(({ id }) => `${id}.ts`).toSorted(), files.toSorted());
});

test('there is a page for every rule, and no other', () => {
  assert.deepEqual(
    readdirSync(at('docs/rules')).toSorted(),
    ['README.md', ...rules.map(({ id }) => `${id}.md`)].toSorted(),
  );
  assert.equal(readFileSync(at('docs/rules/README.md'), 'utf8'), renderRuleIndex(rules));
});

for (const rule of rules)
  describe(rule.id, () => {
    test('has a test', () => {
      assert.ok(existsSync(at('test/rules', `${rule.id}.test.ts`)));
    });

    test('has the page that its text renders (npm run docs)', () => {
      assert.equal(readFileSync(at('docs/rules', `${rule.id}.md`), 'utf8'), renderRulePage(rule));
    });

    test('reports its bad example, and not its good one', async () => {
      assert.equal((await diagnose(rule, script(rule.bad), rule.exampleVersion)).length, 1);
      assert.deepEqual(await diagnose(rule, script(rule.good), rule.exampleVersion), []);
    });

    test('mends its bad example into its good one, or has no fix', async () => {
      const [diagnostic] = await diagnose(rule, script(rule.bad), rule.exampleVersion);
      const [first] = diagnostic?.fixes ?? [];
      assert.equal(first === undefined, WITHOUT_FIX.includes(rule.id));
      if (first) assert.equal(fixed(rule.bad, first), rule.good);
    });
  });

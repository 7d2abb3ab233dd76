import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ServiceHolder } from '../../../src/hosts/vscode/service-holder.js';
import type { LanguageService } from '../../../src/service.js';

/** A service that can only be told from others, and note what it forgot. */
const service = (forgotten: string[] = []): LanguageService => {
  const forget = (uri: string): void => void forgotten.push(uri);
  return { forget } as Partial<LanguageService> as LanguageService;
};

/** Lets everything go on that can go on without further events. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the service holder', () => {
  test('starts nothing before it is asked, and then once for all who ask', async () => {
    let starts = 0;
    const only = service();
    const holder = new ServiceHolder(
      () => {
        starts += 1;
        return Promise.resolve(only);
      },
      () => assert.fail('failed'),
    );
    holder.forget('file.py');
    assert.equal(starts, 0);
    assert.deepEqual(await Promise.all([holder.get(), holder.get()]), [only, only]);
    assert.equal(await holder.get(), only);
    assert.equal(starts, 1);
  });

  test('tells a failure once, and tries again only after a reset', async () => {
    const reasons: unknown[] = [];
    const reason = new Error('no asset');
    const later = service();
    const outcomes = [Promise.reject(reason), Promise.resolve(later)];
    const holder = new ServiceHolder(
      () => outcomes.shift() ?? assert.fail('started a third time'),
      (why) => reasons.push(why),
    );
    assert.deepEqual(await Promise.all([holder.get(), holder.get()]), [undefined, undefined]);
    assert.equal(await holder.get(), undefined);
    assert.deepEqual(reasons, [reason]);
    holder.reset();
    assert.equal(await holder.get(), later);
  });

  test('waits with a start until the one before is over', async () => {
    const ends: ((service: LanguageService) => void)[] = [];
    const holder = new ServiceHolder(
      () => new Promise((resolve) => ends.push(resolve)),
      () => assert.fail('failed'),
    );
    const [first, second] = [service(), service()];
    const before = holder.get();
    await settled();
    holder.reset();
    const after = holder.get();
    await settled();
    assert.equal(ends.length, 1);
    ends[0]?.(first);
    await settled();
    ends[1]?.(second);
    assert.deepEqual([await before, await after], [first, second]);
  });

  test('passes on what is to be forgotten', async () => {
    const forgotten: string[] = [];
    const holder = new ServiceHolder(
      () => Promise.resolve(service(forgotten)),
      () => assert.fail('failed'),
    );
    await holder.get();
    holder.forget('file.py');
    await holder.get();
    assert.deepEqual(forgotten, ['file.py']);
  });
});

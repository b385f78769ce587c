// What the browser remembers: the record, and what it refuses.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memory } from '../../www/documents/settings.js';

function store(record) {
  const kept = new Map(record === undefined ? [] : [['docgauge settings', record]]);
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key),
  };
}

test('a setting is remembered by every memory of the same store, and forgotten with null', () => {
  const shared = store();
  const [here, there] = [memory(shared), memory(shared)];
  here.remember('theme', 'dark');
  there.remember('split', 30);
  assert.deepEqual([here.remembered('split'), there.remembered('theme')], [30, 'dark']);
  here.remember('theme', null);
  assert.equal(there.remembered('theme'), undefined);
  here.forget();
  assert.equal(shared.kept.size, 0);
});

test('a value that makes no sense is neither stored nor given', () => {
  const shared = store(
    JSON.stringify({
      version: 1,
      values: { theme: 'purple', split: 5, panels: 'all', sync: 'no', filters: 3 },
    }),
  );
  const { remember, remembered } = memory(shared);
  for (const name of ['theme', 'split', 'panels', 'sync', 'filters', 'ownTemplate'])
    assert.equal(remembered(name), undefined, name);
  remember('theme', 'purple');
  remember('ownTemplate', { name: 'a.md', text: 'x'.repeat(300_001) });
  assert.deepEqual(JSON.parse(shared.kept.get('docgauge settings')).values.theme, 'purple', 'left alone');
});

test('a damaged record is as good as empty, one of a newer docgauge is left alone', () => {
  for (const record of ['{', '[]', 'null', '{"version":1}', '{"version":1,"values":[1]}']) {
    const shared = store(record);
    memory(shared).remember('sync', false);
    assert.equal(memory(shared).remembered('sync'), false, record);
  }
  const newer = JSON.stringify({ version: 2, values: { sync: false } });
  const shared = store(newer);
  memory(shared).remember('sync', true);
  assert.equal(shared.kept.get('docgauge settings'), newer);
  assert.equal(memory(shared).remembered('sync'), undefined);
});

test('without a store, or with one that is full, nothing fails', () => {
  const full = {
    ...store(),
    setItem: () => {
      throw new Error('full');
    },
  };
  for (const one of [memory(null), memory(full)]) {
    one.remember('theme', 'dark');
    assert.equal(one.remembered('theme'), undefined);
  }
});

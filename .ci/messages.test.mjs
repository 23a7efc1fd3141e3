/** Messages that code says in one way or another, and some that nothing says. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { unusedMessages } from './messages.mjs';

const roots = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

/** @returns what is unused of the messages when the code is this */
function unused(ids, code, file = 'client/src/app/home.ts') {
  const root = mkdtempSync(join(tmpdir(), 'polku-messages-'));
  roots.push(root);
  const catalogue = `export const words = {\n${ids.map((id) => `  '${id}': 'Words',\n`).join('')}};\n`;
  for (const [path, text] of [
    ['shared/src/i18n/en/words.ts', catalogue],
    [file, code],
  ]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return unusedMessages(root);
}

test('given a message that nothing says, then it is named with file and line', () => {
  expect(unused(['word.save', 'word.keep'], "t('word.save');")).toEqual(['shared/src/i18n/en/words.ts:3 word.keep']);
});

test.each([
  ['by its id', 'home.title', "t('home.title');"],
  ['by a template', 'kind.goals', 'const kinds = { goals: 1 }; t(`kind.${kind}`);'],
  ['by a template with a number', 'month.11', 't(`month.${month}`);'],
  ['by an area and a name', 'refused.boardFull', "const refuse = refusals('refused'); refuse('boardFull');"],
  ['by an ending', 'goals.levels.how', "t(`${id}.how`); const id = 'goals.levels';"],
])('given that code says it %s, then it is used', (_how, id, code) => {
  expect(unused([id], code)).toEqual([]);
});

test.each([
  ['a template whose hole nothing fills', 'kind.gone', 'const kinds = { goals: 1 }; t(`kind.${kind}`);'],
  ['the start of a longer id', 'move.how', "t('move.howText');"],
])('given only %s, then it is unused', (_what, id, code) => {
  expect(unused([id], code)).toHaveLength(1);
});

test('given that only a test says it, then it is unused', () => {
  expect(unused(['home.title'], "t('home.title');", 'client/src/app/home.test.ts')).toHaveLength(1);
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readConfig, SETTINGS } from './config';

const guide = readFileSync(new URL('../../docs/OPERATING.md', import.meta.url), 'utf8');

/** Variable → default, as the guide's table of settings has them. */
function told(): Map<string, string> {
  const [, section = ''] = guide.split('## Settings\n');
  const [table = ''] = section.split('\n## ');
  return new Map([...table.matchAll(/^\| `(\w+)` \| (.*?) \|/gm)].map(([, name = '', value = '']) => [name, value]));
}

test('the guide for operators names exactly the settings there are', () => {
  expect([...told().keys()].sort()).toEqual([...SETTINGS].sort());
});

test('with the defaults that it tells, everything is as without any setting', () => {
  const env = [...told()].map(([name, value]) => [name, value === 'none' ? '' : value.replaceAll('`', '')]);
  expect(readConfig(Object.fromEntries(env) as NodeJS.ProcessEnv)).toEqual(readConfig({}));
});

test('a setting that is wrong is named', () => {
  expect(() => readConfig({ MAX_PROJECTS: 'many' })).toThrow('MAX_PROJECTS');
});

import { expect, it } from 'vitest';
import { unusedName } from './unused-name';

it('numbers a name that other projects have', () => {
  const named = (...names: string[]) => names.map((name) => ({ name }));
  expect(unusedName('New project', named())).toBe('New project');
  expect(unusedName('New project', named('New project'))).toBe('New project 2');
  expect(unusedName('New project', named('New project 2', 'New project', 'New project 3'))).toBe('New project 4');
});

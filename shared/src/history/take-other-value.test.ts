import { expect, it } from 'vitest';
import { SPECS } from '../boards/index';
import { createPeer } from '../testing/peer';
import { takeOtherValue } from './take-other-value';

const peer = () => {
  const one = createPeer({ specs: SPECS });
  const fields = { title: 'Call', waste: ['waiting'], layer: 'frontstage' };
  const create = { op: 'create', id: 'touch', type: 'touchpoint', board: 'board1', fields } as const;
  one.do({ name: 'add', plan: () => ({ changes: [create] }) }, null);
  return one;
};

it('sets plain values and lists, and can be undone', () => {
  const one = peer();
  one.do(takeOtherValue, { id: 'touch', field: 'waste', value: ['rework', 'handoff'] });
  expect(one.read.get('touch')?.['waste']).toEqual(['rework', 'handoff']);
  one.runner.undo.undo();
  expect(one.read.get('touch')?.['waste']).toEqual(['waiting']);
});

it('refuses what is gone, what does not fit the field, and texts', () => {
  const one = peer();
  const refused = (id: string, field: string, value: unknown): string =>
    one.refused(takeOtherValue, { id, field, value }).reason;
  expect(refused('gone', 'layer', 'frontstage')).toBe('refused.gone');
  expect(refused('touch', 'layer', 'cellar')).toBe('refused.badValue');
  expect(refused('touch', 'title', 'Other')).toBe('refused.badValue');
  expect(refused('touch', 'constructor', 'x')).toBe('refused.badValue');
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Touchpoint } from '../records/schema';
import { touchpointCounter } from './touchpoint-counter';

const touchpoint = (team: string | null): Touchpoint => ({ team }) as Touchpoint;

it('counts what is there, whatever was exchanged, added or taken away since', () => {
  const list = fc.array(fc.constantFrom('sales', 'billing', null).map(touchpoint), { maxLength: 8 });
  fc.assert(
    fc.property(fc.array(list, { maxLength: 6 }), (lists) => {
      const count = touchpointCounter(({ team }) => (team === null ? [] : [team]));
      for (const one of lists) {
        const counts = count(one);
        for (const team of ['sales', 'billing'])
          expect(counts.get(team) ?? 0).toBe(one.filter((other) => other.team === team).length);
      }
    }),
  );
});

it('reads only what changed', () => {
  const [a, b, c] = [touchpoint('sales'), touchpoint('billing'), touchpoint('sales')];
  let read = 0;
  const count = touchpointCounter(({ team }) => {
    read++;
    return team === null ? [] : [team];
  });
  count([a, b, c]);
  read = 0;
  count([a, touchpoint('sales'), c]);
  expect(read).toBe(2);
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Touchpoint } from '../records/schema';
import { touchpointTally } from './tally';

const touchpoint = (team: string | null): Touchpoint => ({ team }) as Touchpoint;

it('counts what is there, whatever was exchanged, added or taken away since', () => {
  const list = fc.array(fc.constantFrom('sales', 'billing', null).map(touchpoint), { maxLength: 8 });
  fc.assert(
    fc.property(fc.array(list, { maxLength: 6 }), (lists) => {
      const tally = touchpointTally(({ team }) => (team === null ? [] : [team]));
      for (const one of lists) {
        const counts = tally(one);
        for (const team of ['sales', 'billing'])
          expect(counts.get(team) ?? 0).toBe(one.filter((other) => other.team === team).length);
      }
    }),
  );
});

it('reads only what changed', () => {
  const [a, b, c] = [touchpoint('sales'), touchpoint('billing'), touchpoint('sales')];
  let read = 0;
  const tally = touchpointTally(({ team }) => {
    read++;
    return team === null ? [] : [team];
  });
  tally([a, b, c]);
  read = 0;
  tally([a, touchpoint('sales'), c]);
  expect(read).toBe(2);
});

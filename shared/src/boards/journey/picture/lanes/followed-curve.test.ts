/** Curves that follow edits are those that are made anew, and say where they differ. */
import { expect, it } from 'vitest';
import { withReplaced } from '../../../../kernel/list-changes';
import { createMemo } from '../../../../kernel/memo';
import { seeded } from '../../testing/random-board';
import { curvePoints } from './emotion-curve';
import { followCurve } from './followed-curve';

interface Felt {
  readonly centre: number;
  readonly value: number | null;
}

const slot = (value: number | null, i: number): Felt => ({ centre: 100 * i, value });
const emotion = ({ value }: Felt): number | null => value;

it('given random edits, equals the curve made anew, and names every slot that differs', () => {
  for (let seed = 1; seed <= 10; seed++) {
    const random = seeded(seed);
    const value = (): number | null => (random() < 0.3 ? null : Math.round(random() * 4) - 2);
    let slots: readonly Felt[] = Array.from({ length: 20 }, (_, i) => slot(value(), i));
    const memo = createMemo();
    let last = followCurve(memo, 'customer', slots, emotion);
    for (let edit = 0; edit < 20; edit++) {
      const edited = new Map<number, Felt>();
      for (let n = 0; n < 1 + Math.floor(random() * 3); n++) {
        const at = Math.floor(random() * slots.length);
        edited.set(at, slot(value(), at));
      }
      slots = withReplaced(slots, edited);
      const next = followCurve(memo, 'customer', slots, emotion);
      const anew = followCurve(createMemo(), 'customer', slots, emotion);
      expect(next.points, `seed ${seed}, edit ${edit}`).toEqual(curvePoints(slots, emotion));
      expect(next.names).toEqual(anew.names);
      const unnamed = slots.flatMap((_, at) => {
        const [before, now] = [last, next].map(({ points, names }) => ({
          point: points.find((point) => point.slot === at),
          leadsTo: points[points.findIndex((point) => point.slot === at) + 1],
          names: names.get(at),
        }));
        const differs = JSON.stringify(before) !== JSON.stringify(now);
        return (before?.point || now?.point) && differs && !next.changed?.includes(at) ? [at] : [];
      });
      expect(unnamed, `seed ${seed}, edit ${edit}`).toEqual([]);
      last = next;
    }
  }
});

it('stays the same object while no value changes', () => {
  const memo = createMemo();
  const slots = [1, null, -1].map(slot);
  const { points } = followCurve(memo, 'customer', slots, emotion);
  const renamed = withReplaced(slots, new Map([[0, slot(1, 0)]]));
  const next = followCurve(memo, 'customer', renamed, emotion);
  expect(next.points).toBe(points);
  expect(next.changed).toEqual([]);
});

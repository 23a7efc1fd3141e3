import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeInput, movePlaces, samePlaces } from './text-places';

const merge = (shown: string, typed: string, caret: number, shared: string, places = samePlaces(shown.length)) => {
  const { values, places: after } = mergeInput(shown, typed, caret, shared, places);
  return { text: values.at(-1)?.value ?? shared, places: after };
};

describe('typing into a text that others have changed meanwhile', () => {
  test('given nothing changed elsewhere, then the typed text is the shared text', () => {
    expect(merge('Waits', 'Waits here', 10, 'Waits').text).toBe('Waits here');
  });

  test('given others typed before and after, then both stay', () => {
    const places = movePlaces(samePlaces(5), [{ insert: 'Now ' }, { retain: 5 }, { insert: '!' }]);
    const { text, places: after } = merge('waits', 'waits long', 10, 'Now waits!', places);
    expect(text).toBe('Now waits long!');
    expect(after).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
  });

  test('given others typed inside what is deleted here, then theirs stays', () => {
    const places = movePlaces(samePlaces(6), [{ retain: 3 }, { insert: 'XY' }]);
    expect(merge('abcdef', 'af', 1, 'abcXYdef', places).text).toBe('aXYf');
  });

  test('given others deleted what stands left of the caret, then typing goes to the nearest place', () => {
    const places = movePlaces(samePlaces(6), [{ retain: 1 }, { delete: 3 }]);
    expect(places).toEqual([0, -1, -1, -1, 1, 2]);
    expect(merge('abcdef', 'abcd+ef', 5, 'aef', places).text).toBe('a+ef');
  });

  test('given any remote and local edits, then remote text survives and every kept character stays in order', () => {
    const edit = fc.record({ at: fc.nat(12), remove: fc.nat(4), insert: fc.constantFrom('', 'L', 'LL') });
    const steps = fc.array(fc.record({ at: fc.nat(12), remove: fc.nat(3), insert: fc.constantFrom('', 'R') }), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 }),
        edit,
        steps,
        (shown, local, remote) => {
          let shared = shown;
          let places = samePlaces(shown.length);
          for (const { at, remove, insert } of remote) {
            const from = Math.min(at, shared.length);
            const cut = Math.min(remove, shared.length - from);
            shared = shared.slice(0, from) + insert + shared.slice(from + cut);
            places = movePlaces(places, [{ retain: from }, { insert }, { delete: cut }]);
          }
          const from = Math.min(local.at, shown.length);
          const typed =
            shown.slice(0, from) + local.insert + shown.slice(from + Math.min(local.remove, shown.length - from));
          const { text, places: after } = merge(shown, typed, from + local.insert.length, shared, places);
          const count = (value: string, letter: string): number => value.split(letter).length - 1;
          expect(count(text, 'R')).toBe(count(shared, 'R'));
          expect(count(text, 'L')).toBe(local.insert.length);
          expect(after).toHaveLength(typed.length);
          const kept = [...after.entries()].filter(([, place]) => place >= 0);
          expect(kept.map(([, place]) => text[place])).toEqual(kept.map(([index]) => typed[index]));
          const alive = kept.map(([, place]) => place);
          expect(alive).toEqual([...alive].sort((a, b) => a - b));
        },
      ),
      { numRuns: 500 },
    );
  });
});

/** The order in which a reveal is shown, item by item and beat by beat. */
import type { RoundShown } from '@polku/shared/kernel/rounds';
import type { RevealModel } from './reveal-model';

/** All of it, at its first beat. */
export const ALL: RoundShown = Object.freeze({ item: '', beat: 0 });

/** @returns what is shown one after the other, the first at once */
export function revealSteps(model: RevealModel): readonly RoundShown[] {
  const once = (items: readonly { readonly id: string }[]): readonly RoundShown[] =>
    items.map(({ id }) => ({ item: id, beat: 0 }));
  switch (model.type) {
    case 'scale': {
      const hot = model.hottest.flatMap((id) => model.items.filter((item) => item.id === id));
      const rest = model.items.filter(({ id }) => !model.hottest.includes(id));
      const all = model.items.length > 1 ? [ALL] : [];
      return [
        ...all,
        ...[...hot, ...rest].flatMap(({ id, whys }) => [
          { item: id, beat: 0 },
          // The dots first, the reasons after.
          ...(whys.length > 0 ? [{ item: id, beat: 1 }] : []),
        ]),
      ];
    }
    case 'mirror':
      return [
        ...model.items.flatMap(({ id }) => [
          { item: id, beat: 0 },
          { item: id, beat: 1 },
          ...((model.whys[id] ?? []).length > 0 ? [{ item: id, beat: 2 }] : []),
        ]),
        ...(model.items.length > 1 ? [ALL] : []),
      ];
    case 'notes':
      return model.groups.length > 1 ? [...once(model.groups), ALL] : [ALL];
    case 'handshake':
      return model.items.length > 1 ? [ALL, ...once(model.items)] : once(model.items);
    default:
      return [ALL];
  }
}

/** @returns which of the steps it is; the first when it is none of them */
export function stepAt(steps: readonly RoundShown[], shown: RoundShown | null): number {
  if (shown === null) return 0;
  const exact = steps.findIndex(({ item, beat }) => item === shown.item && beat === shown.beat);
  if (exact >= 0) return exact;
  // A later beat than there are is the last one.
  const same = steps.map(({ item }) => item).lastIndexOf(shown.item);
  return Math.max(0, same);
}

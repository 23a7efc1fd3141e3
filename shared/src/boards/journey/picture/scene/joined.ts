/** Concatenates the parts of a scene into one list that knows where it differs from the previous scene's. */
import { differences, exchangedList } from '../../../../kernel/exchanges';
import type { SceneItem } from '../../../../kernel/scene';
import { memoPart } from '../../../../kernel/memo';
import type { SceneMemory } from './keep';

/** The lists that the items were last put together of. */
interface Joined {
  readonly lists: readonly (readonly SceneItem[])[];
  readonly items: readonly SceneItem[];
}

const JOINED = memoPart<Joined>('items joined');

/** @param memory of the scene before: what follows from it by exchanging items is not put together anew */
export function joined(lists: readonly (readonly SceneItem[])[], memory: SceneMemory): readonly SceneItem[] {
  const lasts = memory.memo.part(JOINED);
  const last = lasts.get('');
  const items = (last && exchangedItems(last, lists)) ?? lists.flat();
  lasts.set('', { lists, items });
  return items;
}

function exchangedItems(last: Joined, lists: Joined['lists']): readonly SceneItem[] | null {
  if (last.lists.length !== lists.length) return null;
  const entries = new Map<number, SceneItem>();
  let from = 0;
  for (const [nth, list] of lists.entries()) {
    const exchanged = differences(last.lists[nth] ?? [], list);
    if (!exchanged) return null;
    for (const at of exchanged) entries.set(from + at, list[at] as SceneItem);
    from += list.length;
  }
  return exchangedList(last.items, entries);
}

/** Concatenates the parts of a scene into one list that knows where it differs from the previous scene's. */
import { differingIndexes, withReplaced } from '../../../../kernel/list-changes';
import type { SceneItem } from '../../../../kernel/scene';
import { memoPart } from '../../../../kernel/memo';
import type { SceneCache } from './scene-cache';

/** The lists that the items were last put together of. */
interface Joined {
  readonly lists: readonly (readonly SceneItem[])[];
  readonly items: readonly SceneItem[];
}

const JOINED = memoPart<Joined>('items joined');

/** @param cache of the scene before: a list that differs by a few items is not concatenated again */
export function joined(lists: readonly (readonly SceneItem[])[], cache: SceneCache): readonly SceneItem[] {
  const lasts = cache.memo.part(JOINED);
  const last = lasts.get('');
  const items = (last && replacedItems(last, lists)) ?? lists.flat();
  lasts.set('', { lists, items });
  return items;
}

function replacedItems(last: Joined, lists: Joined['lists']): readonly SceneItem[] | null {
  if (last.lists.length !== lists.length) return null;
  const entries = new Map<number, SceneItem>();
  let from = 0;
  for (const [nth, list] of lists.entries()) {
    const differing = differingIndexes(last.lists[nth] ?? [], list);
    if (!differing) return null;
    for (const at of differing) entries.set(from + at, list[at] as SceneItem);
    from += list.length;
  }
  return withReplaced(last.items, entries);
}

/** What another person has in hand on a board, wherever they see it. */
import type { RemoteMark } from '../canvas-types';

/** @returns what they have selected, else the thing that they are at in another view */
export function heldBy({ selection, record }: Pick<RemoteMark, 'selection' | 'record'>): readonly string[] {
  return selection.length === 0 && record ? [record.id] : selection;
}

/** @returns the thing that they write in, else the first that they have in hand */
export function placeOfRemote(remote: RemoteMark): string | undefined {
  return remote.editing?.id ?? heldBy(remote)[0];
}

/**
 * Resolves stage names from table rows: existing stages match case-insensitively, others are created once each, after the
 * stage named before them, or after the row's own stage for the first.
 */
import type { Change } from '../../../../kernel/change';
import type { CommandContext } from '../../../../kernel/command';
import { placeAmong } from '../../../../kernel/order';
import { stagesOf } from '../../facts/journey-reader';
import type { Stage } from '../../records/schema';

export interface NamedStage {
  readonly name: string;
  /** The row's current stage. */
  readonly from: string | null;
}
export interface StagePlan {
  readonly changes: readonly Change[];
  /** Null for no name. */
  readonly idOf: (name: string) => string | null;
}

interface Planned extends Pick<Stage, 'id' | 'order' | 'phase'> {
  /** Null for one that is there. */
  readonly name: string | null;
}

const keyOf = (name: string): string => name.trim().toLowerCase();

/**
 * @param named in the order of their rows; names not empty
 * @param without stages removed in the same step, to be ignored for ordering
 */
export function planStages(
  context: CommandContext,
  board: string,
  named: readonly NamedStage[],
  without: readonly string[] = [],
): StagePlan {
  const there = stagesOf(context.read, board).filter(({ id }) => !without.includes(id));
  const ids = new Map<string, string>();
  for (const { id, name } of there) if (keyOf(name) !== '' && !ids.has(keyOf(name))) ids.set(keyOf(name), id);
  let path: readonly Planned[] = there.map(({ id, order, phase }) => ({ id, order, phase, name: null }));
  const changes = new Map<string, Change>();
  let before: string | null = null;
  for (const { name, from } of named) {
    const key = keyOf(name);
    if (!ids.has(key)) {
      const id = context.newId();
      let at = path.findIndex((stage) => stage.id === (before ?? from)) + 1 || path.length;
      while (path[at]?.name) at++;
      const { keys, rekeyed } = placeAmong(path, at, 1, context.random);
      const made = { id, order: keys[0] ?? '', phase: path[at - 1]?.phase ?? null, name: name.trim() };
      path = [...path.slice(0, at), made, ...path.slice(at)].map((stage) => {
        const order = rekeyed.get(stage.id);
        return order === undefined ? stage : { ...stage, order };
      });
      for (const [other, order] of rekeyed) changes.set(other, { op: 'set', id: other, fields: { order } });
      ids.set(key, id);
    }
    before = ids.get(key) ?? null;
  }
  for (const { id, name, phase, order } of path) {
    if (name !== null) changes.set(id, { op: 'create', id, type: 'stage', board, fields: { name, phase, order } });
  }
  return { changes: [...changes.values()], idOf: (name) => ids.get(keyOf(name)) ?? null };
}

/**
 * Takes back what one person did lately: what they set is what it was, what they made is removed (softly), what they removed
 * is back, and of texts what they typed or deleted; what others wrote stays. One step that can be undone.
 */
import type { Command, CommandContext, Plan } from '../kernel/command';
import type { Change } from '../kernel/change';
import type { EditOrigins, RecordWithout } from '../kernel/edit-origins';
import { each, type Pieces } from '../kernel/pieces';
import { refuseRecord } from '../kernel/record-commands/rules';
import { type RecordSet, recordSetOf } from '../kernel/record-set';
import type { AnyRecord } from '../kernel/records';
import type { Translator } from '../kernel/translate';
import { difference } from './difference';
import type { BoardDifference } from './record-change';
import { recordBack } from './set-back';

export interface HideEditsArgs {
  readonly origins: EditOrigins;
  /** Ids of the records to be taken back: `origins.touched()`, or some of them. */
  readonly ids: readonly string[];
}

/** Texts by the very edits that take back, so that what comes back stands where it was, and is found there another time. */
function inPlace(changes: readonly Change[], texts: RecordWithout['texts']): readonly Change[] {
  const done = new Set<string>();
  return changes.flatMap((change) => {
    const steps = change.op === 'text' ? texts.get(change.field) : undefined;
    if (change.op !== 'text' || !steps) return [change];
    if (done.has(change.field)) return [];
    done.add(change.field);
    return steps.map((step) => ({ ...change, ...step }));
  });
}

/** Read again for each part, so that what others typed meanwhile in the same texts stays. */
function planOf({ read }: CommandContext, origins: EditOrigins, ids: readonly string[]): Plan {
  const changes = ids.flatMap((id) => {
    const without = origins.without(id);
    if (!without) return [];
    const { changes: back } = recordBack(without.record, read.get(id), without.presence ? undefined : without.fields);
    return inPlace(back, without.texts);
  });
  return { changes, select: [...new Set(changes.flatMap((change) => (change.op === 'remove' ? [] : [change.id])))] };
}

const PART = 50;

export const hideEdits: Command<HideEditsArgs> = {
  name: 'hideEdits',
  check({ read }, { origins, ids }) {
    if (ids.length === 0) return refuseRecord('nothingSelected');
    const chosen = new Set(ids);
    const stays = ({ id }: AnyRecord): boolean => !chosen.has(id) || !origins.without(id)?.record.removed;
    return read.list('board', '').some(stays) ? null : refuseRecord('noBoardLeft');
  },
  plan: (context, { origins, ids }) => planOf(context, origins, ids),
  *parts(context, { origins, ids }) {
    for (let at = 0; at < ids.length; at += PART) yield planOf(context, origins, ids.slice(at, at + PART));
  },
};

/** @returns what would differ if it were taken back: what goes, what comes back, what changes to what */
export function* hidingPreview(
  origins: EditOrigins,
  ids: readonly string[],
  now: RecordSet,
  words: Translator,
): Pieces<readonly BoardDifference[]> {
  const taken = new Map<string, AnyRecord>();
  yield* each(ids, (id) => {
    const without = origins.without(id);
    if (without) taken.set(id, without.record);
  });
  const all: AnyRecord[] = [];
  yield* each([...now.all()], (record) => void all.push(taken.get(record.id) ?? record));
  return yield* difference(now, yield* recordSetOf(all), words);
}

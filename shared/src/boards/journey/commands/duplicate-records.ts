/**
 * Duplicates a selection: touchpoints, with their cards and mutual connectors, after the last selected one of their stage;
 * stages with their content after the last selected stage; single cards after themselves.
 */
import type { Change } from '../../../kernel/change';
import { type Command, firstRefusal } from '../../../kernel/command';
import { noteRecord } from '../../../kernel/notes/note-record';
import { placeIn } from '../../../kernel/record-commands/place';
import { boardHasRoom, refuseRecord, someExist, valuesPass } from '../../../kernel/record-commands/rules';
import { liveRecord } from '../../../kernel/record-reader';
import { cardsUnder } from '../records/cards';
import { copyRecords } from './common/clipboard';
import { cloneFields, freshIds } from './common/clones';
import { readJourney, stagesOf, touchpointsIn } from '../facts/journey-reader';
import { fieldsInRow, movedToRow, type RowTarget } from '../facts/rows';
import { afterLast, parallelWithin, placeInStage } from './common/places';
import { liveStage, liveTouchpoint, selectedTouchpoints, stageExists } from './common/rules';
import { cardRecord, JOURNEY_RECORDS, stageRecord, touchpointRecord } from '../records/schema';

export interface DuplicateRecordsArgs {
  readonly ids: readonly string[];
  /** Target of the copied touchpoints (a copying drag); otherwise next to the originals. */
  readonly to?: {
    readonly stage: string;
    /** Among all touchpoints of the stage. */
    readonly index: number;
    /** The row they are dropped in. */
    readonly row?: RowTarget;
  };
}

export const duplicateRecords: Command<DuplicateRecordsArgs> = {
  name: 'duplicateRecords',
  check({ read }, { ids, to }) {
    const copied = copyRecords(read, ids);
    const board = liveRecord(read, ids.find((id) => liveRecord(read, id)) ?? null)?.board ?? '';
    return firstRefusal(
      someExist(read, ids, stageRecord, touchpointRecord, cardRecord, noteRecord),
      copied ? null : refuseRecord('gone'),
      to ? stageExists(read, to.stage, board) : null,
      to ? valuesPass(touchpointRecord, to.row ? fieldsInRow(to.row) : {}) : null,
      boardHasRoom(read, JOURNEY_RECORDS, board, copied?.records.length ?? 0),
    );
  },
  plan(context, { ids, to }) {
    const { read } = context;
    const payload = copyRecords(read, ids);
    if (!payload) return { changes: [] };
    const { records } = payload;
    const fresh = freshIds(context, records);
    const board = liveRecord(read, records[0]?.id ?? null)?.board ?? '';
    const all = new Set(records.map(({ id }) => id));
    const places = new Map<string, string>();
    const changes: Change[] = [];
    const place = (group: readonly string[], keys: readonly string[]): void =>
      group.forEach((id, at) => void places.set(id, keys[at] ?? ''));

    const stages = stagesOf(read, board);
    const newStages = records.filter(({ type }) => type === 'stage').map(({ id }) => id);
    if (newStages.length > 0) {
      const placed = placeIn(context, stages, afterLast(stages, all), newStages.length);
      place(newStages, placed.keys);
      changes.push(...placed.changes);
    }
    const target = to ? liveStage(read, to.stage) : null;
    const loose = new Set(
      selectedTouchpoints(read, [...all])
        .filter((one) => !all.has(one.stage ?? ''))
        .map(({ id }) => id),
    );
    if (to && target) {
      const placed = placeInStage(context, target, to.index, loose.size);
      place([...loose], placed.keys);
      changes.push(...placed.changes);
    }
    const homes = new Set([...loose].map((id) => liveTouchpoint(read, id)?.stage));
    for (const stage of target ? [] : stages.filter(({ id }) => homes.has(id))) {
      const touchpoints = touchpointsIn(read, board, stage.id);
      const group = touchpoints.filter(({ id }) => all.has(id)).map(({ id }) => id);
      const placed = placeInStage(context, stage, afterLast(touchpoints, all), group.length);
      place(group, placed.keys);
      changes.push(...placed.changes);
    }
    for (const { id, type, fields } of records) {
      if (type !== 'card' || all.has(String(fields['under']))) continue;
      const siblings = cardsUnder(read, board, typeof fields['under'] === 'string' ? fields['under'] : null);
      const placed = placeIn(context, siblings, siblings.findIndex((card) => card.id === id) + 1);
      place([id], placed.keys);
      changes.push(...placed.changes);
    }
    const parallel = parallelWithin(readJourney(read, board), all);
    const copies = records.map(({ id, type, fields }): Change => {
      const cloned = cloneFields(read, fields, fresh);
      const order = places.get(id);
      if (order !== undefined) cloned['order'] = order;
      if (type === 'touchpoint') cloned['withPrevious'] = parallel.has(id);
      if (to && target && loose.has(id)) {
        const original = liveTouchpoint(read, id);
        const row = to.row && original ? movedToRow(read, original, to.row) : {};
        Object.assign(cloned, row, { stage: target.id });
      }
      return { op: 'create', id: fresh.get(id) ?? '', type, board, fields: cloned };
    });
    const chosen = ids.filter(
      (id) =>
        liveStage(read, id) || liveTouchpoint(read, id) || ['card', 'note'].includes(liveRecord(read, id)?.type ?? ''),
    );
    return { changes: [...copies, ...changes], select: chosen.map((id) => fresh.get(id) ?? '').filter(Boolean) };
  },
};

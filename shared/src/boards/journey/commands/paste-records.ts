/**
 * Pastes copied records, also from another board or project, under new ids: references lead to the pasted records or are
 * dropped, teams are matched by name or created. Touchpoints copied without their stage go to the given position.
 */
import type { Change } from '../../../kernel/change';
import { type Command, type CommandContext, firstRefusal } from '../../../kernel/command';
import { teamRecord } from '../../../kernel/project';
import { placeIn } from '../../../kernel/record-commands/place';
import { boardHasRoom, boardExists } from '../../../kernel/record-commands/rules';
import { liveRecord } from '../../../kernel/record-reader';
import { cardsUnder } from '../records/cards';
import { type ClipboardPayload, type CopiedRecord, readClipboard } from './common/clipboard';
import { cloneFields, freshIds, type IdMap, teamsHere } from './common/clones';
import { stagesOf } from '../facts/journey-reader';
import { placeInStage } from './common/places';
import { liveStage, refuse } from './common/rules';
import { JOURNEY_RECORDS } from '../records/schema';

export interface PasteRecordsArgs {
  readonly board: string;
  /** Untrusted: whatever the clipboard held, parsed as JSON. */
  readonly payload: unknown;
  /** Where single touchpoints go; left out: the end of the last stage. Copied stages go after this stage. */
  readonly stage?: string;
  /** Among the stage's touchpoints; left out: at the end. */
  readonly index?: number;
  /** The touchpoint or stage that single cards go under; left out: the stage. */
  readonly under?: string;
}

interface Paste {
  readonly context: CommandContext;
  readonly board: string;
  readonly ids: IdMap;
  readonly changes: Change[];
}

/** Finds or makes the teams; returns ids with teams in them. */
function withTeams(context: CommandContext, payload: ClipboardPayload, ids: IdMap, changes: Change[]): IdMap {
  const all = new Map(ids);
  const teams = context.read.list(teamRecord, '');
  const missing = payload.teams.filter(({ id }) => (teamsHere(context.read, payload.teams).get(id) ?? null) === null);
  for (const [copiedId, here] of teamsHere(context.read, payload.teams)) if (here !== null) all.set(copiedId, here);
  const placed = placeIn(context, teams, Infinity, missing.length);
  changes.push(...placed.changes);
  for (const [at, { id, name, color, subcontractor }] of missing.entries()) {
    const made = context.newId();
    all.set(id, made);
    const fields = { name, color, subcontractor, order: placed.keys[at] ?? '' };
    changes.push({ op: 'create', id: made, type: 'team', board: '', fields });
  }
  return all;
}

function create(
  { context, board, ids, changes }: Paste,
  record: CopiedRecord,
  fields: Record<string, unknown>,
): string {
  const id = ids.get(record.id) ?? '';
  changes.push({
    op: 'create',
    id,
    type: record.type,
    board,
    fields: { ...cloneFields(context.read, record.fields, ids), ...fields },
  });
  return id;
}

export const pasteRecords: Command<PasteRecordsArgs> = {
  name: 'pasteRecords',
  check({ read }, { board, payload, stage }) {
    const copied = readClipboard(payload);
    const touchpoints = copied?.records.some(({ type }) => type === 'touchpoint' || type === 'stage') ?? false;
    const cards = copied?.records.some(({ type }) => type === 'card') ?? false;
    const notes = copied?.records.some(({ type }) => type === 'note') ?? false;
    const stages = stagesOf(read, board);
    return firstRefusal(
      boardExists(read, board),
      copied ? null : refuse('clipboard'),
      stage === undefined || liveStage(read, stage)?.board === board ? null : refuse('stageGone'),
      touchpoints || notes || (cards && stages.length > 0) ? null : refuse('noPlace'),
      boardHasRoom(read, JOURNEY_RECORDS, board, copied?.records.length ?? 0),
    );
  },
  plan(context, { board, payload: value, stage, index = Infinity, under }) {
    const payload = readClipboard(value);
    if (!payload) return { changes: [] };
    const { read } = context;
    const changes: Change[] = [];
    const ids = withTeams(context, payload, freshIds(context, payload.records), changes);
    const paste: Paste = { context, board, ids, changes };
    const inPayload = new Set(payload.records.map(({ id }) => id));
    const of = (type: CopiedRecord['type']) => payload.records.filter((record) => record.type === type);
    const select: string[] = [];

    const stages = stagesOf(read, board);
    const at = stage === undefined ? stages.length - 1 : stages.findIndex(({ id }) => id === stage);
    const copiedStages = of('stage');
    const loose = of('touchpoint').filter(({ fields }) => !inPayload.has(String(fields['stage'])));
    const needsStage = loose.length > 0 && stages.length === 0;
    const placement = placeIn(context, stages, at + 1, copiedStages.length + (needsStage ? 1 : 0));
    changes.push(...placement.changes);
    for (const [nth, record] of copiedStages.entries()) {
      select.push(create(paste, record, { order: placement.keys[nth] ?? '' }));
    }
    let home = stages[at]?.id ?? null;
    let keys: readonly string[] = [];
    const target = liveStage(read, home);
    if (needsStage) {
      home = context.newId();
      changes.push({ op: 'create', id: home, type: 'stage', board, fields: { order: placement.keys.at(-1) ?? '' } });
      keys = placeIn(context, [], 0, loose.length).keys;
    } else if (target && loose.length > 0) {
      const placed = placeInStage(context, target, index, loose.length);
      changes.push(...placed.changes);
      keys = placed.keys;
    }
    const home0 = loose[0]?.id;
    for (const record of of('touchpoint')) {
      const nth = loose.indexOf(record);
      if (nth < 0) create(paste, record, {});
      else {
        const first = record.id === home0 ? { withPrevious: false } : {};
        select.push(create(paste, record, { stage: home, order: keys[nth] ?? '', ...first }));
      }
    }
    const place = under !== undefined && liveRecord(read, under)?.board === board ? under : home;
    const looseCards = of('card').filter(({ fields }) => !inPayload.has(String(fields['under'])));
    const siblings = cardsUnder(read, board, place);
    const cardPlacement = placeIn(context, siblings, Infinity, looseCards.length);
    changes.push(...cardPlacement.changes);
    for (const record of of('card')) {
      const nth = looseCards.indexOf(record);
      if (nth < 0) create(paste, record, {});
      else select.push(create(paste, record, { under: place, order: cardPlacement.keys[nth] ?? '' }));
    }
    for (const record of of('connector')) {
      if (inPayload.has(String(record.fields['from'])) && inPayload.has(String(record.fields['to'])))
        create(paste, record, {});
    }
    for (const record of of('note')) select.push(create(paste, record, {}));
    return { changes, select };
  },
};

/**
 * The clipboard format of journey maps: versioned plain JSON, so that copying works between tabs, boards and projects.
 * Clipboard text is untrusted: `readClipboard` accepts nothing else.
 */
import * as z from 'zod/mini';
import { isId } from '../../../../kernel/ids';
import { LIMITS } from '../../../../kernel/limits';
import { noteRecord } from '../../../../kernel/notes/note-record';
import { teamRecord } from '../../../../kernel/project';
import type { RecordReader } from '../../../../kernel/projection';
import { withDependents } from '../../../../kernel/record-commands/dependents';
import { liveRecords } from '../../../../kernel/record-commands/rules';
import { live, liveRecord } from '../../../../kernel/record-reader';
import type { FieldSpecs } from '../../../../kernel/records';
import { selectedTouchpoints } from './rules';
import {
  cardRecord,
  connectorRecord,
  JOURNEY_RECORDS,
  ON_THE_MAP,
  stageRecord,
  touchpointRecord,
} from '../../records/schema';

export const CLIPBOARD_VERSION = 1;

export interface CopiedRecord {
  readonly id: string;
  readonly type: 'stage' | 'touchpoint' | 'card' | 'connector' | 'note';
  readonly fields: Readonly<Record<string, unknown>>;
}
export interface CopiedTeam {
  readonly id: string;
  readonly name: string;
  readonly color: string;
  readonly subcontractor: boolean;
}
export interface ClipboardPayload {
  readonly polku: 'journey';
  readonly version: number;
  /** Stages in order, then touchpoints in time order, then cards, connectors and notes. */
  readonly records: readonly CopiedRecord[];
  /** Teams that the touchpoints name, for pasting where they are not known. */
  readonly teams: readonly CopiedTeam[];
}

const SPECS = {
  stage: stageRecord,
  touchpoint: touchpointRecord,
  card: cardRecord,
  connector: connectorRecord,
  note: noteRecord,
} as const;
const TYPES = ['stage', 'touchpoint', 'card', 'connector', 'note'] as const;

function copied(read: RecordReader, id: string): CopiedRecord | null {
  const record = liveRecord(read, id);
  const type = TYPES.find((candidate) => candidate === record?.type);
  if (!record || !type) return null;
  const fields: Record<string, unknown> = {};
  const specs: FieldSpecs = SPECS[type].fields;
  for (const [name, field] of Object.entries(specs)) {
    if (record[name] !== field.fallback) fields[name] = record[name];
  }
  return { id, type, fields };
}

/**
 * Copies touchpoints with their cards and mutual connectors; stages with their content; single cards.
 * @returns null when none of the ids can be copied
 */
export function copyRecords(read: RecordReader, ids: readonly string[]): ClipboardPayload | null {
  const all = withDependents(
    read,
    JOURNEY_RECORDS,
    liveRecords(read, ids, ...ON_THE_MAP).map(({ id }) => id),
  );
  const chosen = new Set(all);
  const stages = all.filter((id) => liveRecord(read, id)?.type === 'stage');
  const order = (id: string): string => live(read, stageRecord, id)?.order ?? '';
  stages.sort((a, b) => (order(a) === order(b) ? (a < b ? -1 : 1) : order(a) < order(b) ? -1 : 1));
  const touchpoints = selectedTouchpoints(read, all);
  const others = all.filter((id) => {
    const record = liveRecord(read, id);
    if (record?.type === 'card' || record?.type === 'note') return true;
    return record?.type === 'connector' && chosen.has(String(record['from'])) && chosen.has(String(record['to']));
  });
  const records = [...stages, ...touchpoints.map(({ id }) => id), ...others]
    .map((id) => copied(read, id))
    .filter((record) => record !== null);
  if (records.length === 0) return null;
  const teams: CopiedTeam[] = [];
  for (const id of new Set(touchpoints.map(({ team }) => team))) {
    const team = live(read, teamRecord, id);
    if (!team) continue;
    const { name, color, subcontractor } = team;
    teams.push({ id: team.id, name, color, subcontractor });
  }
  return { polku: 'journey', version: CLIPBOARD_VERSION, records, teams };
}

const id = z.string().check(z.refine(isId));
const payload = z.object({
  polku: z.literal('journey'),
  version: z.number().check(z.minimum(1), z.maximum(CLIPBOARD_VERSION)),
  records: z
    .array(z.object({ id, type: z.enum(TYPES), fields: z.record(z.string(), z.unknown()) }))
    .check(z.minLength(1), z.maxLength(LIMITS.recordsPerBoard)),
  teams: z
    .array(
      z.object({
        id,
        name: z.string().check(z.maxLength(LIMITS.shortStringLength)),
        color: z.string().check(z.maxLength(9)),
        subcontractor: z.boolean(),
      }),
    )
    .check(z.maxLength(LIMITS.listLength)),
});

/** @returns the payload when the value is one that this version can paste, every field of it valid; otherwise null */
export function readClipboard(value: unknown): ClipboardPayload | null {
  const parsed = payload.safeParse(value);
  if (!parsed.success) return null;
  for (const { type, fields } of parsed.data.records) {
    const specs: FieldSpecs = SPECS[type].fields;
    for (const [name, fieldValue] of Object.entries(fields)) {
      const spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
      if (!spec?.schema.safeParse(fieldValue).success) return null;
    }
  }
  return parsed.data;
}

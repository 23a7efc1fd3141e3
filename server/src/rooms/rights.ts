/**
 * What of an update a person may write, beyond what their role says of the whole document: what is frozen, who is muted, and
 * whose a comment is. Looks at the update and the document before it is applied.
 */
import { MEMBER_FIELD, NOBODY } from '@polku/shared/kernel/members';
import { can, type Role } from '@polku/shared/kernel/permissions';
import { REMOVED } from '@polku/shared/kernel/record-keys';
import type { RoomKind } from '@polku/shared/kernel/room-kind';
import { FROZEN_ALL, isFrozen } from '@polku/shared/kernel/room-notice';
import type { StepRights } from '@polku/shared/kernel/steps';
import type * as Y from 'yjs';
import { keysEver } from './struct-store';
import { mapOf, type Touched, touchedBy, type TouchedRecord } from './touched';
import type { SoundUpdate } from './update-check';

/** `wait`: may not go in now and may later. `refused`: never. */
export type GateVerdict = { kind: 'open' } | { kind: 'wait' } | { kind: 'refused'; reason: string };
/** @param update one that is new and needs nothing else */
export type Gate = (doc: Y.Doc, update: SoundUpdate) => GateVerdict;

/** The part of a peer that rights look at. */
export interface RightsHolder {
  readonly role: Role;
  readonly memberId: string | null;
  readonly muted: boolean;
  readonly crowded: boolean;
}

const OPEN: GateVerdict = { kind: 'open' };
const WAIT: GateVerdict = { kind: 'wait' };
/** A record with more keys is no honest one, and counts as frozen whenever anything is: reading it each time costs too much. */
const MOST_KEYS = 5_000;

/**
 * @param frozen ids of boards and rows; they concern the content document only
 * @param step what the running step lets people do
 * @returns what updates of this person have to pass now, or null if there is nothing to look at
 */
export function gateFor(
  holder: RightsHolder,
  kind: RoomKind,
  { frozen, rights }: { readonly frozen: readonly string[]; readonly rights: StepRights },
): Gate | null {
  const facilitator = can(holder.role, 'manageLinks');
  if (!facilitator && (holder.muted || holder.crowded || waitsForStep(kind, rights))) return () => WAIT;
  if (kind === 'discussion') {
    return (doc, update) => {
      const reason = discussionFault(touchedBy(doc, update), holder.memberId, facilitator);
      return reason === null ? OPEN : { kind: 'refused', reason };
    };
  }
  if (kind !== 'content' || facilitator || frozen.length === 0) return null;
  if (frozen.includes(FROZEN_ALL)) return () => WAIT;
  const ids = new Set(frozen);
  return (doc, update) => (touchesFrozen(touchedBy(doc, update), ids) ? WAIT : OPEN);
}

function waitsForStep(kind: RoomKind, rights: StepRights): boolean {
  if (rights === 'role') return false;
  return kind === 'content' || (kind === 'discussion' && rights === 'answer');
}

/** What was in something frozen before, and what would be in it after. */
function touchesFrozen({ records }: Touched, frozen: ReadonlySet<string>): boolean {
  const list = [...frozen];
  for (const record of records.values()) {
    if (record.before && keysEver(record.before) > MOST_KEYS) return true;
    if (isFrozen(list, { id: record.id, board: '', names: namesOf(record, frozen) })) return true;
  }
  return false;
}

/** @returns which of the ids the record names in its plain fields, its board among them: before the update and in it */
function namesOf({ before, told }: TouchedRecord, ids: ReadonlySet<string>): string[] {
  const names: string[] = [];
  const note = (value: unknown): void => {
    if (typeof value === 'string' && ids.has(value)) names.push(value);
  };
  for (const value of before?.values() ?? []) note(value);
  for (const { values } of told) values.forEach(note);
  return names;
}

/**
 * People add records that bear their own member id, and change or delete such only; facilitators may also mark those of others
 * as removed, and bring in such as bear nobody's (`NOBODY`), as a copy of another project has them. That a record bears its
 * author's id, if any, is therefore true of every record that came in this way.
 * @returns what is wrong, or null
 */
function discussionFault(touched: Touched, memberId: string | null, facilitator: boolean): string | null {
  if (memberId === null) return 'only people who joined may write here';
  if ((touched.meta || touched.elsewhere) && !facilitator) return 'only records may be written here';
  for (const record of touched.records.values()) {
    const reason = recordFault(record, memberId, facilitator);
    if (reason !== null) return reason;
  }
  return null;
}

function recordFault(record: TouchedRecord, memberId: string, facilitator: boolean): string | null {
  const { live, made, told, removed, fields } = record;
  const signatures = told.filter(({ field }) => field === MEMBER_FIELD);
  const mayBear = (value: unknown, into: Y.Item): boolean =>
    value === memberId || (facilitator && value === NOBODY && into !== live);
  if (signatures.some(({ values, into }) => values.length === 0 || values.some((value) => !mayBear(value, into)))) {
    return 'a record in the name of another';
  }
  if (live && record.before?.get(MEMBER_FIELD) !== memberId) {
    const onlyMarked = made.size === 0 && !removed && [...fields].every((field) => field === REMOVED);
    return facilitator && onlyMarked ? null : 'a record of another';
  }
  if (made.size > 1) return 'a record made twice';
  const [item] = made;
  const whole = item ?? (removed ? null : live);
  return whole === null || isSigned(record, whole, whole === live) ? null : 'a record without its author';
}

/** @returns whether the record has its author's id after the update too */
function isSigned({ told, deleted }: TouchedRecord, item: Y.Item, signed: boolean): boolean {
  if (!mapOf(item) || deleted.some(({ field, from }) => field === MEMBER_FIELD && from === item)) return false;
  return signed || told.some(({ field, into }) => field === MEMBER_FIELD && into === item);
}

/**
 * Presence on the wire: a small JSON object per client. It comes from other people's browsers, so everything is checked, and
 * invalid values are dropped.
 */
import { isId } from '@polku/shared/kernel/ids';
import type { Peer } from './session-types';

const NAME_LENGTH = 60;
const SELECTION_LENGTH = 200;
const FIELD_LENGTH = 40;
const FARTHEST = 1e7;
const COLOR = /^#[0-9a-fA-F]{6}$/;
const FALLBACK_COLOR = '#5B6472';

export interface PresenceState {
  readonly name: string;
  readonly color: string;
  readonly board: string | null;
  readonly cursor: readonly [x: number, y: number] | null;
  readonly selection: readonly string[];
  readonly editing: { readonly id: string; readonly field: string } | null;
}

/** @returns the person's own state, truncated to what others accept */
export function writePresence(state: PresenceState): PresenceState {
  return {
    ...state,
    name: state.name.slice(0, NAME_LENGTH),
    cursor: state.cursor && [round(state.cursor[0]), round(state.cursor[1])],
    selection: state.selection.slice(0, SELECTION_LENGTH),
  };
}

/** @returns the peer, or null for a client that shows nothing or not enough to be shown */
export function readPresence(clientId: number, state: unknown): Peer | null {
  if (typeof state !== 'object' || state === null) return null;
  const { name, color, board, cursor, selection, editing } = state as Readonly<Record<string, unknown>>;
  if (typeof name !== 'string') return null;
  return {
    clientId,
    // Control and direction characters could make one name look like another, or turn the line around.
    name: name.replace(/[\p{Cc}\p{Cf}]/gu, '').slice(0, NAME_LENGTH),
    color: typeof color === 'string' && COLOR.test(color) ? color : FALLBACK_COLOR,
    board: isId(board) ? board : null,
    cursor: readPoint(cursor),
    selection: Array.isArray(selection) ? selection.slice(0, SELECTION_LENGTH).filter(isId) : [],
    editing: readEditing(editing),
  };
}

function readPoint(value: unknown): Peer['cursor'] {
  if (!Array.isArray(value) || value.length !== 2) return null;
  const [x, y] = value as [unknown, unknown];
  return isCoordinate(x) && isCoordinate(y) ? { x, y } : null;
}

function readEditing(value: unknown): Peer['editing'] {
  if (typeof value !== 'object' || value === null) return null;
  const { id, field } = value as Readonly<Record<string, unknown>>;
  return isId(id) && typeof field === 'string' && field.length <= FIELD_LENGTH ? { id, field } : null;
}

function isCoordinate(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= FARTHEST; // NaN fails the comparison
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

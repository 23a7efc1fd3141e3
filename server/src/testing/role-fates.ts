/**
 * What must come of an act (`role-acts.ts`), from who does it and what holds for them. These tables say it anew: nothing here
 * asks the code that decides.
 */
import { type Role, ROLES } from '@polku/shared/kernel/permissions';
import { CLOSE } from '@polku/shared/kernel/protocol';
import type { RoomKind } from '@polku/shared/kernel/room-kind';
import { FROZEN_ALL } from '@polku/shared/kernel/room-notice';
import type { Act, Edit } from './role-scene';
import type { Cause, Circumstance, Outcome } from './role-stage';

/** Which documents a role may write at all. */
export const WRITES: Record<Role, readonly RoomKind[]> = {
  facilitator: ['content', 'discussion', 'workshop'],
  editor: ['content', 'discussion'],
  participant: ['discussion'],
  viewer: [],
};
/** Who is held up by nothing. */
export const RUNS: Record<Role, boolean> = { facilitator: true, editor: false, participant: false, viewer: false };

/** In which documents somebody is held up by what. */
export const HOLDS: Record<Cause, readonly RoomKind[]> = {
  muted: ['content', 'discussion', 'workshop'],
  crowded: ['content'],
  frozen: ['content'],
  discuss: ['content'],
  answer: ['content', 'discussion'],
};
export type Fate =
  | { readonly is: 'stored' | 'waits' | 'held' | 'ignored' }
  | { readonly is: 'closed'; readonly code: number }
  | { readonly is: 'heard'; readonly answers: readonly string[]; readonly others: readonly string[] };
export const IGNORED: Fate = { is: 'ignored' };
export const closed = (code: number): Fate => ({ is: 'closed', code });
const FORBIDDEN = closed(CLOSE.forbidden);

export function causesOf(circumstance: Circumstance): Cause[] {
  return (['muted', 'crowded', 'frozen', 'discuss', 'answer'] as const).filter((cause) => circumstance[cause]);
}
export function without(circumstance: Circumstance, ended: readonly Cause[]): Circumstance {
  return Object.fromEntries(Object.entries(circumstance).filter(([key]) => !ended.some((cause) => cause === key)));
}

/** @returns what must come of the act at once */
export function fateOf({ nature }: Act, kind: RoomKind, role: Role, circumstance: Circumstance): Fate {
  if (nature.is === 'refused') return closed(nature.code);
  if (nature.is === 'ignored') return IGNORED;
  if (nature.is === 'answered') return { is: 'heard', answers: nature.with, others: [] };
  if (nature.is === 'shown') {
    const member = circumstance.nameless ? null : 'me';
    const shown = `me: ${JSON.stringify(nature.state && { ...nature.state, role, member })}`;
    return { is: 'heard', answers: [shown], others: [shown] };
  }
  if (!WRITES[role].includes(kind)) return nature.is === 'echo' && nature.bare ? IGNORED : FORBIDDEN;
  if (nature.is === 'forged') return closed(nature.code);
  if (nature.is === 'echo') return IGNORED;
  if (nature.is === 'early') return { is: 'held' };
  return fateOfEdit(nature, kind, role, circumstance);
}

/** An own edit on no board, such as the one that an early edit waits for. */
export const OWN: Edit = { is: 'edit', touches: [], speaks: 'own' };

export function fateOfEdit(edit: Edit, kind: RoomKind, role: Role, circumstance: Circumstance): Fate {
  if (isHeldUp(edit, kind, role, circumstance)) return { is: 'waits' };
  if (kind === 'discussion' && !maySay(edit, role, circumstance)) return FORBIDDEN;
  return edit.becomes === undefined ? { is: 'stored' } : closed(edit.becomes);
}

function isHeldUp({ touches }: Edit, kind: RoomKind, role: Role, circumstance: Circumstance): boolean {
  if (RUNS[role]) return false;
  const { frozen = [] } = circumstance;
  return causesOf(circumstance)
    .filter((cause) => HOLDS[cause].includes(kind))
    .some((cause) => cause !== 'frozen' || frozen.some((id) => id === FROZEN_ALL || touches.includes(id)));
}

function maySay({ speaks }: Edit, role: Role, { nameless }: Circumstance): boolean {
  if (nameless || speaks === 'another') return false;
  return speaks === 'own' || role === 'facilitator';
}

export function outcomeOf(fate: Fate): Outcome {
  const heard = (lines: readonly string[]): Outcome['others'] => Object.fromEntries(ROLES.map((role) => [role, lines]));
  return {
    code: fate.is === 'closed' ? fate.code : null,
    safe: fate.is !== 'closed' && fate.is !== 'waits' && fate.is !== 'held',
    document: fate.is === 'stored' ? 'with the edit' : 'as before',
    rows: fate.is === 'stored' ? 1 : 0,
    answers: fate.is === 'heard' ? fate.answers : [],
    others: heard(fate.is === 'stored' ? ['an edit'] : fate.is === 'heard' ? fate.others : []),
    together: true,
  };
}

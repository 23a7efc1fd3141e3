/**
 * What comes of everything that anybody can send to a document: every role, everything that may hold for a person, every
 * document, every kind of message, honest or not. What is expected follows from the small tables below, not from the code that
 * decides. Over HTTP the same is in `api-roles.test.ts`.
 */
import * as permissions from '@polku/shared/kernel/permissions';
import { type Role, ROLES } from '@polku/shared/kernel/permissions';
import * as protocol from '@polku/shared/kernel/protocol';
import { CLOSE } from '@polku/shared/kernel/protocol';
import { ROOM_KINDS, type RoomKind } from '@polku/shared/kernel/room-kind';
import * as roomNotice from '@polku/shared/kernel/room-notice';
import { FROZEN_ALL, readNotice, type RoomNotice } from '@polku/shared/kernel/room-notice';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ACTS } from '../testing/role-acts';
import { TYPES_FROM_CLIENTS, TYPES_FROM_THE_SERVER } from '../testing/role-frames';
import {
  causesOf,
  closed,
  type Fate,
  fateOf,
  fateOfEdit,
  HOLDS,
  IGNORED,
  outcomeOf,
  OWN,
  RUNS,
  without,
  WRITES,
} from '../testing/role-fates';
import type { Act, Edit } from '../testing/role-scene';
import { type Cause, type Circumstance, type Outcome, Stage } from '../testing/role-stage';
import { decodeMessage, type Message } from './messages';
import type { Rights } from './peer';

/** Where each right of a connection stands in these tables. */
const RIGHTS: Record<keyof Rights, 'roles' | Cause> = { role: 'roles', muted: 'muted', crowded: 'crowded' };
/** What a notice says that holds for a person; the rest of it only informs. */
const NOTICE: Record<keyof RoomNotice, 'roles' | 'nameless' | Cause | 'informs'> = {
  role: 'roles',
  memberId: 'nameless',
  muted: 'muted',
  crowded: 'crowded',
  frozen: 'frozen',
  door: 'informs',
  membersRevision: 'informs',
  waiting: 'informs',
  rights: 'answer',
  // Nothing is taken from anybody then: store-failure.test.ts.
  lost: 'informs',
};

const CIRCUMSTANCES: Record<string, Circumstance> = {
  'with nothing special': {},
  'who has not joined by name': { nameless: true },
  'who was raised': { began: 'viewer' },
  'who was lowered': { began: 'facilitator' },
  'who is muted': { muted: true },
  'without a place': { crowded: true },
  'with the board frozen': { frozen: ['one'] },
  'with the row frozen': { frozen: ['row1'] },
  'with another board frozen': { frozen: ['three'] },
  'with everything frozen': { frozen: [FROZEN_ALL] },
  'while all discuss': { discuss: true },
  'while all answer': { answer: true },
  'who is muted, while all answer': { muted: true, answer: true },
  'with the board frozen, while all discuss': { frozen: ['one'], discuss: true },
  'who is muted, with everything frozen': { muted: true, frozen: [FROZEN_ALL] },
  'who is muted, without a place, with the board frozen': { muted: true, crowded: true, frozen: ['one'] },
};

const HOUR_MS = 3_600_000;
/** Ways on for what waits; each starts from a room of its own. */
type WayOn = (stage: Stage, edit: Edit, circumstance: Circumstance) => [Outcome, Outcome][];

/** Causes end one by one, and only with the last that holds it up does the edit meet its fate. */
function endings(kind: RoomKind, role: Role): WayOn {
  return (stage, edit, circumstance) => {
    const steps: [Outcome, Outcome][] = [];
    const ended: Cause[] = [];
    for (const cause of causesOf(circumstance)) {
      ended.push(cause);
      const fate = fateOfEdit(edit, kind, role, without(circumstance, ended));
      steps.push([stage.end(cause), outcomeOf(fate)]);
      if (fate.is !== 'waits') break;
    }
    return steps;
  };
}
const NEVER: Outcome = { ...outcomeOf(IGNORED), safe: false };
const lowered: WayOn = (stage, _edit, circumstance) => [
  [stage.lower('viewer'), NEVER],
  ...causesOf(circumstance).map((cause): [Outcome, Outcome] => [stage.end(cause), NEVER]),
];
const gone: WayOn = (stage, _edit, circumstance) => [
  [stage.leave(), { ...NEVER, code: 1000 }],
  ...causesOf(circumstance).map((cause): [Outcome, Outcome] => [stage.end(cause), { ...NEVER, code: 1000 }]),
];
const patient: WayOn = (stage) => [[stage.wait(HOUR_MS), outcomeOf({ is: 'waits' })]];

const CASES = ROOM_KINDS.flatMap((kind) =>
  ROLES.flatMap((role) => Object.keys(CIRCUMSTANCES).map((circumstance) => ({ kind, role, circumstance }))),
);
const actsIn = (kind: RoomKind) => Object.entries(ACTS).filter(([, { kinds }]) => kinds.includes(kind));

beforeAll(() => void vi.useFakeTimers());
afterAll(() => void vi.useRealTimers());

describe.each(ROOM_KINDS)('in the document of %s', (kind) => {
  test.each(CASES.filter((one) => one.kind === kind))('$role $circumstance', (one) => {
    const circumstance = CIRCUMSTANCES[one.circumstance] ?? {};
    const on = <T>(what: (stage: Stage) => T): T => {
      const stage = new Stage(kind, one.role, circumstance);
      const result = what(stage);
      stage.close();
      return result;
    };
    expect(on((stage) => told(stage.notice))).toEqual(mustBeTold(kind, one.role, circumstance));
    const came: Record<string, Outcome> = {};
    const expected: Record<string, Outcome> = {};
    for (const [name, act] of actsIn(kind)) {
      const fate = fateOf(act, kind, one.role, circumstance);
      came[name] = on((stage) => stage.act(act));
      expected[name] = outcomeOf(fate);
      for (const [how, steps] of Object.entries(waysOn(act, fate, kind, one.role, circumstance))) {
        on((stage) => {
          stage.act(act);
          for (const [at, [did, must]] of steps(stage).entries()) {
            came[`${name}, ${how} ${at}`] = did;
            expected[`${name}, ${how} ${at}`] = must;
          }
        });
      }
    }
    expect(came).toEqual(expected);
  });
});

/** @returns everything that can happen to what waits */
function waysOn(act: Act, fate: Fate, kind: RoomKind, role: Role, circumstance: Circumstance) {
  const { nature } = act;
  const ways: Record<string, (stage: Stage) => [Outcome, Outcome][]> = {};
  if (fate.is === 'waits' && nature.is === 'edit') {
    const on = (way: WayOn) => (stage: Stage) => way(stage, nature, circumstance);
    Object.assign(ways, { ended: on(endings(kind, role)), lowered: on(lowered), gone: on(gone), later: on(patient) });
  }
  if (fate.is === 'held' && nature.is === 'early') {
    const { first } = nature;
    ways['later'] = (stage) => [[stage.wait(HOUR_MS), outcomeOf(closed(CLOSE.incomplete))]];
    ways['lowered'] = (stage) => [[stage.lower('viewer'), NEVER]];
    if (!first) return ways;
    ways['completed'] = (stage) => {
      const fateOfBoth = fateOfEdit(OWN, kind, role, circumstance);
      const steps: [Outcome, Outcome][] = [[stage.complete(first), twice(outcomeOf(fateOfBoth))]];
      if (fateOfBoth.is !== 'waits') return steps;
      const ended = endings(kind, role)(stage, OWN, circumstance);
      return [...steps, ...ended.map(([did, must]): [Outcome, Outcome] => [did, twice(must)])];
    };
  }
  return ways;
}

/** Two edits go in, one behind the other. */
function twice(outcome: Outcome): Outcome {
  const double = (lines: readonly string[]): string[] => lines.flatMap((line) => [line, line]);
  const others = Object.fromEntries(Object.entries(outcome.others).map(([role, lines]) => [role, double(lines)]));
  return { ...outcome, rows: 2 * outcome.rows, others };
}

function told(notice: RoomNotice | null): Partial<RoomNotice> | null {
  if (!notice) return null;
  const { role, memberId, muted, crowded, frozen, rights } = notice;
  return { role, memberId, muted, crowded, frozen, rights };
}
function mustBeTold(kind: RoomKind, role: Role, circumstance: Circumstance): Partial<RoomNotice> {
  const crowded = circumstance.crowded === true && kind === 'content' && WRITES[role].includes(kind) && !RUNS[role];
  const { muted = false, frozen = [], nameless } = circumstance;
  const rights = circumstance.answer ? 'answer' : circumstance.discuss ? 'discuss' : 'role';
  const shown = rights === 'role' || RUNS[role] ? frozen : [FROZEN_ALL];
  return { role, memberId: nameless ? null : 'me', muted, crowded, frozen: shown, rights };
}

describe('the tables have a row for everything that the code knows', () => {
  const kinds: Record<Message['kind'], true> = {
    'state-vector': true,
    update: true,
    presence: true,
    'too-large': true,
    'query-presence': true,
    barrier: true,
  };

  test('every role, document and ability', () => {
    expect(Object.keys(WRITES)).toEqual(ROLES);
    expect(Object.keys(RUNS)).toEqual(ROLES);
    for (const role of ROLES) {
      expect(ROOM_KINDS.filter((kind) => permissions.mayWrite(role, kind))).toEqual(WRITES[role]);
      expect(permissions.can(role, 'manageLinks')).toBe(RUNS[role]);
    }
    const written = Object.keys(ACTS).flatMap((name) => ROOM_KINDS.filter((kind) => name.startsWith(`${kind}: `)));
    expect([...new Set(written)]).toEqual(ROOM_KINDS);
  });

  test('everything that holds for a connection', () => {
    const notice = readNotice('{"role":"viewer","door":"open","frozen":[]}');
    expect(Object.keys(NOTICE).sort()).toEqual(Object.keys(notice ?? {}).sort());
    const rows = Object.values(CIRCUMSTANCES);
    const needed = new Set([...Object.values(NOTICE), ...Object.values(RIGHTS)]);
    for (const what of ['informs', 'roles'] as const) needed.delete(what);
    expect([...needed].filter((what) => !rows.some((row) => what in row))).toEqual([]);
    // Alone, and together with others.
    expect(Object.keys(HOLDS).filter((cause) => rows.filter((row) => cause in row).length < 2)).toEqual([]);
    expect(rows.some(({ began }) => began !== undefined)).toBe(true);
  });

  test('every type of message of the protocol', () => {
    const types = Object.entries({ ...protocol, ...roomNotice }).flatMap(([name, value]) =>
      name.startsWith('MESSAGE_') && typeof value === 'number' ? [value] : [],
    );
    expect([...TYPES_FROM_CLIENTS, ...TYPES_FROM_THE_SERVER].sort((a, b) => a - b)).toEqual(
      types.sort((a, b) => a - b),
    );
  });

  test('every way to read a message, and what no row sends is read as nothing', () => {
    const said = new Set(Object.values(ACTS).map(({ says }) => says));
    expect([...said].filter((kind) => kind !== null).sort()).toEqual(Object.keys(kinds).sort());
    const bodies = [[], [0], [0, 0], [1, 0], [2, 0], [1, 1, 0], [4, 1, 0, 0, 0], [0, 1, 1, 0, 0]];
    const read = Array.from({ length: 2 ** 14 }, (_, type) => type).filter((type) => {
      const head = type < 128 ? [type] : [(type & 127) | 128, type >> 7];
      return bodies.some((body) => decodeMessage(Uint8Array.from([...head, ...body])) !== null);
    });
    expect(read).toEqual([...TYPES_FROM_CLIENTS]);
    const steps = Array.from({ length: 128 }, (_, step) => step).filter(
      (step) => decodeMessage(Uint8Array.from([protocol.MESSAGE_SYNC, step, 0])) !== null,
    );
    expect(steps).toEqual([0, 1, 2]);
  });

  test('each act is read as its row says', () => {
    const stage = new Stage('content', 'editor', {});
    const frames = actsIn('content').filter(([, { says }]) => says !== 'update');
    const read = frames.map(([name, { parts }]) => [
      name,
      ...parts(stage.scene).map((part) => decodeMessage(part)?.kind ?? null),
    ]);
    expect(read).toEqual(frames.map(([name, { says, parts }]) => [name, ...parts(stage.scene).map(() => says)]));
    stage.close();
  });

  test('the whole product is listed', () => {
    const product = ROOM_KINDS.length * ROLES.length * Object.keys(CIRCUMSTANCES).length;
    expect(new Set(CASES.map((one) => Object.values(one).join())).size).toBe(product);
    for (const kind of ROOM_KINDS) {
      const natures = new Set(actsIn(kind).map(([, { nature }]) => nature.is));
      expect([...natures].sort()).toEqual(
        ['answered', 'early', 'echo', 'edit', 'forged', 'ignored', 'refused', 'shown'].sort(),
      );
    }
  });
});

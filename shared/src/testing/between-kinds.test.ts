/**
 * Something is removed on one device while another, offline, refers to it or edits it. Afterwards nothing anyone wrote is
 * lost, every board still has its picture and tables, and the reference is marked as dangling.
 */
import { describe, expect, it } from 'vitest';
import { analyseGoals } from '../boards/goals/analysis/analyse';
import { gridTeams } from '../boards/goals/goals-reader';
import { expectationId } from '../boards/goals/schema';
import { BOARD_KINDS, isKindId, SPECS } from '../boards/index';
import { personaOf, personasOf } from '../boards/journey/facts/personas';
import { readValueMap } from '../boards/value/value-reader';
import { auditJourney } from '../findings/audit';
import { auditGoals } from '../findings/goals/audit-goals';
import { createTranslator } from '../i18n/translator';
import { PROJECT_COMMANDS } from '../project/commands/index';
import { createProjectChanges } from '../project/new-project';
import { writeChanges } from '../kernel/document';
import { IMPORT } from '../kernel/origin';
import { createPeer, type Peer, sync } from './peer';
import { seededRandom } from './seeded-random';
import { diverged, faults } from './validity';

const { journey, persona, value, goals } = BOARD_KINDS;
const { addBoard, addTeam, removeBoard, removeTeam, restoreProjectRecords } = PROJECT_COMMANDS;
const words = createTranslator('en');

/** A project with one board of each kind on two devices that do not see each other until `meet`. */
function apart() {
  const random = seededRandom(21);
  const aino = createPeer({ specs: SPECS, name: 'Aino', random });
  const { changes, board: path } = createProjectChanges({
    name: 'P',
    boardName: 'Path',
    words,
    begin: 'journey',
    random,
  });
  writeChanges(aino.doc, changes, SPECS, { by: '', now: 0 }, IMPORT);
  const add = (kind: 'persona' | 'value' | 'goals', name: string): string =>
    aino.do(addBoard, { kind, name, words })[0] ?? '';
  const [person, map, aims] = [add('persona', 'Aino L.'), add('value', 'Offer'), add('goals', 'Aims')];
  const stage = aino.read.list('stage', path)[0]?.id ?? '';
  const [call = ''] = aino.do(journey.commands.addTouchpoints, { board: path, stage, titles: ['Calls'] });
  const [team = ''] = aino.do(addTeam, { name: 'Repairs' });
  const [goal = ''] = aino.do(goals.commands.addGoal, { board: aims, title: 'Complaints halve' });
  const [item = ''] = aino.do(value.commands.addValueItems, { board: map, section: 'reliever', texts: ['Callback'] });
  const mikko = createPeer({ specs: SPECS, name: 'Mikko', random: seededRandom(22) });
  const meet = (): void => {
    sync(aino, mikko);
    expect([faults(aino, SPECS), faults(mikko, SPECS), diverged([aino, mikko], SPECS)]).toEqual([[], [], []]);
    for (const peer of [aino, mikko]) everyBoardShows(peer);
  };
  sync(aino, mikko);
  return { aino, mikko, meet, path, person, map, aims, stage, call, team, goal, item };
}

/** Every board, removed ones included, has a picture and tables in every language, and the audits can be made. */
function everyBoardShows({ read }: Peer): void {
  const boards = [...read.list('board', ''), ...read.removed().filter(({ type }) => type === 'board')];
  expect(boards.length).toBeGreaterThanOrEqual(4);
  for (const { id, kind } of boards) {
    if (typeof kind !== 'string' || !isKindId(kind)) throw new Error(`no kind ${String(kind)}`);
    for (const locale of ['en', 'fi'] as const) {
      const input = { read, board: id, words: createTranslator(locale) };
      expect(BOARD_KINDS[kind].picture(input).scene.items.length).toBeGreaterThan(0);
      expect(BOARD_KINDS[kind].outline(input).tables.length).toBeGreaterThan(0);
    }
    if (kind === 'goals') auditGoals(read, id);
    if (kind === 'journey') auditJourney(read, id);
  }
}

function told({ read }: Peer, board: string): string {
  const kind = read.get(board)?.['kind'];
  if (typeof kind !== 'string' || !isKindId(kind)) throw new Error(`no kind ${String(kind)}`);
  const { tables } = BOARD_KINDS[kind].outline({ read, board, words });
  return tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)).join('\n');
}

describe('a persona that is removed while somebody links it', () => {
  it('is named as removed by value map and touchpoint, and comes back whole', () => {
    const { aino, mikko, meet, person, map, call } = apart();
    aino.do(removeBoard, { id: person });
    mikko.do(value.commands.setValueMap, { board: map, fields: { persona: person } });
    mikko.do(journey.commands.setTouchpointFields, { ids: [call], fields: { personas: [person] } });
    meet();
    for (const peer of [aino, mikko]) {
      expect(readValueMap(peer.read, map).persona).toMatchObject({ id: person, name: 'Aino L.', removed: true });
      expect(peer.read.get(call)?.['personas']).toEqual([person]);
      expect(personaOf(peer.read, person)).toMatchObject({ name: 'Aino L.', removed: true });
      expect(personasOf(peer.read)).toEqual([]);
    }
    mikko.do(restoreProjectRecords, { ids: [person] });
    meet();
    expect(readValueMap(aino.read, map).persona).toMatchObject({ removed: false });
  });

  it('keeps the words of a line that was brought to a value map meanwhile', () => {
    const { aino, mikko, meet, person, map } = apart();
    const section = persona.commands.addPersonaItems;
    const pains = `${person}Spains`;
    const [line = ''] = mikko.do(section, { board: person, section: pains, texts: ['Nobody answers'] });
    sync(aino, mikko);
    aino.do(persona.commands.removePersonaRecords, { ids: [line] });
    mikko.do(value.commands.setValueMap, { board: map, fields: { persona: person } });
    mikko.do(value.commands.bringFromPersona, { board: map, items: [line] });
    meet();
    for (const peer of [aino, mikko]) {
      expect(readValueMap(peer.read, map).sections.pain).toMatchObject([{ text: 'Nobody answers', origin: 'removed' }]);
      expect(told(peer, map)).toContain('Nobody answers (deleted)');
    }
    aino.do(persona.commands.restorePersonaRecords, { ids: [line] });
    meet();
    expect(readValueMap(mikko.read, map).sections.pain).toMatchObject([{ origin: 'persona' }]);
  });
});

describe('a touchpoint that is removed while a goal and a value item link it', () => {
  it('is named as removed by both, counts in neither, and counts again when it is back', () => {
    const { aino, mikko, meet, call, goal, item, aims, map } = apart();
    aino.do(journey.commands.removeRecords, { ids: [call] });
    mikko.do(goals.commands.linkGoalTouchpoints, { id: goal, add: [call] });
    mikko.do(value.commands.linkItemTouchpoints, { id: item, add: [call] });
    meet();
    for (const peer of [aino, mikko]) {
      expect(told(peer, aims)).toContain('Calls (deleted)');
      expect(told(peer, map)).toContain('Calls (deleted)');
      expect(readValueMap(peer.read, map).entries.get(item)?.touchpoints).toEqual({ there: 0, gone: 1 });
      expect(analyseGoals(peer.read, aims).goals[0]?.touchpoints).toEqual([]);
    }
    aino.do(journey.commands.restoreRecords, { ids: [call] });
    meet();
    expect(readValueMap(mikko.read, map).entries.get(item)?.touchpoints).toEqual({ there: 1, gone: 0 });
    expect(analyseGoals(mikko.read, aims).goals[0]?.touchpoints).toEqual([call]);
    expect(told(mikko, aims)).not.toContain('(deleted)');
  });

  it('is named as removed when its whole journey was removed', () => {
    const { aino, mikko, meet, call, goal, item, aims, map, path } = apart();
    aino.do(removeBoard, { id: path });
    mikko.do(goals.commands.linkGoalTouchpoints, { id: goal, add: [call] });
    mikko.do(value.commands.linkItemTouchpoints, { id: item, add: [call] });
    meet();
    for (const peer of [aino, mikko]) {
      expect(told(peer, aims)).toContain('Calls (deleted)');
      expect(told(peer, map)).toContain('Calls (deleted)');
    }
    mikko.do(restoreProjectRecords, { ids: [path] });
    meet();
    expect(told(aino, aims)).not.toContain('(deleted)');
  });
});

describe('touchpoints that two people link at the same time', () => {
  it('are both linked to the goal, the item and the project’s goals', () => {
    const { aino, mikko, meet, path, stage, call, goal, item, aims } = apart();
    const [answer = ''] = aino.do(journey.commands.addTouchpoints, { board: path, stage, titles: ['Is answered'] });
    const [other = ''] = aino.do(goals.commands.addGoal, { board: aims, title: 'Calls cost less' });
    const [desk = ''] = aino.do(goals.commands.addDevelopmentProject, { board: aims, title: 'Callback desk' });
    sync(aino, mikko);
    aino.do(goals.commands.linkGoalTouchpoints, { id: goal, add: [call] });
    mikko.do(goals.commands.linkGoalTouchpoints, { id: goal, add: [answer] });
    aino.do(value.commands.linkItemTouchpoints, { id: item, add: [call] });
    mikko.do(value.commands.linkItemTouchpoints, { id: item, add: [answer] });
    aino.do(goals.commands.setDevelopmentProjectFields, { ids: [desk], fields: { goals: [goal] } });
    mikko.do(goals.commands.setDevelopmentProjectFields, { ids: [desk], fields: { goals: [other] } });
    meet();
    const both = (id: string, field: string): readonly string[] =>
      [...((aino.read.get(id)?.[field] ?? []) as readonly string[])].sort();
    expect(both(goal, 'touchpoints')).toEqual([call, answer].sort());
    expect(both(item, 'touchpoints')).toEqual([call, answer].sort());
    expect(both(desk, 'goals')).toEqual([goal, other].sort());
    mikko.do(goals.commands.linkGoalTouchpoints, { id: goal, remove: [call] });
    aino.runner.undo.undo();
    meet();
    expect(both(goal, 'touchpoints')).toEqual([answer]);
    expect(both(desk, 'goals')).toEqual([other]);
  });
});

describe('a team that is removed while somebody writes what is expected of it', () => {
  it('keeps its place in the grid with what was written, and is named as removed', () => {
    const { aino, mikko, meet, team, goal, aims } = apart();
    aino.do(removeTeam, { id: team });
    const [cell = ''] = mikko.do(goals.commands.expectOfTeam, { goal, team });
    expect(cell).toBe(expectationId(goal, team));
    mikko.do(goals.commands.editGoalText, { id: cell, field: 'expected', value: 'Says the day and keeps it' });
    meet();
    for (const peer of [aino, mikko]) {
      expect(gridTeams(peer.read, aims)).toEqual([{ id: team, name: 'Repairs', removed: true }]);
      expect(told(peer, aims)).toContain('Says the day and keeps it');
    }
  });

  it('that had no cell yet keeps the new one', () => {
    const { aino, mikko, meet, goal, aims } = apart();
    const [late = ''] = aino.do(addTeam, { name: 'Billing' });
    sync(aino, mikko);
    aino.do(removeTeam, { id: late });
    const [cell = ''] = mikko.do(goals.commands.expectOfTeam, { goal, team: late });
    mikko.do(goals.commands.editGoalText, { id: cell, field: 'why', value: 'Bills drive people away' });
    meet();
    expect(gridTeams(aino.read, aims).filter(({ removed }) => removed)).toEqual([
      { id: late, name: 'Billing', removed: true },
    ]);
    expect(told(aino, aims)).toContain('Bills drive people away');
  });

  it('stays the team of a touchpoint that was given to it meanwhile', () => {
    const { aino, mikko, meet, team, call } = apart();
    aino.do(removeTeam, { id: team });
    mikko.do(journey.commands.setTouchpointFields, { ids: [call], fields: { team } });
    meet();
    aino.do(restoreProjectRecords, { ids: [team] });
    meet();
    expect(mikko.read.get(call)?.['team']).toBe(team);
  });
});

describe('a goal that is removed while somebody works for it', () => {
  it('is named as removed by the project, and has its measurements when it is back', () => {
    const { aino, mikko, meet, goal, aims } = apart();
    aino.do(goals.commands.removeGoalRecords, { ids: [goal] });
    mikko.do(goals.commands.addDevelopmentProject, { board: aims, title: 'Callback desk', fields: { goals: [goal] } });
    mikko.do(goals.commands.addGoalActual, { goal, date: '2026-10-01', value: 41 });
    meet();
    expect(told(aino, aims)).toContain('Complaints halve (deleted)');
    mikko.do(goals.commands.restoreGoalRecords, { ids: [goal] });
    meet();
    expect(analyseGoals(aino.read, aims).goals[0]?.progress.latest?.value).toBe(41);
  });
});

describe('an item that is removed while somebody answers it', () => {
  it('takes the link with it, and has it again when it is back', () => {
    const { aino, mikko, meet, map, item } = apart();
    const [pain = ''] = aino.do(value.commands.addValueItems, { board: map, section: 'pain', texts: ['Waits'] });
    sync(aino, mikko);
    aino.do(value.commands.removeValueRecords, { ids: [pain] });
    mikko.do(value.commands.addFitLink, { board: map, from: item, to: pain });
    meet();
    expect(readValueMap(aino.read, map).links).toEqual([]);
    mikko.do(value.commands.restoreValueRecords, { ids: [pain] });
    meet();
    expect(readValueMap(aino.read, map).links).toHaveLength(1);
  });
});

describe('a board that is removed while another writes in it', () => {
  it.each(['person', 'map', 'aims', 'path'] as const)('has all of it when it is back: %s', (which) => {
    const room = apart();
    const { aino, mikko, meet, person, map, aims, goal, stage, path } = room;
    const board = room[which];
    aino.do(removeBoard, { id: board });
    const writes: Readonly<Record<typeof which, () => readonly string[]>> = {
      person: () =>
        mikko.do(persona.commands.addPersonaItems, { board: person, section: `${person}Sjobs`, texts: ['Moves in'] }),
      map: () => mikko.do(value.commands.addValueItems, { board: map, section: 'gain', texts: ['Moves in'] }),
      aims: () => {
        mikko.do(goals.commands.editGoalText, { id: goal, field: 'why', value: 'Moves in' });
        return mikko.do(goals.commands.addGoal, { board: aims, title: 'Moves in' });
      },
      path: () => mikko.do(journey.commands.addTouchpoints, { board: path, stage, titles: ['Moves in'] }),
    };
    const [written = ''] = writes[which]();
    meet();
    for (const peer of [aino, mikko]) {
      expect(peer.read.get(board)?.removed).not.toBeNull();
      expect(peer.read.get(written)?.removed).toBeNull();
    }
    aino.do(restoreProjectRecords, { ids: [board] });
    meet();
    for (const peer of [aino, mikko]) expect(told(peer, board)).toContain('Moves in');
  });
});

import { describe, expect, it } from 'vitest';
import { addReaction } from '../boards/journey/commands/add-reaction';
import { editText } from '../boards/journey/commands/edit-text';
import { linkReaction } from '../boards/journey/commands/link-reaction';
import { setLane } from '../boards/journey/commands/set-lane';
import { startLadder } from '../boards/journey/commands/start-ladder';
import { readJourney } from '../boards/journey/facts/journey-reader';
import { journeyId, ladderId, laneId, reactionRecord } from '../boards/journey/records/schema';
import { BOARD_KINDS, SPECS } from '../boards/index';
import { auditJourney } from '../findings/audit';
import { FINDING_COMMANDS } from '../findings/commands/index';
import { actionsOf, chosenThemes, decide, findingRecords } from '../findings/decisions';
import type { Finding } from '../findings/finding';
import { exampleProject } from '../example/example-project';
import { createTranslator } from '../i18n/translator';
import { checkChanges, writeChanges } from '../kernel/document';
import { newId } from '../kernel/ids';
import { IMPORT } from '../kernel/origin';
import { PROJECT_ID } from '../kernel/project';
import { createPeer, type Peer, sync } from '../testing/peer';
import { seededRandom } from '../testing/seeded-random';
import { faults, visible } from '../testing/validity';
import { addBoard } from './commands/add-board';
import { addTeam } from './commands/add-team';
import { duplicateBoard } from './commands/duplicate-board';
import { editProjectText } from './commands/edit-project-text';
import { moveBoard } from './commands/move-board';
import { moveTeam } from './commands/move-team';
import { removeBoard } from './commands/remove-board';
import { removeTeam } from './commands/remove-team';
import { restoreAnything } from './commands/restore-anything';
import { restoreProjectRecords } from './commands/restore-project-records';
import { setBoardFields } from './commands/set-board-fields';
import { setProjectSettings } from './commands/set-project-settings';
import { setTeamFields } from './commands/set-team-fields';
import { createProjectChanges } from './new-project';
import { leastUsedColor, TEAM_COLORS } from './team-colors';

const words = createTranslator('fi');

function begun(): { peer: Peer; board: string } {
  const random = seededRandom(5);
  const { changes, board } = createProjectChanges({
    name: 'Vuokraus',
    boardName: 'Polku',
    words,
    begin: 'journey',
    random,
  });
  const peer = createPeer({ specs: SPECS, random });
  checkChanges(peer.doc, changes, SPECS);
  writeChanges(peer.doc, changes, SPECS, { by: '', now: 0 }, IMPORT);
  return { peer, board };
}
const boards = ({ read }: Peer) => read.list('board', '').map((board) => board['name']);

describe('a new project', () => {
  it('has a name, a language and one journey of three empty stages', () => {
    const { peer, board } = begun();
    expect(peer.read.get(PROJECT_ID)).toMatchObject({ name: 'Vuokraus', language: 'fi' });
    const { stages, touchpoints } = readJourney(peer.read, board);
    expect(stages.map(({ stage }) => [stage.name, stage.phase])).toEqual([
      ['Ennen', 'before'],
      ['Aikana', 'during'],
      ['Jälkeen', 'after'],
    ]);
    expect(touchpoints).toEqual([]);
    expect(peer.read.get(journeyId(board))).toMatchObject({ rows: 'layer' });
    expect(faults(peer, SPECS)).toEqual([]);
  });
});

describe('boards', () => {
  it('are added, renamed, moved, archived, removed and brought back', () => {
    const { peer, board } = begun();
    const [second = ''] = peer.do(addBoard, { kind: 'journey', name: 'Toinen', words });
    expect(readJourney(peer.read, second).stages).toHaveLength(3);
    peer.do(editProjectText, { id: second, field: 'name', value: 'Toinen polku' });
    peer.do(moveBoard, { id: second, index: 0 });
    expect(boards(peer)).toEqual(['Toinen polku', 'Polku']);
    peer.do(setBoardFields, { id: second, fields: { owner: 'Maija', state: 'target' } });
    peer.do(removeBoard, { id: second });
    expect(boards(peer)).toEqual(['Polku']);
    expect(peer.refused(removeBoard, { id: board }).reason).toBe('project.refused.lastBoard');
    expect(peer.refused(setBoardFields, { id: board, fields: { archived: true } }).reason).toBe(
      'project.refused.lastBoard',
    );
    peer.do(restoreProjectRecords, { ids: [second] });
    expect(boards(peer)).toEqual(['Toinen polku', 'Polku']);
    expect(readJourney(peer.read, second).stages).toHaveLength(3);
    expect(peer.refused(restoreProjectRecords, { ids: [second] }).reason).toBe('refused.notRemoved');
  });

  it('come back with what was removed on them, of whatever kind', () => {
    const { peer, board } = begun();
    const [second = ''] = peer.do(addBoard, { kind: 'journey', name: 'Toinen', words });
    const [stage] = readJourney(peer.read, second).stages;
    const id = stage?.stage.id ?? '';
    peer.do(BOARD_KINDS.journey.commands.removeRecords, { ids: [id] });
    peer.do(removeBoard, { id: second });
    peer.do(restoreAnything, { ids: [id, second] });
    expect(readJourney(peer.read, second).stages.map((one) => one.stage.id)).toContain(id);
    expect(peer.refused(restoreAnything, { ids: [board] }).reason).toBe('refused.notRemoved');
  });

  it('are duplicated as a target state with all that is on them, each touchpoint knowing where it comes from', () => {
    const random = seededRandom(9);
    const peer = createPeer({ specs: SPECS, random });
    const { changes, board } = exampleProject('en', () => newId(random), random);
    writeChanges(peer.doc, changes, SPECS, { by: '', now: 0 }, IMPORT);
    peer.do(setLane, { board, lane: 'metric', shown: true });
    const [moment = ''] = readJourney(peer.read, board).touchpoints.map(({ id }) => id);
    const [reaction = ''] = peer.do(addReaction, { board, text: 'Easy' });
    peer.do(linkReaction, { id: reaction, add: [moment] });
    peer.do(startLadder, { board });
    peer.do(editText, { id: ladderId(board), field: 'wanted', value: 'Without worries' });
    const before = visible(peer.read, SPECS);
    const [copy = ''] = peer.do(duplicateBoard, { id: board, name: 'Target', asTarget: true });
    expect(peer.read.get(copy)).toMatchObject({
      kind: 'journey',
      state: 'target',
      origin: board,
      ownerPerson: peer.read.get(board)?.['ownerPerson'],
    });
    expect(peer.read.get(laneId(copy, 'metric'))).toMatchObject({ shown: true, lane: 'metric' });
    const [from, to] = [readJourney(peer.read, board), readJourney(peer.read, copy)];
    expect(to.columns.length).toBe(from.columns.length);
    expect(to.touchpoints.map(({ copyOf }) => copyOf)).toEqual(from.touchpoints.map(({ id }) => id));
    const copies = new Set(to.touchpoints.map(({ id }) => id));
    expect(peer.read.list(reactionRecord, copy).find(({ copyOf }) => copyOf === reaction)).toMatchObject({
      text: 'Easy',
      touchpoints: [to.touchpoints[0]?.id],
    });
    expect(peer.read.get(ladderId(copy))).toMatchObject({ wanted: 'Without worries' });
    const links = to.touchpoints.map(({ recoveredBy }) => recoveredBy).filter((id) => id !== null);
    expect([links.length, links.every((id) => copies.has(id))]).toEqual([2, true]);
    expect(peer.read.list('connector', copy).every((one) => copies.has(String(one['from'])))).toBe(true);
    const [stage] = to.stages;
    expect(stage?.stage.name).toBe('Looking');
    const figures = (id: string) => BOARD_KINDS.journey.outline({ read: peer.read, board: id, words }).tables[1]?.rows;
    expect(figures(copy)?.map(({ cells }) => cells.slice(0, 2))).toEqual(
      figures(board)?.map(({ cells }) => cells.slice(0, 2)),
    );
    expect(faults(peer, SPECS)).toEqual([]);
    peer.runner.undo.undo();
    expect(visible(peer.read, SPECS)).toBe(before);
  });
});

describe('a duplicated board', () => {
  it('has the decisions about its findings: what was dismissed stays dismissed, an action serves its own theme', () => {
    const random = seededRandom(9);
    const peer = createPeer({ specs: SPECS, random });
    const { changes, board } = exampleProject('en', () => newId(random), random);
    writeChanges(peer.doc, changes, SPECS, { by: '', now: 0 }, IMPORT);
    const [dismissed, theme] = auditJourney(peer.read, board);
    if (!dismissed || !theme) throw new Error('the example has findings');
    const ref = ({ name, about }: Finding) => ({ board, name, about });
    peer.do(FINDING_COMMANDS.dismissFinding, { ...ref(dismissed), reason: 'Settled' });
    peer.do(FINDING_COMMANDS.chooseTheme, ref(theme));
    peer.do(FINDING_COMMANDS.addThemeAction, {
      ...ref(theme),
      under: theme.touchpoints[0] ?? '',
      text: 'Do it',
      owner: 'Aino',
    });
    const [copy = ''] = peer.do(duplicateBoard, { id: board, name: 'Copy' });
    const said = (id: string) =>
      decide(auditJourney(peer.read, id), findingRecords(peer.read, id)).map((one) => [one.name, one.state, one.theme]);
    expect(said(copy)).toEqual(said(board));
    const [chosen] = chosenThemes(peer.read, copy);
    expect(chosen && actionsOf(peer.read, chosen).map(({ text }) => text)).toEqual(['Do it']);
    expect(faults(peer, SPECS)).toEqual([]);
  });
});

describe('teams', () => {
  it('are added with a colour of their own, changed, removed and brought back where they were', () => {
    const { peer } = begun();
    const [sales = ''] = peer.do(addTeam, { name: 'Myynti' });
    const [fixit = ''] = peer.do(addTeam, { name: 'FixIt Oy', subcontractor: true });
    const names = () => peer.read.list('team', '').map((team) => team['name']);
    expect(names()).toEqual(['Myynti', 'FixIt Oy']);
    expect(peer.read.get(sales)?.['color']).not.toBe(peer.read.get(fixit)?.['color']);
    peer.do(setTeamFields, { id: sales, fields: { color: '#112233', contact: 'Maija' } });
    peer.do(removeTeam, { id: sales });
    expect(peer.refused(setTeamFields, { id: sales, fields: { contact: 'x' } }).reason).toBe('refused.gone');
    peer.do(restoreProjectRecords, { ids: [sales] });
    expect(names()).toEqual(['Myynti', 'FixIt Oy']);
    expect(peer.refused(addTeam, { name: 'x'.repeat(301) }).reason).toBe('refused.textTooLong');
  });

  it('are put in another order, by two people at once too', () => {
    const { peer: aino } = begun();
    const [a = '', b = '', c = ''] = ['Sales', 'Billing', 'Repairs'].flatMap((name) => aino.do(addTeam, { name }));
    const names = ({ read }: Peer) => read.list('team', '').map((team) => team['name']);
    aino.do(moveTeam, { id: c, index: 0 });
    expect(names(aino)).toEqual(['Repairs', 'Sales', 'Billing']);
    const veikko = createPeer({ specs: SPECS });
    sync(aino, veikko);
    aino.do(moveTeam, { id: a, index: 2 });
    veikko.do(moveTeam, { id: b, index: 0 });
    sync(aino, veikko);
    expect(names(aino)).toEqual(['Billing', 'Repairs', 'Sales']);
    expect(names(veikko)).toEqual(names(aino));
    aino.runner.undo.undo();
    expect(names(aino)).toEqual(['Billing', 'Repairs', 'Sales']);
    aino.do(removeTeam, { id: c });
    expect(aino.refused(moveTeam, { id: c, index: 0 }).reason).toBe('refused.gone');
  });

  it('get a colour that no other has, beyond the usual ones too', () => {
    expect(leastUsedColor([])).toBe(TEAM_COLORS[0]);
    const teams: { color: string }[] = [];
    for (let nth = 0; nth < 24; nth++) teams.push({ color: leastUsedColor(teams) });
    expect(teams.slice(0, TEAM_COLORS.length).map(({ color }) => color)).toEqual([...TEAM_COLORS]);
    expect(new Set(teams.map(({ color }) => color)).size).toBe(24);
    expect(leastUsedColor([{ color: TEAM_COLORS[0] }])).toBe(TEAM_COLORS[1]);
  });
});

describe('settings', () => {
  it('are checked', () => {
    const { peer } = begun();
    peer.do(setProjectSettings, { fields: { workdayHours: 8, blindSpotFrom: 1.5 } });
    expect(peer.read.get(PROJECT_ID)).toMatchObject({ workdayHours: 8, blindSpotFrom: 1.5 });
    const refusal = peer.refused(setProjectSettings, { fields: { workdayHours: 0 } });
    expect(refusal).toEqual({ reason: 'refused.badValue', values: { field: 'workdayHours' } });
  });

  it('of one lane, changed by two people offline for the first time, end alike for both', () => {
    const { peer: aino, board } = begun();
    const veikko = createPeer({ specs: SPECS });
    sync(aino, veikko);
    aino.do(setLane, { board, lane: 'emotion', shown: false });
    veikko.do(setLane, { board, lane: 'emotion', height: 200 });
    sync(aino, veikko);
    expect(visible(aino.read, SPECS)).toBe(visible(veikko.read, SPECS));
    expect(aino.read.list('lane', board)).toHaveLength(1);
    for (const peer of [aino, veikko]) {
      peer.runner.undo.undo();
      sync(aino, veikko);
      expect([faults(aino, SPECS), visible(aino.read, SPECS) === visible(veikko.read, SPECS)]).toEqual([[], true]);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../i18n/translator';
import { createPeer, sync } from '../../testing/peer';
import { seededRandom } from '../../testing/seeded-random';
import { GOALS_BOARD, GOALS_SPECS, goalsProjectChanges, testGoals } from '../../testing/test-goals';
import { createTestRoom } from '../../testing/test-room';
import { randomGoalsEdit } from './testing/random-goals';
import { diverged, faults } from '../../testing/validity';
import { GOALS_COMMANDS as C } from './commands/index';
import { analyseGoals } from './analysis/analyse';
import { answersOf, cellOf, gridTeams, projectsOf, referred } from './goals-reader';
import { goalsOutline } from './outline';
import { goalsScene } from './scene';

const words = createTranslator('en');

describe('a goals board', () => {
  it('takes dates of the calendar only', () => {
    const board = testGoals();
    const id = board.add('G');
    board.do(C.setGoalFields, { ids: [id], fields: { targetDate: '2028-02-29' } });
    expect(board.refused(C.setGoalFields, { ids: [id], fields: { targetDate: '2027-02-29' } })).toEqual({
      reason: 'refused.badDate',
    });
    expect(board.refused(C.addGoalActual, { goal: id, date: '', value: 1 }).reason).toBe('refused.badDate');
  });

  it('keeps both texts when two people write into one cell, also one that neither has touched before', () => {
    const aino = testGoals();
    const goal = aino.add('G');
    const mikko = testGoals({}, createPeer({ specs: GOALS_SPECS, name: 'Mikko', random: seededRandom(9) }));
    sync(aino, mikko);
    for (const [peer, text] of [
      [aino, 'Answer in a day. '],
      [mikko, 'Call back. '],
    ] as const) {
      const [cell = ''] = peer.do(C.expectOfTeam, { goal, team: 'sales' });
      peer.do(C.editGoalText, { id: cell, field: 'expected', value: text });
    }
    sync(aino, mikko);
    const cells = cellOf(aino.read, aino.goal('G'), 'sales');
    expect(cells).toHaveLength(1);
    expect(cells[0]?.expected).toContain('Answer in a day. ');
    expect(cells[0]?.expected).toContain('Call back. ');
  });

  it('loses neither text of a cell for a team that came later, when two people begin it offline', () => {
    const aino = testGoals();
    const goal = aino.add('G');
    const mikko = testGoals({}, createPeer({ specs: GOALS_SPECS, name: 'Mikko', random: seededRandom(9) }));
    aino.do(
      {
        name: 'later',
        plan: () => ({
          changes: [{ op: 'create', id: 'late', type: 'team', board: '', fields: { name: 'Late', order: 'a9' } }],
        }),
      },
      {},
    );
    sync(aino, mikko);
    for (const peer of [aino, mikko]) {
      const [cell = ''] = peer.do(C.expectOfTeam, { goal, team: 'late' });
      peer.do(C.editGoalText, { id: cell, field: 'expected', value: peer.name });
    }
    sync(aino, mikko);
    const texts = cellOf(aino.read, aino.goal('G'), 'late').map(({ expected }) => expected);
    expect(texts).toHaveLength(1);
    expect(texts[0]).toMatch(/AinoMikko|MikkoAino/);
    const grid = goalsOutline({ read: aino.read, board: GOALS_BOARD, words }).tables.find(({ id }) => id === 'grid');
    expect(grid?.rows[0]?.cells.at(-1)).toMatch(/Aino|Mikko/);
  });

  it('removes a goal with its measurements and expectations, and brings them back together', () => {
    const board = testGoals();
    const goal = board.add('G');
    board.do(C.addGoalActual, { goal, date: '2026-05-01', value: 4 });
    const [project = ''] = board.do(C.addDevelopmentProject, {
      board: GOALS_BOARD,
      title: 'P',
      fields: { goals: [goal] },
    });
    board.do(C.removeGoalRecords, { ids: [goal] });
    expect(board.read.list('goalActual', GOALS_BOARD)).toEqual([]);
    expect(projectsOf(board.read, GOALS_BOARD)[0]?.goals).toEqual([goal]);
    expect(referred(board.read, goal)).toEqual({ id: goal, name: 'G', removed: true });
    const outline = goalsOutline({ read: board.read, board: GOALS_BOARD, words });
    expect(outline.tables.find(({ id }) => id === 'projects')?.rows[0]?.cells[1]).toBe('G (deleted)');
    board.do(C.restoreGoalRecords, { ids: [goal] });
    expect(board.actuals('G')).toHaveLength(1);
    expect(cellOf(board.read, board.goal('G'), 'sales')).toHaveLength(1);
    expect(project).not.toBe('');
  });

  it('shows what was expected of a team that is gone', () => {
    const board = testGoals();
    const goal = board.add('G');
    const [cell = ''] = board.do(C.expectOfTeam, { goal, team: 'sales' });
    board.do(C.editGoalText, { id: cell, field: 'why', value: 'They meet the customer first' });
    board.do({ name: 'away', plan: () => ({ changes: ['sales', 'repair'].map((id) => ({ op: 'remove', id })) }) }, {});
    expect(gridTeams(board.read, GOALS_BOARD)).toEqual([{ id: 'sales', name: 'Sales', removed: true }]);
    expect(JSON.stringify(goalsScene({ read: board.read, board: GOALS_BOARD, words }))).toContain('They meet the');
  });

  it('moves goals, and links touchpoints that exist, each once', () => {
    const board = testGoals();
    const [a, b, c] = ['A', 'B', 'C'].map((title) => board.add(title));
    board.do(C.moveGoalRecord, { id: c ?? '', index: 0 });
    expect(board.goals()).toEqual(['C', 'A', 'B']);
    board.do(C.linkGoalTouchpoints, { id: a ?? '', add: ['t1', 't1', 't2'] });
    board.do(C.linkGoalTouchpoints, { id: a ?? '', add: ['t3'], remove: ['t1'] });
    expect(board.goal('A').touchpoints).toEqual(['t2', 't3']);
    expect(board.refused(C.linkGoalTouchpoints, { id: b ?? '', add: ['nowhere'] }).reason).toBe(
      'refused.touchpointGone',
    );
  });

  it('judges an area anew and keeps the history', () => {
    const board = testGoals();
    const [area = ''] = board.do(C.addMaturityArea, { board: GOALS_BOARD, name: 'Measuring' });
    board.do(C.assessMaturity, { area, level: 'random', date: '2025-01-01' });
    board.do(C.assessMaturity, { area, level: 'expected', date: '2026-01-01', by: 'Aino' });
    const rows = goalsOutline({ read: board.read, board: GOALS_BOARD, words }).tables.find(
      ({ id }) => id === 'maturity',
    )?.rows;
    expect(rows?.map(({ cells }) => cells[1])).toEqual(['Predictable', 'Random']);
  });

  it('asks before the vision, also on boards from before; two people answer in one record', () => {
    const aino = testGoals();
    const mikko = testGoals({}, createPeer({ specs: GOALS_SPECS, name: 'Mikko', random: seededRandom(9) }));
    sync(aino, mikko);
    for (const peer of [aino, mikko]) {
      const [id = ''] = peer.do(C.openVisionAnswers, { board: GOALS_BOARD });
      peer.do(C.editGoalText, { id, field: 'who', value: peer.name });
    }
    sync(aino, mikko);
    expect(answersOf(aino.read, GOALS_BOARD)?.who).toMatch(/AinoMikko|MikkoAino/);
  });

  it('keeps what a team says of it, and the share that has read it', () => {
    const board = testGoals();
    const [id = ''] = board.do(C.answerForTeam, { board: GOALS_BOARD, team: 'sales' });
    board.do(C.editGoalText, { id, field: 'meaning', value: 'We call back' });
    const readBy = () => analyseGoals(board.read, GOALS_BOARD).readBy;
    // What it means was written, yet nobody said that it was read: 0 of 2.
    expect(readBy()).toEqual({ read: [], open: ['sales', 'repair'], share: 0 });
    board.do(C.setTeamAnswer, { ids: [id], fields: { read: true, by: 'Aino', date: '2026-05-01' } });
    expect(readBy()).toEqual({ read: ['sales'], open: ['repair'], share: 0.5 });
    const said = goalsOutline({ read: board.read, board: GOALS_BOARD, words }).tables.find(
      ({ id: of }) => of === 'teamAnswers',
    );
    expect(said?.rows[0]?.cells.slice(0, 3)).toEqual(['Sales', 'read', 'We call back']);
  });

  it('assesses the data by levels of their own, apart from what the maps show', () => {
    const board = testGoals();
    const [area = ''] = board.do(C.addMaturityArea, { board: GOALS_BOARD, name: 'Customer data', scale: 'data' });
    board.do(C.assessMaturity, { area, dataLevel: 'poor', date: '2026-01-01' });
    expect(analyseGoals(board.read, GOALS_BOARD).maturity).toEqual([]);
    const rows = goalsOutline({ read: board.read, board: GOALS_BOARD, words }).tables.find(
      ({ id }) => id === 'maturity',
    );
    expect(rows?.rows[0]?.cells.slice(0, 2)).toEqual(['Customer data', 'Poor']);
  });

  it('converges for people who edit it at random, stays valid and has a picture', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const room = createTestRoom({
        seed,
        peers: 3,
        specs: GOALS_SPECS,
        network: 'server',
        start: goalsProjectChanges(),
      });
      for (let nth = 0; nth < 50; nth++) {
        const peer = room.random.pick(room.peers);
        randomGoalsEdit(peer, GOALS_BOARD, peer.random);
        room.disturb();
      }
      room.settle();
      const wrong = room.peers.flatMap((peer) => faults(peer, GOALS_SPECS));
      expect([seed, diverged(room.peers, GOALS_SPECS), wrong]).toEqual([seed, [], []]);
      const read = room.peers[0]?.read;
      if (!read) continue;
      for (const locale of ['en', 'fi'] as const) {
        const input = { read, board: GOALS_BOARD, words: createTranslator(locale) };
        const scene = goalsScene(input);
        expect(scene.items.every(({ box }) => Object.values(box).every(Number.isFinite))).toBe(true);
        expect(goalsScene(input, scene).items[0]).toBe(scene.items[0]);
        expect(
          goalsOutline(input).tables.every(({ rows, columns }) =>
            rows.every(({ cells }) => cells.length === columns.length),
          ),
        ).toBe(true);
      }
    }
  });
});

import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../i18n/translator';
import { CATALOGUES } from '../../i18n/catalogue';
import { createPeer } from '../../testing/peer';
import { seededRandom } from '../../testing/seeded-random';
import { boardOf, plannedTimes, spreadOver, stepsOf, workshopOf } from '../agenda';
import { clustersOf } from '../notes';
import { WORKSHOP_ID, WORKSHOP_SPECS } from '../records';
import { WORKSHOP_TEMPLATES } from '../templates/list';
import { lengthOf } from '../templates/template';
import { WORKSHOP_COMMANDS } from './index';

const {
  addStep,
  addToCluster,
  applyTemplate,
  duplicateStep,
  editWorkshopText,
  makeCluster,
  mergeClusters,
  moveStep,
  removeSteps,
  setStep,
  setWorkshop,
  spreadMinutes,
  takeFromCluster,
} = WORKSHOP_COMMANDS;

const facilitator = () => createPeer({ specs: WORKSHOP_SPECS, random: seededRandom(5) });
const titles = (peer: ReturnType<typeof facilitator>) => stepsOf(peer.read).map(({ title }) => title);
const [twoHours, mirror45, wasteHour] = WORKSHOP_TEMPLATES;
if (!twoHours || !mirror45 || !wasteHour) throw new Error('a template is gone');

describe('the agenda', () => {
  it('takes steps at their places, and what was not run of a copy', () => {
    const peer = facilitator();
    peer.do(addStep, { title: 'Mirror', fields: { minutes: 8, rights: 'answer' } });
    const [first = ''] = peer.do(addStep, { title: 'Join', index: 0 });
    expect(titles(peer)).toEqual(['Join', 'Mirror']);
    peer.do(setStep, { ids: [first], fields: { roundId: 'r1', startedAt: 5, endedAt: 6, minutes: 3 } });
    peer.do(duplicateStep, { id: first });
    peer.do(moveStep, { id: first, index: 2 });
    expect(
      stepsOf(peer.read).map(({ title, roundId, startedAt, minutes }) => [title, roundId, startedAt, minutes]),
    ).toEqual([
      ['Join', '', null, 3],
      ['Mirror', '', null, 8],
      ['Join', 'r1', 5, 3],
    ]);
    peer.runner.undo.undo();
    expect(titles(peer)).toEqual(['Join', 'Join', 'Mirror']);
  });

  it('refuses what does not fit, in words', () => {
    const peer = facilitator();
    const [id = ''] = peer.do(addStep, { title: 'Join' });
    expect(peer.refused(addStep, { title: 'x'.repeat(301) }).reason).toBe('refused.textTooLong');
    expect(peer.refused(setStep, { ids: [id], fields: { minutes: 1441 } }).reason).toBe('refused.badValue');
    expect(peer.refused(setStep, { ids: [id], fields: { round: { kind: 'mirror' } as never } }).reason).toBe(
      'refused.badValue',
    );
    for (let nth = 1; nth < 200; nth++) peer.do(addStep, { title: String(nth) });
    const refusal = peer.refused(addStep, { title: 'one more' });
    expect(refusal).toEqual({ reason: 'workshop.refused.tooManySteps', values: { max: 200 } });
    peer.do(removeSteps, { ids: [id] });
    expect(peer.refused(duplicateStep, { id }).reason).toBe('refused.gone');
  });

  it('has a workshop from its first word or setting on', () => {
    const peer = facilitator();
    expect(workshopOf(peer.read)).toBeNull();
    peer.do(editWorkshopText, { id: WORKSHOP_ID, field: 'title', value: 'Renting' });
    peer.do(setWorkshop, { fields: { about: 'b1', date: '2027-03-12' } });
    expect(workshopOf(peer.read)).toMatchObject({ title: 'Renting', about: 'b1', date: '2027-03-12' });
    expect([null, 'b2'].map((placeBoard) => boardOf(peer.read, { placeBoard }))).toEqual(['b1', 'b2']);
    peer.do(setWorkshop, { fields: { about: null } });
    expect(boardOf(peer.read, { placeBoard: null })).toBeNull();
    peer.do(editWorkshopText, { id: WORKSHOP_ID, field: 'title', value: 'Renting a home' });
    expect(workshopOf(peer.read)?.title).toBe('Renting a home');
    expect(peer.refused(editWorkshopText, { id: WORKSHOP_ID, field: 'about', value: 'x' }).reason).toBe(
      'refused.notAText',
    );
  });

  it('spreads what it is over, in proportion, none below a minute', () => {
    const step = (id: string, minutes: number | null) => ({ id, minutes });
    const steps = [step('a', 21), step('b', 11), step('c', null), step('d', 1)];
    // Room: 20, 10 and 0; of 6 minutes 4 and 2.
    expect(spreadOver(steps, 6)).toEqual({
      minutes: new Map([
        ['a', 17],
        ['b', 9],
      ]),
      left: 0,
    });
    expect(spreadOver(steps, 40)).toEqual({
      minutes: new Map([
        ['a', 1],
        ['b', 1],
      ]),
      left: 10,
    });
    expect(spreadOver([step('a', 20), step('b', 10)], -3)).toEqual({
      minutes: new Map([
        ['a', 22],
        ['b', 11],
      ]),
      left: 0,
    });
    expect(spreadOver([step('c', null)], 5)).toEqual({ minutes: new Map(), left: 5 });
    const peer = facilitator();
    const [id = ''] = peer.do(addStep, { title: 'Gaps', fields: { minutes: 10 } });
    peer.do(spreadMinutes, { ids: [id], minutes: 4 });
    expect(stepsOf(peer.read)[0]?.minutes).toBe(6);
    expect(peer.refused(spreadMinutes, { ids: [id], minutes: 0 }).reason).toBe('workshop.refused.nothingToSpread');
  });
});

describe('templates', () => {
  it('last as long as they say', () => {
    expect([twoHours, mirror45, wasteHour].map(lengthOf)).toEqual([120, 45, 60]);
  });

  it('two hours go from the mirror to actions, minute by minute', () => {
    const peer = facilitator();
    peer.do(applyTemplate, { template: twoHours, words: createTranslator('en'), replace: false });
    const times = plannedTimes(stepsOf(peer.read)).map(({ from, step }) => [
      `${Math.floor(from / 60)}:${String(from % 60).padStart(2, '0')}`,
      step.round?.kind ?? step.page,
    ]);
    expect(times).toEqual([
      ['0:00', 'own-steps'],
      ['0:08', 'ideation'],
      ['0:18', 'merge'],
      ['0:30', 'mirror'],
      ['0:38', 'work'],
      ['1:00', 'mirror'],
      ['1:04', 'break'],
      ['1:10', 'waste'],
      ['1:15', 'handshake'],
      ['1:20', 'work'],
      ['1:30', 'work'],
      ['1:45', 'dots'],
      ['1:50', 'themes'],
      ['1:58', 'summary'],
    ]);
    expect(workshopOf(peer.read)?.title).toBe('Two hours: from the mirror to actions');
  });

  it.each([
    ['en', 'Mirror'],
    ['fi', 'Peili'],
  ] as const)('speak %s, and refer to their own steps', (locale, name) => {
    const peer = facilitator();
    peer.do(applyTemplate, { template: twoHours, words: createTranslator(locale), replace: false });
    const steps = stepsOf(peer.read);
    const mirror = steps.find(({ title }) => title === name);
    const again = steps.find(({ round }) => round?.again);
    expect(again?.round).toMatchObject({ again: mirror?.id, items: { choose: 'split', step: mirror?.id } });
    const notes = steps.find(({ round }) => round?.kind === 'ideation');
    expect(steps.find(({ round }) => round?.kind === 'dots')?.round).toMatchObject({
      items: { of: 'notes', step: notes?.id },
      question: CATALOGUES[locale]['workshop.plan.voteQuestion'],
    });
    expect(steps.every(({ title, instructions, notes: spoken }) => title && instructions && spoken)).toBe(true);
  });

  it('take the place of steps that were not run, in one step to undo', () => {
    const peer = facilitator();
    const [run = ''] = peer.do(addStep, { title: 'Done' });
    peer.do(setStep, { ids: [run], fields: { startedAt: 1 } });
    peer.do(addStep, { title: 'Planned' });
    peer.do(applyTemplate, { template: mirror45, words: createTranslator('en'), replace: true });
    expect(titles(peer)).toHaveLength(1 + mirror45.steps.length);
    expect(titles(peer)[0]).toBe('Done');
    peer.runner.undo.undo();
    expect(titles(peer)).toEqual(['Done', 'Planned']);
  });
});

describe('gathering notes', () => {
  const notesIn = (peer: ReturnType<typeof facilitator>) => clustersOf(peer.read, 'r').map(({ notes }) => notes);

  it('keeps each note in one cluster, and drops a cluster that is empty', () => {
    const peer = facilitator();
    const [a = ''] = peer.do(makeCluster, { round: 'r', notes: ['n1', 'n2', 'n2'] });
    const [b = ''] = peer.do(makeCluster, { round: 'r', notes: ['n2', 'n3'], title: 'Waiting' });
    expect(notesIn(peer)).toEqual([['n1'], ['n2', 'n3']]);
    peer.do(addToCluster, { id: b, notes: ['n1'] });
    expect(notesIn(peer)).toEqual([['n2', 'n3', 'n1']]);
    peer.runner.undo.undo();
    peer.do(mergeClusters, { ids: [b, a] });
    expect(notesIn(peer)).toEqual([['n2', 'n3', 'n1']]);
    peer.do(takeFromCluster, { round: 'r', notes: ['n3', 'n1'] });
    expect(notesIn(peer)).toEqual([['n2']]);
    peer.do(takeFromCluster, { round: 'r', notes: ['n2'] });
    expect(notesIn(peer)).toEqual([]);
  });

  it('refuses nothing at all, and what belongs to two rounds', () => {
    const peer = facilitator();
    expect(peer.refused(makeCluster, { round: 'r', notes: [] }).reason).toBe('workshop.refused.noNotes');
    expect(peer.refused(takeFromCluster, { round: 'r', notes: ['n1'] }).reason).toBe('workshop.refused.notInCluster');
    const [a = ''] = peer.do(makeCluster, { round: 'r', notes: ['n1'] });
    const [b = ''] = peer.do(makeCluster, { round: 'other', notes: ['n1'] });
    expect(peer.refused(mergeClusters, { ids: [a, b] }).reason).toBe('workshop.refused.oneCluster');
    const many = Array.from({ length: 501 }, (_, at) => `n${at}`);
    expect(peer.refused(makeCluster, { round: 'r', notes: many }).reason).toBe('workshop.refused.tooManyNotes');
  });
});

it('every command has its name in both languages', () => {
  for (const catalogue of Object.values(CATALOGUES)) {
    for (const command of Object.values(WORKSHOP_COMMANDS))
      expect(Object.keys(catalogue)).toContain(`command.${command.name}`);
  }
});

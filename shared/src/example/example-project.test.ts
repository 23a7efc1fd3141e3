import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { analyseGoals } from '../boards/goals/analysis/analyse';
import { halvingMonths } from '../boards/goals/analysis/course';
import { missingOf } from '../boards/goals/analysis/reach';
import type { Goal } from '../boards/goals/schema';
import { analyseJourney, analysisContextOf } from '../boards/journey/analysis/analyse';
import { LAYERS, type Touchpoint } from '../boards/journey/records/schema';
import { journeyFacts } from '../boards/journey/facts/journey-facts';
import { readJourney } from '../boards/journey/facts/journey-reader';
import { personasOf } from '../boards/journey/facts/personas';
import { BOARD_KINDS, isKindId, SPECS } from '../boards/index';
import { analyseFit } from '../boards/value/analysis';
import { readValueMap } from '../boards/value/value-reader';
import { auditGoals } from '../findings/goals/audit-goals';
import { exportProjectJson, importAsProject, parseProjectJson } from '../formats/json';
import { createTranslator } from '../i18n/translator';
import { checkChanges, readStored, writeChanges, writeStored } from '../kernel/document';
import { newId } from '../kernel/ids';
import { IMPORT } from '../kernel/origin';
import { createPeer } from '../testing/peer';
import { seededRandom } from '../testing/seeded-random';
import { faults } from '../testing/validity';
import { exampleProject } from './example-project';
import { TOUCHPOINTS } from './example-structure';

function opened(locale: 'en' | 'fi') {
  const random = seededRandom(1);
  const { changes, board } = exampleProject(locale, () => newId(random), random);
  const peer = createPeer({ specs: SPECS });
  checkChanges(peer.doc, changes, SPECS);
  writeChanges(peer.doc, changes, SPECS, { by: '', now: 0 }, IMPORT);
  return { peer, board, changes };
}

describe.each(['en', 'fi'] as const)('the example in %s', (locale) => {
  const { peer, board } = opened(locale);
  const journey = readJourney(peer.read, board);
  const boardOf = (kind: string): string => peer.read.list('board', '').find((one) => one['kind'] === kind)?.id ?? '';
  const keyOf = new Map(Object.keys(TOUCHPOINTS).map((key, nth) => [journey.touchpoints[nth]?.id, key]));
  const keysAt = (ids: readonly string[]) => ids.map((id) => keyOf.get(id));

  it('is valid, and nothing of it is parked', () => {
    expect(faults(peer, SPECS)).toEqual([]);
    expect(journey.parked).toEqual([]);
  });

  it('shows what the product can tell', () => {
    const { touchpoints, columns } = journey;
    const some = (test: (touchpoint: Touchpoint) => boolean) => touchpoints.filter(test).length;
    expect(journey.stages).toHaveLength(5);
    expect(touchpoints).toHaveLength(24);
    expect(columns).toHaveLength(23);
    for (const layer of LAYERS) expect(some((touchpoint) => touchpoint.layer === layer)).toBeGreaterThan(1);
    expect(peer.read.list('team', '').filter((team) => team['subcontractor'])).toHaveLength(1);
    expect(new Set(touchpoints.map(({ waitTime }) => waitTime?.unit).filter(Boolean)).size).toBe(5);
    expect(some(({ momentOfTruth }) => momentOfTruth)).toBeGreaterThan(2);
    expect(some(({ failure, recoveredBy }) => failure && recoveredBy !== null)).toBe(2);
    expect(some(({ experience }) => experience?.n === 2)).toBe(1);
    expect(some(({ staffBelief, experience }) => staffBelief !== null && experience === null)).toBe(1);
    expect(some(({ desiredReaction }) => desiredReaction !== '')).toBeGreaterThan(8);
    expect(new Set(touchpoints.map(({ evidence }) => evidence))).toEqual(
      new Set(['assumption', 'observed', 'measured']),
    );
    expect(peer.read.list('card', board).map((card) => card['kind'])).toContain('action');
    expect(peer.read.list('connector', board).map((connector) => connector['kind'])).toContain('rework');
  });

  it('has figures that tell its story', () => {
    const figures = analyseJourney(journey, analysisContextOf(journeyFacts(peer.read, board)));
    expect(figures.time.leadTime.value).toBeCloseTo(462.6, 1);
    expect(figures.time.processTime.value).toBeCloseTo(7.8, 1);
    expect(figures.flow.value).toBeGreaterThan(0.005);
    expect(figures.flow.undecided).toEqual([]);
    expect(figures.handoffs.count.value).toBe(15);
    expect(figures.emotion.peakEnd.value).toBeCloseTo(1.45, 2);
    expect(keysAt(figures.emotion.lowest.touchpoints)).toEqual(['waitsForApproval']);
    expect(keysAt(figures.blindSpots.flagged.touchpoints)).toEqual([
      'asksByPhone',
      'waitsForCallback',
      'waitsForApproval',
    ]);
    expect(figures.blindSpots.spots.map(({ verdict }) => verdict)).toEqual(
      expect.arrayContaining(['agreed', 'overestimate', 'too-few', 'unrated']),
    );
    expect(keysAt(figures.ownership.subcontractedUnmeasured.touchpoints)).toEqual(['retypesFault', 'nobodyComes']);
    expect(figures.ownership.owner).toEqual({ by: 'person', name: 'Maija Virtanen' });
    expect(keysAt(figures.disagreements.customerSaysValue)).toEqual(['courtyardEvening']);
    expect(figures.recovery.lift.value).toBeGreaterThan(3);
  });

  it('begins with the journey, and has a board of every kind', () => {
    const boards = peer.read.list('board', '');
    expect(boards.map(({ kind }) => kind)).toEqual(['journey', 'persona', 'persona', 'value', 'goals']);
    expect(boards[0]?.id).toBe(board);
  });

  it('shows what its two personas feel, furthest apart where one of them waits', () => {
    const [tenant, agent] = personasOf(peer.read);
    const emotions = journey.touchpoints.filter(({ emotionByPersona }) => emotionByPersona.length === 2);
    expect(emotions.length).toBeGreaterThan(5);
    expect(tenant && agent && emotions.every(({ personas }) => personas.includes(tenant.id))).toBe(true);
  });

  it('offers the tenant much, not an answer to the worst pain, and something nobody asked for', () => {
    const fit = analyseFit(readValueMap(peer.read, boardOf('value')));
    expect(fit.share).toBeCloseTo(21 / 33, 10);
    expect([fit.unaddressedPains.length, fit.idleOffers.length, fit.unweighted.length]).toEqual([2, 1, 0]);
  });

  it('has goals whose course is known, and findings about them', () => {
    const goals = boardOf('goals');
    const figures = analyseGoals(peer.read, goals);
    expect(figures.goals.map(({ progress }) => progress.standing)).toEqual(['behind', 'behind', 'ahead']);
    const [first] = peer.read.list('goal', goals);
    expect(halvingMonths(first as unknown as Goal)).toBeCloseTo(24, 10);
    const conflicts = figures.conflicts.map(({ other, touchpoints }) => [other !== null, keysAt(touchpoints)]);
    expect(conflicts).toEqual([
      [true, ['asksByPhone', 'callsAboutBill']],
      [false, ['asksByPhone']],
    ]);
    expect([figures.projectsWithoutGoal.length, figures.teamsWithoutExpectation.length]).toEqual([1, 1]);
    expect(figures.goals.filter((goal) => missingOf(goal).length > 0)).toHaveLength(1);
    expect(auditGoals(peer.read, goals).length).toBeGreaterThan(4);
  });

  it('has a picture and a table of each board, and nothing on them without a name', () => {
    for (const { id, kind } of peer.read.list('board', '')) {
      if (typeof kind !== 'string' || !isKindId(kind)) throw new Error(`no kind "${String(kind)}"`);
      const input = { read: peer.read, board: id, words: createTranslator(locale) };
      const { items } = BOARD_KINDS[kind].picture(input).scene;
      const nameless = items.filter(({ interactive, label = '' }) => interactive && label.trim() === '');
      expect([kind, items.length > 5, nameless]).toEqual([kind, true, []]);
      expect(BOARD_KINDS[kind].outline(input).tables.some(({ rows }) => rows.length > 0)).toBe(true);
    }
  });

  it('goes out as JSON and comes back the same, byte for byte', () => {
    const file = exportProjectJson(readStored(peer.doc, SPECS), SPECS);
    const parsed = parseProjectJson(file, SPECS);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed));
    const doc = new Y.Doc();
    writeStored(doc, importAsProject(parsed), IMPORT, SPECS);
    expect(exportProjectJson(readStored(doc, SPECS), SPECS)).toBe(file);
  });
});

const WORDS = new Set(
  'name title description desiredReaction text label source language role quote situation left right offer vision why measure unit metricName note expected reasons by wanted data who knownFor strategy technology people meaning visionAnswers.value'.split(
    ' ',
  ),
);

it('has the same structure in both languages', () => {
  const shape = (locale: 'en' | 'fi') =>
    opened(locale).changes.map((change) => {
      if (change.op !== 'create') return change;
      const fields = Object.entries(change.fields).map(([name, value]) =>
        WORDS.has(name) || WORDS.has(`${change.type}.${name}`)
          ? [name, value === '']
          : [
              name,
              JSON.stringify(value, (key, inner: unknown) => (['name', 'unit', 'source'].includes(key) ? '' : inner)),
            ],
      );
      return [change.id, change.type, change.board, fields];
    });
  expect(shape('fi')).toEqual(shape('en'));
});

import { describe, expect, it } from 'vitest';
import { analyseJourney, analysisContextOf } from '../boards/journey/analysis/analyse';
import { LAYERS, type Touchpoint } from '../boards/journey/schema';
import { readJourney } from '../boards/journey/journey-reader';
import { SPECS } from '../boards/index';
import { checkChanges, writeChanges } from '../kernel/document';
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
    const figures = analyseJourney(journey, analysisContextOf(peer.read, board));
    const keyOf = new Map(Object.keys(TOUCHPOINTS).map((key, nth) => [journey.touchpoints[nth]?.id, key]));
    const keys = (ids: readonly string[]) => ids.map((id) => keyOf.get(id));
    expect(figures.time.leadTime.value).toBeCloseTo(462.6, 1);
    expect(figures.time.processTime.value).toBeCloseTo(7.8, 1);
    expect(figures.flow.value).toBeGreaterThan(0.005);
    expect(figures.flow.undecided).toEqual([]);
    expect(figures.handoffs.count.value).toBe(15);
    expect(figures.emotion.peakEnd.value).toBeCloseTo(1.45, 2);
    expect(keys(figures.emotion.lowest.touchpoints)).toEqual(['waitsForApproval']);
    expect(keys(figures.blindSpots.flagged.touchpoints)).toEqual([
      'asksByPhone',
      'waitsForCallback',
      'waitsForApproval',
    ]);
    expect(figures.blindSpots.spots.map(({ verdict }) => verdict)).toEqual(
      expect.arrayContaining(['agreed', 'overestimate', 'too-few', 'unrated']),
    );
    expect(keys(figures.ownership.subcontractedUnmeasured.touchpoints)).toEqual(['retypesFault', 'nobodyComes']);
    expect(figures.ownership.owners).toEqual(['Maija Virtanen']);
    expect(keys(figures.disagreements.customerSaysValue)).toEqual(['courtyardEvening']);
    expect(figures.recovery.lift.value).toBeGreaterThan(3);
  });
});

it('has the same structure in both languages', () => {
  const shape = (locale: 'en' | 'fi') =>
    opened(locale).changes.map((change) => {
      if (change.op !== 'create') return change;
      const fields = Object.entries(change.fields).map(([name, value]) =>
        ['name', 'title', 'description', 'desiredReaction', 'text', 'label', 'source', 'language'].includes(name)
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

import { describe, expect, it } from 'vitest';
import { journeyOf, rated } from '../../../testing/fixtures/journey-of';
import { createTranslator } from '../../../i18n/translator';
import type { Change } from '../../../kernel/change';
import type { TidyRow, TidyValue } from '../../../kernel/tidy';
import { tidyLosses, tidyRowsOf } from './export-rows';
import { type KnownTeam, planTidyImport } from './import-rows';

const row = (fields: Record<string, TidyValue>, extra: Record<string, string> = {}): TidyRow => ({
  line: 2,
  fields,
  extra,
});

function plan(rows: readonly TidyRow[], teams: readonly KnownTeam[] = []) {
  let count = 0;
  const into = { board: 'B', teams, teamColors: ['#aaaaaa', '#bbbbbb'], newId: () => `n${++count}`, random: () => 0.5 };
  const changes = planTidyImport(rows, into);
  const made = (type: string) =>
    changes.filter(
      (change): change is Extract<Change, { op: 'create' }> => change.op === 'create' && change.type === type,
    );
  return { changes, made };
}

describe('tidy rows into a journey', () => {
  it('are waste where they name a kind of it, unless the class is told', () => {
    const { made } = plan([
      row({ touchpoint: 'a', waste: ['waiting'] }),
      row({ touchpoint: 'b', waste: ['waiting'], value: 'necessary' }),
      row({ touchpoint: 'c' }),
    ]);
    expect(made('touchpoint').map(({ fields }) => fields['value'])).toEqual(['waste', 'necessary', null]);
  });

  it('make stages in order of first appearance; a name again, or none, is the same stage', () => {
    const { made } = plan([
      row({ stage: 'Before', touchpoint: 'a' }),
      row({ stage: 'During', touchpoint: 'b' }),
      row({ touchpoint: 'c' }),
      row({ stage: 'Before', touchpoint: 'd' }),
    ]);
    const stages = made('stage').map(({ id, fields }) => [id, fields['name']]);
    const nameOf = Object.fromEntries(stages);
    expect(stages.map(([, name]) => name)).toEqual(['Before', 'During']);
    expect(made('touchpoint').map(({ fields }) => [fields['title'], nameOf[fields['stage'] as string]])).toEqual([
      ['a', 'Before'],
      ['d', 'Before'],
      ['b', 'During'],
      ['c', 'During'],
    ]);
  });

  it('match teams by name and make the others, in colours not yet used, subcontractors marked', () => {
    const known = { id: 'T', name: 'Billing ', order: 'a1', color: '#AAAAAA', subcontractor: false };
    const { changes, made } = plan(
      [
        row({ touchpoint: 'a', team: 'billing', external: true }),
        row({ touchpoint: 'b', team: 'Repair Oy' }),
        row({ touchpoint: 'c', team: 'repair oy', external: true }),
        row({ touchpoint: 'd' }),
      ],
      [known],
    );
    const [made1, ...others] = made('team');
    expect(others).toEqual([]);
    expect(made1?.fields).toMatchObject({ name: 'Repair Oy', color: '#bbbbbb', subcontractor: true });
    expect(String(made1?.fields['order']) > 'a1').toBe(true);
    expect(changes).toContainEqual({ op: 'set', id: 'T', fields: { subcontractor: true } });
    expect(made('touchpoint').map(({ fields }) => fields['team'])).toEqual(['T', made1?.id, made1?.id, null]);
  });

  it('keep unknown columns as extra fields, and leave what is not said unknown', () => {
    const [touchpoint] = plan([row({ touchpoint: 'a', experience: 3 }, { Budget: '12' })]).made('touchpoint');
    expect(touchpoint?.fields).toMatchObject({
      extra: { Budget: '12' },
      experience: { mean: 3, n: null, source: '', date: '' },
      emotion: null,
      processTime: null,
      value: null,
    });
  });
});

describe('a journey into tidy rows', () => {
  const words = createTranslator('en');
  it('tells stages of one name, and without one, apart', () => {
    const rows = tidyRowsOf(journeyOf([{ title: 'a' }], [{}]), [], words);
    expect(rows.map(({ fields }) => [fields['stage'], fields['touchpoint']])).toEqual([
      ['Stage 1', 'a'],
      ['Stage 2', 'Untitled'],
    ]);
  });

  it('names who answers for a touchpoint, in a column that comes in as a field of its own and never as a team', () => {
    const rows = tidyRowsOf(
      journeyOf([
        { title: 'a', owner: 'p1' },
        { title: 'b', owner: 'gone' },
      ]),
      [],
      words,
      [{ id: 'p1', name: ' Aino Aalto ' }],
    );
    expect(rows.map(({ fields, extra }) => [fields['team'], extra])).toEqual([
      [undefined, { touchpoint_owner: 'Aino Aalto' }],
      [undefined, {}],
    ]);
  });

  it('says what it leaves out', () => {
    const journey = journeyOf(
      [
        { failure: true, recoveredBy: 'b', expectation: { ...rated(3, 5), source: 'Survey' } },
        { image: 'x', imageText: 'The queue', emotionByPersona: [{ persona: 'p', emotion: 1 }] },
        {
          metric: { name: '', unit: 'days', baseline: 4, target: null, actual: null, date: '' },
          subJourney: 'B2',
          rollUp: true,
        },
      ],
      [],
    );
    const losses = tidyLosses(journey, { cards: 2, connectors: 0, notes: 1, rowNames: 1, views: 3 });
    expect(losses.map(({ messageId, count }) => [messageId.replace('formats.lost.', ''), count])).toEqual([
      ['personaEmotions', 1],
      ['ratingSources', 1],
      ['metricFigures', 1],
      ['recoveries', 1],
      ['images', 1],
      ['subJourneys', 1],
      ['rolledTimes', 1],
      ['emptyStages', 1],
      ['cards', 2],
      ['notes', 1],
      ['rowNames', 1],
      ['views', 3],
    ]);
    for (const { messageId, count } of losses) words.t(messageId, { count });
  });

  it('says nothing of what comes back as it was', () => {
    const told = {
      description: 'Twice',
      layer: 'frontstage',
      channel: 'phone',
      withPrevious: true,
      value: 'necessary',
      waste: ['handoff', 'errors'],
      valueDimensions: ['economic'],
      valueByCustomer: 'waste',
      origin: 'heard',
      processTime: { amount: 1.5, unit: 'h' },
      waitTime: { amount: 0, unit: 'wd' },
      completeAccurate: 62.5,
      volume: 40,
      emotion: -1.5,
      employeeEmotion: 2,
      experience: rated(2.25, 12),
      staffBelief: rated(4, null),
      expectation: rated(5, null),
      importance: 4,
      momentOfTruth: true,
      desiredReaction: 'Easy',
      metric: { name: 'NPS', unit: '', baseline: 0, target: 30, actual: null, date: '' },
      failure: true,
      evidence: 'observed',
      source: 'Diary',
      extra: { Budget: '12' },
    } as const;
    expect(tidyLosses(journeyOf([{}, told]), {})).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../../i18n/catalogue';
import { createTranslator } from '../../../i18n/translator';
import type { Change } from '../../../kernel/change';
import { newId, type Random } from '../../../kernel/ids';
import { readPlan } from '../../../kernel/plan-reader';
import { SPECS } from '../../index';
import { analyseBoard } from '../analysis/analyse';
import { readJourney } from '../facts/journey-reader';
import { JOURNEY_TEMPLATES } from './list';
import { isPrompt, isSpentHint } from './prompts';

function seeded(seed = 7): Random {
  let state = seed;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}
function begin(id: string, locale: 'en' | 'fi' = 'en') {
  const template = JOURNEY_TEMPLATES.find((one) => one.id === id);
  if (!template) throw new Error(`no template ${id}`);
  const random = seeded();
  const context = {
    read: readPlan([], SPECS),
    removed: () => [],
    newId: () => newId(random),
    random,
    now: 0,
  };
  const boards = template.boards(context, createTranslator(locale), 'Home');
  const changes = boards.flatMap((board): readonly Change[] => board.changes);
  return { boards, changes, read: readPlan(changes, SPECS) };
}

describe.each(JOURNEY_TEMPLATES.map(({ id }) => id))('the template %s', (id) => {
  it('says in every language what it is and when to use it, and fits the records', () => {
    for (const locale of LOCALES) {
      const words = createTranslator(locale);
      expect(words.t(`templates.${id}.name`).length).toBeGreaterThan(3);
      expect(words.t(`templates.${id}.when`).length).toBeGreaterThan(20);
      for (const change of begin(id, locale).changes) {
        if (change.op !== 'create') throw new Error(`${change.op} in a template`);
        for (const [field, value] of Object.entries(change.fields)) {
          expect([field, SPECS.get(change.type)?.fields[field]?.schema.safeParse(value).success]).toEqual([
            field,
            true,
          ]);
        }
      }
    }
  });

  it('gives stages and asks questions, but brings no findings: every figure is unknown', () => {
    const { boards, read } = begin(id);
    for (const board of boards) {
      const journey = readJourney(read, board.id);
      expect(journey.stages.length).toBeGreaterThanOrEqual(3);
      expect(journey.parked).toEqual([]);
      for (const { description } of journey.touchpoints) expect(description).toMatch(/[?.]$/);
      const figures = analyseBoard(read, board.id);
      expect([figures.time.leadTime.value, figures.emotion.mean.value, figures.flow.value]).toEqual([null, null, null]);
      expect(figures.waste.count.value ?? 0).toBe(0);
    }
  });
});

describe('as-is and to-be', () => {
  it('is a pair: every touchpoint of the target state comes from one of the current state', () => {
    const { boards, read } = begin('pair');
    const [current, target] = boards;
    expect([current?.state, target?.state, target?.origin]).toEqual(['current', 'target', current?.id]);
    const sources = readJourney(read, current?.id ?? '').touchpoints.map((touchpoint) => touchpoint.id);
    expect(readJourney(read, target?.id ?? '').touchpoints.map(({ copyOf }) => copyOf)).toEqual(sources);
  });
});

describe('the service blueprint', () => {
  it('puts what happens at one moment under one another', () => {
    const { boards, read } = begin('blueprint');
    const { columns } = readJourney(read, boards[0]?.id ?? '');
    expect(columns.map(({ touchpoints }) => touchpoints.length)).toEqual([1, 3, 4, 2, 4, 2, 3]);
    for (const { touchpoints } of columns) {
      expect(touchpoints[0]?.layer).toBe('customer');
      expect(new Set(touchpoints.map(({ layer }) => layer)).size).toBe(touchpoints.length);
    }
  });
});

describe.each(LOCALES)('prompts in %s', (locale) => {
  const words = createTranslator(locale);
  const { read, boards } = begin('blueprint', locale);
  const prompts = readJourney(read, boards[0]?.id ?? '').touchpoints;

  it('are known by their words', () => {
    expect(prompts.filter(({ title }) => isPrompt(words, title))).toHaveLength(prompts.length);
    expect(isPrompt(words, 'Books a room')).toBe(false);
  });

  it('leave nothing behind once they are answered; a description of one’s own stays', () => {
    const [prompt] = prompts;
    if (!prompt) throw new Error('no prompt');
    expect(isSpentHint(words, { ...prompt, title: 'Books a room' })).toBe(true);
    expect(isSpentHint(words, prompt)).toBe(false);
    expect(isSpentHint(words, { ...prompt, title: ' ' })).toBe(false);
    expect(isSpentHint(words, { title: 'Books a room', description: 'By phone, mostly.' })).toBe(false);
  });
});

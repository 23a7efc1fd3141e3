/**
 * The example as changes for an empty document: the same structure in both languages, with fresh ids each time. The journey
 * is the first board; personas, value map and goals refer to it and to each other by id.
 */
import type { Change } from '../kernel/change';
import type { Random } from '../kernel/ids';
import { PROJECT_ID } from '../kernel/project';
import { TEAMS } from './example-frame';
import { exampleMaker, keysOf } from './example-maker';
import { PERSONAS } from './example-personas';
import { goalsChanges } from './goals-changes';
import { journeyChanges } from './journey-changes';
import { ladderChanges, peopleChanges, personOf } from './method-changes';
import { personaChanges } from './persona-changes';
import { english } from './texts-en';
import { finnish } from './texts-fi';
import { valueChanges } from './value-changes';

export interface ExampleProject {
  readonly changes: readonly Change[];
  /** Of the project. */
  readonly name: string;
  /** The journey, which is opened first. */
  readonly board: string;
}

/** @param random for order keys; given in tests */
export function exampleProject(locale: 'en' | 'fi', newId: () => string, random: Random = Math.random): ExampleProject {
  const texts = locale === 'fi' ? finnish : english;
  const maker = exampleMaker(texts, newId, random);
  const { boards, idOf } = maker;
  maker.add('project', PROJECT_ID, '', { name: texts.project, language: locale, staleAfterMonths: 24 });
  const personas = keysOf(PERSONAS).map((key) => ({
    id: idOf('persona', key),
    kind: 'persona',
    name: texts.personas.personas[key].name,
  }));
  const all = [
    { id: boards.journey, kind: 'journey', name: texts.board, state: 'current' },
    ...personas,
    { id: boards.value, kind: 'value', name: texts.value.board },
    { id: boards.goals, kind: 'goals', name: texts.goals.board },
  ];
  const boardOrders = maker.orders(all.length);
  for (const [nth, { id, ...fields }] of all.entries()) {
    maker.add('board', id, '', { ...fields, ownerPerson: personOf(maker, 'maija'), order: boardOrders[nth] ?? '' });
  }
  const teamOrders = maker.orders(keysOf(TEAMS).length);
  for (const [nth, key] of keysOf(TEAMS).entries()) {
    const fields = { ...TEAMS[key], name: texts.teams[key], order: teamOrders[nth] ?? '' };
    maker.add('team', idOf('team', key), '', fields);
  }
  peopleChanges(maker);
  journeyChanges(maker);
  ladderChanges(maker);
  for (const key of keysOf(PERSONAS)) personaChanges(maker, key);
  valueChanges(maker);
  goalsChanges(maker);
  return { changes: maker.changes, name: texts.project, board: boards.journey };
}

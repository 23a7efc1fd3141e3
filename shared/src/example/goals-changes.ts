/** The goals board of the example as changes. */
import { expectationId, goalsBoardId, teamAnswerId, visionAnswersId } from '../boards/goals/schema';
import {
  ACTUALS,
  ANSWERS,
  AREAS,
  ASSESSMENTS,
  type ExampleDevelopmentProject,
  EXPECTATIONS,
  GOALS,
  PROJECTS,
  RELATIONS,
} from './example-goals';
import { type ExampleMaker, type ExampleTable, keysOf } from './example-maker';
import { personOf } from './method-changes';

export function goalsChanges(maker: ExampleMaker): void {
  const { idOf, orders } = maker;
  const texts = maker.texts.goals;
  const board = maker.boards.goals;
  maker.add('goalsBoard', goalsBoardId(board), board, { vision: texts.vision });
  maker.add('visionAnswers', visionAnswersId(board), board, { ...texts.before });
  const goalOrders = orders(keysOf(GOALS).length);
  for (const [nth, key] of keysOf(GOALS).entries()) {
    const { touchpoints, owner, area, ...goal } = { area: undefined, ...GOALS[key] };
    const pulled = 'pulls' in goal ? maker.texts.metrics[goal.pulls].name : '';
    const { pulls: _, ...fields } = { pulls: null, ...goal };
    const words = texts.goals[key];
    maker.add('goal', idOf('goal', key), board, {
      ...fields,
      ...words,
      ownerPerson: personOf(maker, owner),
      area: area === undefined ? null : idOf('area', area),
      metricName: pulled === words.measure ? '' : pulled,
      touchpoints: touchpoints.map((touchpoint) => idOf('touchpoint', touchpoint)),
      order: goalOrders[nth] ?? '',
    });
  }
  for (const [nth, actual] of ACTUALS.entries()) {
    const note = 'note' in actual ? texts.notes[actual.note] : '';
    const fields = { goal: idOf('goal', actual.goal), date: actual.date, value: actual.value, note };
    maker.add('goalActual', idOf('actual', String(nth)), board, fields);
  }
  for (const key of keysOf(EXPECTATIONS)) {
    const goal = idOf('goal', EXPECTATIONS[key].goal);
    const team = idOf('team', EXPECTATIONS[key].team);
    maker.add('teamExpectation', expectationId(goal, team), board, { goal, team, ...texts.expectations[key] });
  }
  for (const key of keysOf(RELATIONS)) {
    const ends = { from: idOf('goal', RELATIONS[key].from), to: idOf('goal', RELATIONS[key].to) };
    maker.add('goalRelation', maker.newId(), board, { ...ends, why: texts.relations[key] });
  }
  for (const key of keysOf(ANSWERS)) {
    const team = idOf('team', key);
    maker.add('teamAnswer', teamAnswerId(board, team), board, { team, ...ANSWERS[key], ...texts.answers[key] });
  }
  const projectOrders = orders(keysOf(PROJECTS).length);
  for (const [nth, key] of keysOf(PROJECTS).entries()) {
    const project: ExampleDevelopmentProject = PROJECTS[key];
    const { owner, changes, status, start, end } = project;
    const ids = (table: ExampleTable, keys: readonly string[] = []) => keys.map((one) => idOf(table, one));
    maker.add('developmentProject', maker.newId(), board, {
      ...{ changes, status, start, end, title: texts.projects[key], order: projectOrders[nth] ?? '' },
      goals: ids('goal', project.goals),
      touchpoints: ids('touchpoint', project.touchpoints),
      betterForPersonas: ids('persona', project.betterForPersonas),
      betterForTeams: ids('team', project.betterForTeams),
      worseForTeams: ids('team', project.worseForTeams),
      ownerPerson: personOf(maker, owner),
    });
  }
  const areaOrders = orders(AREAS.length);
  for (const [nth, key] of AREAS.entries()) {
    const scale = key === 'data' ? 'data' : 'experience';
    const fields = { name: texts.areas[key], scale, order: areaOrders[nth] ?? '' };
    maker.add('maturityArea', idOf('area', key), board, fields);
  }
  for (const key of keysOf(ASSESSMENTS)) {
    const { area, ...fields } = ASSESSMENTS[key];
    const words = { reasons: texts.reasons[key], by: maker.texts.sources.workshop };
    maker.add('maturityAssessment', maker.newId(), board, { ...fields, ...words, area: idOf('area', area) });
  }
}

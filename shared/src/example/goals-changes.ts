/** The goals board of the example as changes. */
import { expectationId, goalsBoardId } from '../boards/goals/schema';
import { ACTUALS, AREAS, ASSESSMENTS, EXPECTATIONS, GOALS, PROJECTS } from './example-goals';
import { type ExampleMaker, keysOf } from './example-maker';

export function goalsChanges(maker: ExampleMaker): void {
  const { idOf, orders } = maker;
  const texts = maker.texts.goals;
  const board = maker.boards.goals;
  maker.add('goalsBoard', goalsBoardId(board), board, { vision: texts.vision });
  const goalOrders = orders(keysOf(GOALS).length);
  for (const [nth, key] of keysOf(GOALS).entries()) {
    const { touchpoints, owner, ...goal } = GOALS[key];
    const pulled = 'pulls' in goal ? maker.texts.metrics[goal.pulls].name : '';
    const { pulls: _, ...fields } = { pulls: null, ...goal };
    const words = texts.goals[key];
    maker.add('goal', idOf('goal', key), board, {
      ...fields,
      ...words,
      ownerPerson: owner && idOf('person', owner),
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
  const projectOrders = orders(keysOf(PROJECTS).length);
  for (const [nth, key] of keysOf(PROJECTS).entries()) {
    const { owner, ...project } = PROJECTS[key];
    const goals = project.goals.map((goal) => idOf('goal', goal));
    const ownerPerson = owner && idOf('person', owner);
    const fields = { ...project, goals, ownerPerson, title: texts.projects[key], order: projectOrders[nth] ?? '' };
    maker.add('developmentProject', maker.newId(), board, fields);
  }
  const areaOrders = orders(AREAS.length);
  for (const [nth, key] of AREAS.entries()) {
    const fields = { name: texts.areas[key], order: areaOrders[nth] ?? '' };
    maker.add('maturityArea', idOf('area', key), board, fields);
  }
  for (const key of keysOf(ASSESSMENTS)) {
    const { area, ...fields } = ASSESSMENTS[key];
    const words = { reasons: texts.reasons[key], by: maker.texts.sources.workshop };
    maker.add('maturityAssessment', maker.newId(), board, { ...fields, ...words, area: idOf('area', area) });
  }
}

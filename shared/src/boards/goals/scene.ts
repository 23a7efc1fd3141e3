/**
 * The picture of a goals board, top to bottom: vision, goals, grid, projects, maturity. Empty parts are left out; the grid
 * decides the width.
 */
import type { SceneInput } from '../../kernel/kind';
import { movedShapes } from '../../kernel/move-shapes';
import { sameItems, type Scene, type SceneItem } from '../../kernel/scene';
import { analyseGoals } from './analysis/analyse';
import { goalsOf, goalsSettings, gridTeams, maturityOf, projectsOf } from './goals-reader';
import { goalRow } from './scene/goal-rows';
import { GOAL_COLUMN, gridItems, TEAM_COLUMN } from './scene/grid-cells';
import { maturityChart } from './scene/maturity-chart';
import { maturityRow, projectRow } from './scene/plain-rows';
import { paragraph, piece, stacked } from './scene/sheet';

const MARGIN = 48;
const WIDTH = 1120;
const SECTION_GAP = 36;
const CHART_WIDTH = 760;
const ROW_GAP = 8;

export function goalsScene(input: SceneInput, previous?: Scene): Scene {
  const { read, board, words } = input;
  const width = Math.max(WIDTH, GOAL_COLUMN + gridTeams(read, board).length * TEAM_COLUMN);
  const figures = analyseGoals(read, board);
  const items: SceneItem[] = [];
  let y = MARGIN;

  const vision = (goalsSettings(read, board)?.vision ?? '').trim();
  const statement = stacked(
    [
      [words.t('goals.vision').toUpperCase(), { size: 11, weight: 600, fill: 'accent', letterSpacing: 0.8 }],
      [vision || words.t('goals.vision.none'), { size: 28, weight: 600, fill: vision === '' ? 'inkFaint' : 'ink' }],
    ],
    MARGIN,
    y,
    Math.min(width, 920),
    8,
  );
  const head = { x: MARGIN, y, width, height: statement.height };
  items.push(
    piece(
      `${board}G`,
      head,
      statement.shapes,
      words.t('goals.label.vision', { vision: vision || words.t('goals.vision.none') }),
    ),
  );
  y += statement.height + SECTION_GAP;

  const section = (id: string, rows: (top: number) => readonly SceneItem[]): void => {
    const title = paragraph(words.t(`goals.${id}`), MARGIN, y, width, { size: 15, weight: 600 });
    const inside = rows(y + title.height + 12);
    const last = inside.at(-1);
    if (!last) return;
    items.push(piece(`goals:${id}`, { x: MARGIN, y, width, height: title.height }, title.shapes), ...inside);
    y = last.box.y + last.box.height + SECTION_GAP;
  };
  const rowsOf =
    <T>(things: readonly T[], draw: (thing: T, top: number) => SceneItem) =>
    (top: number): readonly SceneItem[] => {
      let at = top;
      return things.map((thing) => {
        const item = draw(thing, at);
        at += item.box.height + ROW_GAP;
        return item;
      });
    };

  section(
    'goals',
    rowsOf(goalsOf(read, board), (goal, top) => {
      const reach = figures.goals.find((one) => one.goal === goal.id);
      return goalRow(input, { goal, reach }, MARGIN, top, width);
    }),
  );
  section('grid', (top) => gridItems(input, MARGIN, top).items);
  section(
    'projects',
    rowsOf(projectsOf(read, board), (project, top) => projectRow(input, project, MARGIN, top, width)),
  );
  section(
    'maturity',
    rowsOf(maturityOf(read, board), (area, top) => maturityRow(input, area, MARGIN, top, width)),
  );

  const compared = maturityOf(read, board);
  const areaNames = new Map(compared.map(({ area }) => [area.id, area.name.trim() || words.t('word.untitled')]));
  const chart = maturityChart(
    figures.maturity,
    (area) => areaNames.get(area) ?? '',
    Math.min(width, CHART_WIDTH),
    words,
  );
  if (chart.height > 0) {
    const title = paragraph(words.t('goals.maturity.compared'), MARGIN, y, width, { size: 15, weight: 600 });
    const top = y + title.height + 12;
    items.push(
      piece(
        'goals:compared',
        { x: MARGIN, y, width, height: title.height + 12 + chart.height },
        [...title.shapes, ...movedShapes(chart.shapes, MARGIN, top)],
        words.t('goals.maturity.chart'),
      ),
    );
    y = top + chart.height + SECTION_GAP;
  }

  return {
    bounds: { x: 0, y: 0, width: width + MARGIN * 2, height: y - SECTION_GAP + MARGIN },
    items: sameItems(items, previous),
    heads: { topHeight: 0, leftWidth: 0, top: [], left: [] },
  };
}

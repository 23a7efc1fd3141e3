/** The grid in the picture: what is expected per goal and team, and why. */
import type { SceneInput } from '../../../kernel/kind';
import type { SceneItem, Shape } from '../../../kernel/scene';
import { teamRecord } from '../../../kernel/project';
import { cellOf, goalsOf, gridTeams } from '../goals-reader';
import { showReferred } from '../show-value';
import { paragraph, piece, stacked } from './sheet';

export const GOAL_COLUMN = 200;
export const TEAM_COLUMN = 190;
const PAD = 12;

/** @returns the grid's items from `y` down, and its height; nothing while there are no goals or teams */
export function gridItems(
  { read, board, words }: SceneInput,
  x: number,
  y: number,
): { readonly items: readonly SceneItem[]; readonly height: number } {
  const teams = gridTeams(read, board);
  const goals = goalsOf(read, board);
  if (teams.length === 0 || goals.length === 0) return { items: [], height: 0 };
  const width = GOAL_COLUMN + teams.length * TEAM_COLUMN;
  const columnX = (at: number): number => x + GOAL_COLUMN + at * TEAM_COLUMN;
  const heads = teams.map((team, at) =>
    paragraph(showReferred(team, words), columnX(at) + PAD, y + 14, TEAM_COLUMN - PAD * 2, {
      size: 13,
      weight: 600,
      fill: team.removed ? 'inkFaint' : 'ink',
      maxLines: 2,
    }),
  );
  const headHeight = Math.max(...heads.map(({ height }) => height)) + 24;
  const items: SceneItem[] = [
    piece(`goals:heads`, { x, y, width, height: headHeight }, [
      { kind: 'rect', x, y, width, height: headHeight, fill: 'surfaceSunken', radius: [8, 8, 0, 0] },
      ...teams.map(({ id }, at): Shape => {
        const color = read.get(teamRecord, id)?.color ?? '#5B6472';
        return { kind: 'rect', x: columnX(at), y, width: TEAM_COLUMN - 2, height: 4, fill: color as `#${string}` };
      }),
      ...heads.flatMap(({ shapes }) => shapes),
    ]),
  ];
  let top = y + headHeight;
  for (const goal of goals) {
    const title = goal.title.trim() || words.t('word.untitled');
    const name = paragraph(title, x + PAD, top + PAD, GOAL_COLUMN - PAD * 2, { size: 13, weight: 600 });
    const cells = teams.map(({ id }, at) =>
      stacked(
        cellOf(read, goal, id).flatMap(({ expected, why }) => [
          [expected, { size: 13 }] as const,
          [
            why.trim() === '' ? '' : words.t('goals.because', { why }),
            { size: 12, fill: 'inkSoft', italic: true },
          ] as const,
        ]),
        columnX(at) + PAD,
        top + PAD,
        TEAM_COLUMN - PAD * 2,
      ),
    );
    const height = Math.max(name.height, 34, ...cells.map((cell) => cell.height)) + PAD * 2;
    const shapes: Shape[] = [
      { kind: 'rect', x, y: top, width, height, fill: 'surface', stroke: 'line', strokeWidth: 1 },
      ...teams.map(
        (_, at): Shape => ({
          kind: 'path',
          commands: [
            ['M', columnX(at), top],
            ['L', columnX(at), top + height],
          ],
          stroke: 'line',
          strokeWidth: 1,
        }),
      ),
      ...name.shapes,
      ...cells.flatMap((cell) => cell.shapes),
    ];
    items.push(piece(`goals:grid:${goal.id}`, { x, y: top, width, height }, shapes));
    top += height;
  }
  return { items, height: top - y };
}

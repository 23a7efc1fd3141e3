/**
 * A deterministic scene like a journey map of any size (cards in rows and columns, stage heads, lane bands, a curve in
 * pieces), for tests and measurements of the canvas.
 */
import type { Scene, SceneItem, Shape, TextShape } from '@polku/shared/kernel/scene';
import { breakLines, measureText } from '@polku/shared/kernel/text';

export const sampleCard = { width: 148, height: 90, columnStep: 158, rowStep: 104 };
const origin = { x: 132, y: 96 };
const titles = [
  'Sees the listing',
  'Asks by phone',
  'Waits for a callback',
  'Sends the application',
  'Credit check',
  'Gets the keys',
];
const teams = ['Marketing', 'Customer service', 'Letting', 'Finance'];
const classes = ['green', 'blue', 'red', 'grey'] as const;

export interface SampleOptions {
  readonly cards: number;
  readonly rows: number;
  readonly columnsPerStage?: number;
}

/** @returns cards filled column by column, with `rows` lanes; card ids are `c0`, `c1`, … */
export function sampleScene({ cards, rows, columnsPerStage = 8 }: SampleOptions): Scene {
  const columns = Math.ceil(cards / rows);
  const width = columns * sampleCard.columnStep;
  const laneBottom = origin.y + rows * sampleCard.rowStep;
  const items: SceneItem[] = [];
  const left: SceneItem[] = [];
  for (let row = 0; row < rows; row++) {
    const y = origin.y + row * sampleCard.rowStep;
    const box = { x: origin.x, y, width, height: sampleCard.rowStep };
    items.push({
      id: `band:${row}`,
      plane: 0,
      box,
      interactive: false,
      shapes: [
        {
          kind: 'path',
          commands: [
            ['M', box.x, y + box.height],
            ['L', box.x + width, y + box.height],
          ],
          stroke: 'lineStrong',
          strokeWidth: 1,
          dash: [2, 4],
        },
      ],
    });
    left.push({
      id: `row:${row}`,
      plane: 1,
      box: { x: 0, y, width: origin.x, height: sampleCard.rowStep },
      interactive: false,
      shapes: [
        text(`Lane ${row + 1}`, 16, y + 28, 13, 600, 'ink'),
        text('what happens', 16, y + 46, 11, 400, 'inkFaint'),
      ],
    });
  }
  for (let at = 0; at < cards; at++) items.push(sampleCardItem(at, rows, titles[at % titles.length] ?? ''));
  for (let column = 0; column + 1 < columns; column += columnsPerStage)
    items.push(curve(column, Math.min(columns - 1, column + columnsPerStage), laneBottom));
  const top: SceneItem[] = [];
  for (let stage = 0; stage * columnsPerStage < columns; stage++) top.push(stageHead(stage, columnsPerStage, columns));
  return {
    bounds: { x: 0, y: 0, width: origin.x + width + 40, height: laneBottom + 160 },
    items,
    heads: { topHeight: origin.y - 8, leftWidth: origin.x - 8, top, left },
  };
}

/** @returns one card as it stands in the sample, with this title */
export function sampleCardItem(at: number, rows: number, title: string): SceneItem {
  const x = origin.x + Math.floor(at / rows) * sampleCard.columnStep;
  const y = origin.y + (at % rows) * sampleCard.rowStep + 7;
  const kind = classes[at % classes.length] ?? 'green';
  const team = teams[at % teams.length] ?? '';
  const { width, height } = sampleCard;
  const shapes: Shape[] = [
    {
      kind: 'rect',
      x: x + 0.5,
      y: y + 0.5,
      width: width - 1,
      height: height - 1,
      radius: 8,
      fill: 'surface',
      stroke: 'line',
    },
    kind === 'red'
      ? {
          kind: 'rect',
          x,
          y,
          width: 7,
          height,
          radius: [8, 0, 0, 8],
          fill: { pattern: 'hatch', ink: 'red', ground: 'redWeak' },
        }
      : { kind: 'rect', x, y, width: 7, height, radius: [8, 0, 0, 8], fill: kind },
    ...breakLines(title, { size: 12, weight: 600, width: width - 28, maxLines: 2 }).map((line, row) =>
      text(line.text, x + 17, y + 22 + row * 15, 12, 600, 'ink'),
    ),
    { kind: 'circle', x: x + 20, y: y + 60, r: 3.5, fill: kind },
    text(team, x + 28, y + 64, 11, 400, 'inkSoft'),
    text(kind, x + 17, y + 81, 11, 600, kind),
    { ...text('0.5 h', x + width - 10, y + 81, 11, 400, 'inkFaint'), anchor: 'end' },
    ...(at % 5 === 0
      ? [
          {
            kind: 'path',
            commands: [
              ['M', x + 132, y + 10],
              ['L', x + 137, y + 15],
              ['L', x + 132, y + 20],
              ['L', x + 127, y + 15],
              ['Z'],
            ],
            fill: 'gold',
          } as const,
        ]
      : []),
  ];
  return {
    id: `c${at}`,
    plane: 1,
    box: { x, y, width, height },
    shapes,
    interactive: true,
    label: `${title}, ${team}, ${kind}`,
  };
}

function stageHead(stage: number, columnsPerStage: number, columns: number): SceneItem {
  const x = origin.x + stage * columnsPerStage * sampleCard.columnStep;
  const width = Math.min(columnsPerStage, columns - stage * columnsPerStage) * sampleCard.columnStep - 10;
  return {
    id: `s${stage}`,
    plane: 1,
    box: { x, y: 16, width, height: 64 },
    interactive: true,
    label: `Stage ${stage + 1}`,
    shapes: [
      text('DURING', x + 2, 28, 10, 600, 'inkFaint'),
      { kind: 'rect', x: x + 0.5, y: 36.5, width: width - 1, height: 40, radius: 8, fill: 'surface', stroke: 'line' },
      text(`Stage ${stage + 1}`, x + 14, 61, 14, 700, 'ink'),
      { ...text(`${columnsPerStage} touchpoints · 38.1 h`, x + width - 14, 61, 11, 400, 'inkSoft'), anchor: 'end' },
    ],
  };
}

function curve(from: number, to: number, top: number): SceneItem {
  const at = (column: number) => ({
    x: origin.x + column * sampleCard.columnStep + sampleCard.width / 2,
    y: top + 60 + Math.sin(column * 1.7) * 40,
  });
  const shapes: Shape[] = [];
  for (let column = from; column < to; column++) {
    const [a, b] = [at(column), at(column + 1)];
    const half = (b.x - a.x) / 2;
    shapes.push({
      kind: 'path',
      commands: [
        ['M', a.x, a.y],
        ['C', a.x + half, a.y, b.x - half, b.y, b.x, b.y],
      ],
      stroke: 'ink',
      strokeWidth: 2,
    });
    shapes.push({ kind: 'circle', x: a.x, y: a.y, r: 5, fill: 'scale4', stroke: 'paper', strokeWidth: 2 });
  }
  const [start, end] = [at(from), at(to)];
  return {
    id: `curve:${from}`,
    plane: 0,
    box: { x: start.x - 6, y: top, width: end.x - start.x + 12, height: 130 },
    shapes,
    interactive: false,
  };
}

function text(
  content: string,
  x: number,
  y: number,
  size: number,
  weight: 400 | 600 | 700,
  fill: TextShape['fill'],
): TextShape {
  return { kind: 'text', text: content, x, y, size, weight, fill, width: measureText(content, { size, weight }) };
}

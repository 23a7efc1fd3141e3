/**
 * How many of all who begin come how far, as steps down along the columns: solid where it is certain, dashed where at most so
 * many, nothing before the first known share. With more columns than pixels for them, neighbours share a step.
 */
import { withBound } from '../../../../kernel/bound';
import type { PathCommand, Shape } from '../../../../kernel/scene';
import { line } from '../../../../kernel/text-line';
import type { Translator } from '../../../../kernel/translate';
import type { Passage } from '../../facts/survival';
import { rule, stroke } from '../draw/draw';

export interface ChartShapes {
  readonly shapes: readonly Shape[];
  readonly height: number;
}

const LEFT = 48;
const TOP = 18;
const ROOM = 150;
const FOOT = 26;
const SMALL = { size: 11, fill: 'inkFaint' } as const;

export interface SurvivalChartInput {
  readonly passages: readonly Passage[];
  /** By column: what stands at the foot where it begins, such as the name of a stage. */
  readonly marks: ReadonlyMap<number, string>;
  /** The column to name, and how. */
  readonly named: { readonly column: number; readonly name: string } | null;
  readonly width: number;
  readonly words: Translator;
}

/** @returns shapes from 0, 0 on; none while nothing is known */
export function survivalChart({ passages, marks, named, width, words }: SurvivalChartInput): ChartShapes {
  if (!passages.some(({ known }) => known)) return { shapes: [], height: 0 };
  const right = width - 70;
  const bottom = TOP + ROOM;
  const percent = (share: number): string =>
    words.t('analysis.outline.percent', { percent: words.number(share * 100, share < 0.1 ? 1 : 0) });
  const y = (share: number): number => bottom - share * ROOM;
  const x = (column: number): number => LEFT + ((right - LEFT) * column) / passages.length;
  const shapes: Shape[] = [0, 0.5, 1].flatMap((share) => [
    rule(LEFT, y(share), right, y(share), 'line'),
    line(percent(share), LEFT - 8, y(share) + 4, { ...SMALL, anchor: 'end' }),
  ]);
  const solid: PathCommand[] = [];
  const dashed: PathCommand[] = [];
  passages.forEach(({ arriving, arrivingBound, staying, stayingBound, known }, column) => {
    if (!known) return;
    const [from, to] = [x(column), x(column + 1)];
    // The fall lies at the column; who stays goes on to the next.
    if (arriving !== staying)
      (arrivingBound === 'exact' ? solid : dashed).push(['M', from, y(arriving)], ['L', from, y(staying)]);
    (stayingBound === 'exact' ? solid : dashed).push(['M', from, y(staying)], ['L', to, y(staying)]);
  });
  if (dashed.length > 0) shapes.push(stroke(dashed, 'blue', 2, { dash: [5, 4] }));
  if (solid.length > 0) shapes.push(stroke(solid, 'blue', 2.5));
  let free = LEFT;
  for (const [column, name] of [...marks].sort(([a], [b]) => a - b)) {
    const at = Math.max(free, x(column));
    shapes.push(rule(x(column), bottom, x(column), bottom + 6, 'lineStrong'));
    const room = right - at;
    if (room < 30) continue;
    const label = line(name, at, bottom + 18, SMALL, Math.min(130, room));
    shapes.push(label);
    free = at + label.width + 10;
  }
  if (named && passages[named.column]) {
    const { arriving, staying } = passages[named.column] as Passage;
    const at = x(named.column);
    const onLeft = at > (LEFT + right) / 2;
    const look = { size: 11.5, weight: 600, fill: 'red', anchor: onLeft ? 'end' : 'start' } as const;
    shapes.push(
      stroke(
        [
          ['M', at, y(arriving)],
          ['L', at, y(staying)],
        ],
        'red',
        3,
      ),
      line(
        named.name,
        onLeft ? at - 8 : at + 8,
        y((arriving + staying) / 2) + 4,
        look,
        onLeft ? at - LEFT - 8 : right - at - 8,
      ),
    );
  }
  const last = passages.at(-1);
  if (last)
    shapes.push(
      line(withBound(last.stayingBound, percent(last.staying)), right + 8, y(last.staying) + 4, {
        size: 12,
        weight: 600,
        fill: 'ink',
      }),
    );
  return { shapes, height: bottom + FOOT };
}

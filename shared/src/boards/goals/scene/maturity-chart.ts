/**
 * Maturity area by area: one's own judgement as a dot, what the maps show as a bar from the level that is certain to the highest
 * that is possible. Shared by the insights and the picture; the same numbers stand in the table `maturityRows`.
 */
import type { Shape } from '../../../kernel/scene';
import type { Translator } from '../../../kernel/translate';
import type { AreaMaturity } from '../analysis/maturity-figures';
import { MATURITY_LEVELS, type MaturityLevel } from '../schema';
import { paragraph } from './sheet';

export interface MaturityChart {
  readonly shapes: readonly Shape[];
  readonly width: number;
  readonly height: number;
}

const ROW = 34;
const HEAD = 28;
const LEGEND = 30;
const NAME = 190;
const TEXT = { size: 12, maxLines: 1 } as const;

/** @param nameOf the name of an area @returns shapes from 0, 0 on; none without areas */
export function maturityChart(
  rows: readonly AreaMaturity[],
  nameOf: (area: string) => string,
  width: number,
  words: Translator,
): MaturityChart {
  if (rows.length === 0) return { shapes: [], width, height: 0 };
  const step = (width - NAME) / MATURITY_LEVELS.length;
  const x = (level: MaturityLevel): number => NAME + (MATURITY_LEVELS.indexOf(level) + 0.5) * step;
  const shapes: Shape[] = MATURITY_LEVELS.flatMap((level) => {
    const label = paragraph(words.t(`goals.level.${level}`), 0, 0, step - 8, { ...TEXT, fill: 'inkSoft' });
    return label.shapes.map((shape) =>
      shape.kind === 'text' ? { ...shape, x: x(level), y: 14, anchor: 'middle' as const } : shape,
    );
  });
  const bottom = HEAD + rows.length * ROW;
  for (const level of MATURITY_LEVELS) shapes.push(upright(x(level), HEAD - 6, bottom));
  rows.forEach((row, nth) => {
    const y = HEAD + nth * ROW + ROW / 2;
    shapes.push(...paragraph(nameOf(row.area), 0, y - 9, NAME - 16, { ...TEXT, size: 13 }).shapes);
    if (row.computed) shapes.push(bar(x(row.computed.low), x(row.computed.high), y));
    if (row.own) shapes.push(dot(x(row.own), y, row.over));
    const unsaid = [row.own ? '' : words.t('goals.level.none'), row.computed ? '' : words.t('goals.maturity.noMaps')];
    const said = unsaid.filter(Boolean).join(' · ');
    shapes.push(
      ...paragraph(said, NAME + 8, y + 3, width - NAME - 8, { size: 10, fill: 'inkFaint', maxLines: 1 }).shapes,
    );
  });
  const legend = paragraph(words.t('goals.maturity.own'), NAME + 18, bottom + 8, width, { size: 11, fill: 'inkSoft' });
  const next = NAME + 18 + (legend.shapes[0]?.kind === 'text' ? legend.shapes[0].width : 0) + 24;
  shapes.push(
    dot(NAME + 6, bottom + 16, 0),
    ...legend.shapes,
    bar(next + 4, next + 14, bottom + 16),
    ...paragraph(words.t('goals.maturity.computed'), next + 30, bottom + 8, width - next - 30, {
      size: 11,
      fill: 'inkSoft',
      maxLines: 1,
    }).shapes,
  );
  return { shapes, width, height: bottom + LEGEND };
}

function upright(x: number, from: number, to: number): Shape {
  const commands = [
    ['M', x, from],
    ['L', x, to],
  ] as const;
  return { kind: 'path', commands, stroke: 'line', strokeWidth: 1 };
}

/** Wider than the dot, so that both are seen where they agree. */
function bar(from: number, to: number, y: number): Shape {
  const around = { x: from - 11, y: y - 11, width: to - from + 22, height: 22, radius: 11 };
  return { kind: 'rect', ...around, fill: 'accentWeak', stroke: 'accent', strokeWidth: 1 };
}

/** Red where it lies above what the maps allow. */
function dot(x: number, y: number, over: number | null): Shape {
  return { kind: 'circle', x, y, r: 5, fill: (over ?? 0) > 0 ? 'red' : 'ink' };
}

/** Heads: stages along the top; rows and lanes along the left with their legends. */
import { type Bound, boundInWords, withBound } from '../../../../kernel/bound';
import type { Box, SceneItem, Shape } from '../../../../kernel/scene';
import type { Translator } from '../../../../kernel/translate';
import { line } from '../../../../kernel/text-line';
import { portraitShapes } from '../../../../portraits/portrait';
import { hoursInWords } from '../../records/duration-words';
import { columnHours, lacksDuration } from '../draw/duration';
import type { AxisStage } from '../grid/axis';
import { stageHeadBox } from '../layout/boxes';
import { GEOMETRY } from '../grid/geometry';
import type { JourneyLayout, LayoutLane } from '../layout/journey-layout';
import type { LayoutRow } from '../grid/skeleton';
import type { Touchpoint } from '../../records/schema';
import { lines, rule } from '../draw/draw';
import { outside } from './touchpoint-card';

const INSET = GEOMETRY.headInset;
/** Room at the end of a stage's name for the button that collapses it. */
const FOLD_BUTTON = 18;
/** Height of a lane that holds a name of two lines, and with a legend of two below. */
const TWO_LINES = 36;
const LEGEND_UNDER_TWO = 72;
/** Room at the end of a lane's name for the button of its menu. */
const MENU_BUTTON = 34;
/** Side of a persona's portrait. */
const FACE = 28;
const NAME = { size: 12, weight: 600, fill: 'ink' } as const;
const LEGEND = { size: 11, fill: 'inkFaint' } as const;

export interface StageFigures {
  readonly touchpoints: number;
  /** Lead time in hours; null while no time is known. */
  readonly hours: number | null;
  readonly bound: Bound;
}

/** Sums a stage's columns: of parallel touchpoints the longest counts. At least that much where one lacks a time. */
export function stageFigures(
  columns: readonly { readonly touchpoints: readonly Touchpoint[] }[],
  workdayHours: number,
): StageFigures {
  let touchpoints = 0;
  let hours: number | null = null;
  let bound: Bound = 'exact';
  for (const column of columns) {
    touchpoints += column.touchpoints.length;
    if (column.touchpoints.some(lacksDuration)) bound = 'atLeast';
    const counted = columnHours(column.touchpoints, workdayHours);
    if (counted) hours = (hours ?? 0) + counted.hours;
  }
  return { touchpoints, hours, bound };
}

/** @returns the box of a stage's head, with the room for its phase */
export function stageHeadWhole(stage: Pick<AxisStage, 'x' | 'width'>): Box {
  const { x, width } = stageHeadBox(stage);
  return { x, y: 0, width, height: GEOMETRY.top };
}

export function stageHead(words: Translator, stage: AxisStage, figures: StageFigures): SceneItem {
  const box = stageHeadBox(stage);
  const { phase, name } = stage.stage;
  const shapes: Shape[] = [];
  if (phase) {
    const label = line(
      words.t(`phase.${phase}`).toLocaleUpperCase(words.locale),
      box.x + 2,
      GEOMETRY.phaseBaseline,
      {
        size: 10.5,
        weight: 600,
        fill: 'inkFaint',
        letterSpacing: 0.8,
      },
      box.width - 4,
    );
    shapes.push(label);
    const from = box.x + label.width + 8;
    if (from < box.x + box.width - 8)
      shapes.push(rule(from, GEOMETRY.phaseBaseline - 3.5, box.x + box.width, GEOMETRY.phaseBaseline - 3.5, 'line'));
  }
  const { x, y, width, height } = box;
  shapes.push({
    kind: 'rect',
    x: x + 0.5,
    y: y + 0.5,
    width: width - 1,
    height: height - 1,
    radius: 8,
    fill: 'surface',
    stroke: 'line',
    strokeWidth: 1,
  });
  const shownName = name.trim() || words.t('word.untitled');
  const title = name.trim() ? ({ weight: 600, fill: 'ink' } as const) : ({ fill: 'inkFaint' } as const);
  shapes.push(line(shownName, x + 14, y + 22, { size: 15, ...title }, width - 28 - FOLD_BUTTON));
  const count = words.t('scene.stage.touchpoints', { n: figures.touchpoints });
  const time = figures.hours === null ? '' : hoursInWords(words, figures.hours).replace(' ', '\u00a0');
  const lead = time === '' ? '' : ` · ${withBound(figures.bound, time)}`;
  const leadSaid = time === '' ? '' : ` · ${boundInWords(words, figures.bound, time)}`;
  const short = stage.narrow ? `${figures.touchpoints}${lead}` : count + lead;
  shapes.push(line(short, x + 14, y + 40, { size: 11, fill: 'inkSoft' }, width - 28));
  const said = [`${words.t('word.stage')}: ${shownName}`, phase && words.t(`phase.${phase}`), count + leadSaid]
    .filter(Boolean)
    .join('; ');
  return { id: stage.stage.id, plane: 1, box: stageHeadWhole(stage), shapes, interactive: true, label: `${said}.` };
}

/** Names the parking place above its columns. */
export function parkingHead(words: Translator, layout: JourneyLayout, x: number): SceneItem {
  const width = Math.max(layout.axis.measures.cardWidth, layout.bounds.width - GEOMETRY.marginRight - x);
  const box = stageHeadBox({ x, width });
  const shapes: Shape[] = [
    {
      kind: 'rect',
      x: x + 0.5,
      y: box.y + 0.5,
      width: width - 1,
      height: box.height - 1,
      radius: 8,
      stroke: 'lineStrong',
      strokeWidth: 1,
      dash: [4, 4],
    },
    line(words.t('scene.parking'), x + 14, box.y + 22, { size: 13, weight: 600, fill: 'inkSoft' }, width - 28),
    line(words.t('scene.parking.why'), x + 14, box.y + 40, { size: 11, fill: 'inkFaint' }, width - 28),
  ];
  return { id: 'parking:head', plane: 1, box, shapes, interactive: false };
}

/** @param lineBelow id of the message that names the blueprint's line under this row @param left width of the strip */
export function rowHead(words: Translator, row: LayoutRow, lineBelow: string | null, left: number): SceneItem {
  const { heading, y, height } = row;
  const { name, color, portrait, subcontractor } = heading;
  const box: Box = { x: 0, y, width: left, height };
  const shapes: Shape[] = [];
  const first = row.cardsY + 16;
  const dotted = color !== undefined;
  const textX = portrait ? INSET + FACE + 8 : dotted ? INSET + 14 : INSET;
  if (portrait) shapes.push(...portraitShapes({ x: INSET, y: first - 18, width: FACE, height: FACE }, portrait));
  if (dotted && /^#[0-9a-fA-F]{6}$/.test(color))
    shapes.push({ kind: 'circle', x: INSET + 4, y: first - 4, r: 4, fill: color as `#${string}` });
  const unnamed = heading.value === null ? ({ ...NAME, weight: 400, fill: 'inkSoft' } as const) : NAME;
  const room = { width: left - textX - 16 - (subcontractor ? 14 : 0), maxLines: 2, lineHeight: 15 };
  const title = lines(name, textX, first, unnamed, room);
  shapes.push(...title);
  const last = title.at(-1);
  if (subcontractor && last) {
    shapes.push(outside(textX + last.width + 5, last.y - 8));
    shapes.push(line(words.t('word.subcontractor'), textX, last.y + 16, LEGEND, room.width));
  }
  if (lineBelow) {
    shapes.push(rule(INSET, y + height + 0.5, left, y + height + 0.5, 'lineStrong', [1.5, 4]));
    const named = lines(
      words.t(lineBelow),
      INSET,
      0,
      { size: 10.5, fill: 'inkFaint', italic: true },
      { width: left - INSET - 8, maxLines: 2, lineHeight: 13 },
    );
    named.forEach((text) => shapes.push({ ...text, y: y + height - 6 - (named.length - 1) * 13 + text.y }));
  }
  return { id: `row:${heading.value ?? ''}`, plane: 1, box, shapes, interactive: false };
}

export function laneHead(words: Translator, { type, lane, box }: LayoutLane, left: number): SceneItem {
  const title = lines(words.t(`lane.${type.id}`), INSET, box.y + 16, NAME, {
    width: left - INSET - MENU_BUTTON,
    maxLines: box.height < (lane.legend ? LEGEND_UNDER_TWO : TWO_LINES) ? 1 : 2,
    lineHeight: 15,
  });
  const bottom = (title.at(-1)?.y ?? box.y) + 18;
  const shapes: Shape[] = [...title, ...(lane.legend?.(box, bottom) ?? [])];
  return {
    id: `lane:${type.id}:head`,
    plane: 1,
    box: { x: 0, y: box.y, width: left, height: box.height },
    shapes,
    interactive: false,
  };
}

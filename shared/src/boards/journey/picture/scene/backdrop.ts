/** Lines behind everything: between the rows (the blueprint's lines, or hairlines), and the guides of the emotion scale. */
import type { Box, SceneItem, Shape } from '../../../../kernel/scene';
import { fontHeights, measureText } from '../../../../kernel/text';
import type { Translator } from '../../../../kernel/translate';
import { emotionGuides } from '../lanes/emotion';
import type { JourneyLayout } from '../layout/journey-layout';
import { LAYERS } from '../../records/schema';
import { rule } from '../draw/draw';
import { memoPart, sameList } from '../../../../kernel/memo';
import { line } from '../../../../kernel/text-line';
import type { Keep, SceneCache } from './scene-cache';

/** A multiple of every dash period below, so that dashes continue across tiles. */
const TILE = 2640;
const DOTTED = [1.5, 4] as const;
const GUIDE = [1, 5] as const;

const BLUEPRINT: Readonly<Record<string, string>> = {
  customer: 'line.interaction',
  frontstage: 'line.visibility',
  backstage: 'line.internal',
};

/** @returns the message for the blueprint line below a row; null without one */
export function lineBelow(layout: JourneyLayout, row: number): string | null {
  const here = layout.rows[row]?.heading.value;
  const next = layout.rows[row + 1]?.heading.value;
  if (layout.rowsBy !== 'layer' || !here || !next) return null;
  const place = (value: string): number => LAYERS.findIndex((layer) => layer === value);
  // If the order was changed, there is no line between these two layers.
  if (place(next) !== place(here) + 1) return null;
  return BLUEPRINT[here] ?? null;
}

/** Of the name in a collapsed stage: large, since from afar it is the only one that can be read. */
const FOLD_NAME = { share: 0.36, least: 15, inset: 16 };

/** The narrow columns of collapsed stages, from the rows down to the end of the lanes, with the name turned along them. */
export function foldedStages(layout: JourneyLayout, keep: Keep, words: Translator): readonly SceneItem[] {
  const y = layout.rows[0]?.y ?? 0;
  const lane = layout.lanes.at(-1)?.box;
  const height = (lane ? lane.y + lane.height : layout.rowsBottom) - y;
  return layout.axis.stages
    .filter(({ narrow }) => narrow)
    .map(({ stage, x, width }) => {
      const name = stage.name.trim() || words.t('word.untitled');
      return keep(`fold:${stage.id}`, [x, y, width, height, name, words], () => ({
        id: `fold:${stage.id}`,
        plane: 0,
        box: { x, y, width, height },
        shapes: [
          { kind: 'rect', x, y: y + 8, width, height: Math.max(0, height - 8), radius: 8, fill: 'surfaceSunken' },
          turnedName(name, { x, y: y + 8, width, height: height - 8 }),
        ],
        interactive: false,
      }));
    });
}

/** As large as the column is wide for, smaller where it is not long enough. */
function turnedName(name: string, { x, y, width, height }: Box): Shape {
  const room = height - 2 * FOLD_NAME.inset;
  const look = { weight: 600, fill: 'inkSoft' } as const;
  const whole = measureText(name, { ...look, size: 1 });
  const size = Math.max(FOLD_NAME.least, Math.min(Math.round(width * FOLD_NAME.share), Math.floor(room / whole)));
  const foot = x + width / 2 - (size * fontHeights.capHeight) / 2;
  return { ...line(name, foot, y + FOLD_NAME.inset, { ...look, size }, room), turned: true };
}

/** The tiles drawn last, with what they were drawn from. */
interface LastBackdrop {
  readonly from: readonly unknown[];
  readonly items: readonly SceneItem[];
}

const BACKDROP = memoPart<LastBackdrop>('backdrop');

export function backdrop(layout: JourneyLayout, cache: SceneCache): readonly SceneItem[] {
  const lasts = cache.memo.part(BACKDROP);
  const last = lasts.get('');
  const { rows, rowsBy, axis, parkingX, bounds } = layout;
  const emotion = layout.lanes.find(({ type }) => type.id === 'emotion')?.box;
  const from = [rows, rowsBy, axis.right, parkingX, bounds.width, emotion?.y, emotion?.height];
  if (last && sameList(last.from, from)) return last.items;
  const items = tiles(layout, cache.keep);
  lasts.set('', { from, items });
  return items;
}

function tiles(layout: JourneyLayout, keep: Keep): readonly SceneItem[] {
  const { left, right } = layout.axis;
  const rows = layout.rows
    .slice(0, -1)
    .map((row, i) => ({ y: row.y + row.height + 0.5, dotted: lineBelow(layout, i) !== null }));
  const emotion = layout.lanes.find(({ type }) => type.id === 'emotion');
  const guides = emotion ? emotionGuides(emotion.box) : [];
  const top = layout.rows[0]?.y ?? 0;
  const bottom = Math.max(layout.rowsBottom, emotion ? emotion.box.y + emotion.box.height : 0);
  const key = [top, bottom, ...rows.flatMap(({ y, dotted }) => [y, dotted]), ...guides.map(({ y }) => y)];
  const end = layout.parkingX === null ? right : layout.bounds.width - 32;
  const items: SceneItem[] = [];
  for (let x = left, nth = 0; x < end; x += TILE, nth++) {
    const until = Math.min(x + TILE, end);
    const lanesUntil = Math.min(until, right);
    items.push(
      keep(`backdrop:${nth}`, [x, until, lanesUntil, ...key], () => {
        const shapes: Shape[] = rows.map(({ y, dotted }) =>
          dotted ? rule(x, y, until, y, 'lineStrong', DOTTED) : rule(x, y, until, y, 'line'),
        );
        for (const { y, zero } of guides) {
          if (lanesUntil > x) shapes.push(rule(x, y, lanesUntil, y, 'line', zero ? undefined : GUIDE));
        }
        return {
          id: `backdrop:${nth}`,
          plane: 0,
          box: { x, y: top, width: until - x, height: bottom - top },
          shapes,
          interactive: false,
        };
      }),
    );
  }
  return items;
}

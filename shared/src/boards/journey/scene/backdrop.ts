/** Lines behind everything: between the rows (the blueprint's lines, or hairlines) and the guides of the emotion scale. */
import type { SceneItem, Shape } from '../../../kernel/scene';
import type { Translator } from '../../../kernel/translate';
import { emotionGuides } from '../lanes/emotion';
import { touchpointsOfStage } from '../layout/axis';
import type { JourneyLayout } from '../layout/journey-layout';
import { LAYERS } from '../schema';
import { line, lines, rule } from './draw';
import { type Keep, sameList, type SceneMemory } from './keep';

/** A multiple of every dash period below, so that dashes lead on from tile to tile. */
const TILE = 2640;
const DOTTED = [1.5, 4] as const;
const GUIDE = [1, 5] as const;

const BLUEPRINT: Readonly<Record<string, string>> = {
  customer: 'line.interaction',
  frontstage: 'line.visibility',
  backstage: 'line.internal',
};

/** @returns the message that names the blueprint's line below a row; null when there is none */
export function lineBelow(layout: JourneyLayout, row: number): string | null {
  const here = layout.rows[row]?.heading.value;
  const next = layout.rows[row + 1]?.heading.value;
  if (layout.rowsBy !== 'layer' || !here || !next) return null;
  const place = (value: string): number => LAYERS.findIndex((layer) => layer === value);
  // Where somebody has changed the order, the line between two layers is not there.
  if (place(next) !== place(here) + 1) return null;
  return BLUEPRINT[here] ?? null;
}

/** The narrow columns of collapsed stages, from the rows down to the end of the lanes. */
export function foldedStages(layout: JourneyLayout, keep: Keep, words: Translator): readonly SceneItem[] {
  const y = layout.rows[0]?.y ?? 0;
  const lane = layout.lanes.at(-1)?.box;
  const height = (lane ? lane.y + lane.height : layout.rowsBottom) - y;
  return layout.axis.stages
    .filter(({ narrow }) => narrow)
    .map((entry) => {
      const { stage, x, width } = entry;
      const count = touchpointsOfStage(layout.axis, entry).length;
      const name = stage.name.trim() || words.t('word.untitled');
      const room = { width: width - 16, maxLines: 6, lineHeight: 19 };
      return keep(`fold:${stage.id}`, [x, y, width, height, name, count, words], () => ({
        id: `fold:${stage.id}`,
        plane: 0,
        box: { x, y, width, height },
        shapes: [
          { kind: 'rect', x, y: y + 8, width, height: Math.max(0, height - 8), radius: 8, fill: 'surfaceSunken' },
          ...lines(name, x + 8, y + 34, { size: 15, weight: 600, fill: 'inkSoft' }, room).flatMap((title, nth, all) =>
            nth < all.length - 1 ? [title] : [title, counted(words, count, x + 8, title.y + 20, width - 16)],
          ),
        ],
        interactive: false,
      }));
    });
}

function counted(words: Translator, n: number, x: number, y: number, room: number): Shape {
  return line(words.t('scene.stage.touchpoints', { n }), x, y, { size: 11, fill: 'inkSoft' }, room);
}

/** The tiles drawn last, with what they were drawn from. */
interface LastBackdrop {
  readonly from: readonly unknown[];
  readonly items: readonly SceneItem[];
}

export function backdrop(layout: JourneyLayout, memory: SceneMemory): readonly SceneItem[] {
  const lasts = memory.part<LastBackdrop>('backdrop last');
  const last = lasts.get('');
  const { rows, rowsBy, axis, parkingX, bounds } = layout;
  const emotion = layout.lanes.find(({ type }) => type.id === 'emotion')?.box;
  const from = [rows, rowsBy, axis.right, parkingX, bounds.width, emotion?.y, emotion?.height];
  if (last && sameList(last.from, from)) return last.items;
  const items = tiles(layout, memory.keep);
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

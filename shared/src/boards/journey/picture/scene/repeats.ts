/** Touchpoints of several personas in the rows of the further ones: a dashed strip with the title stands for the card. */
import type { SceneItem } from '../../../../kernel/scene';
import { line } from '../../../../kernel/text-line';
import type { Repeat } from '../grid/skeleton';
import type { JourneyLayout } from '../layout/journey-layout';
import type { Keep } from './scene-cache';

const TITLE = { size: 11, fill: 'inkSoft' } as const;
const INSET = 12;

/** @returns the id of its scene item, which is none of a record */
export function repeatId({ id, persona }: Pick<Repeat, 'id' | 'persona'>): string {
  return `repeat:${persona}:${id}`;
}

/** @returns the items of all repeats, in time order */
export function repeatItems({ repeats, places, rows, laneContext }: JourneyLayout, keep: Keep): readonly SceneItem[] {
  const { words } = laneContext;
  return repeats.map((repeat) => {
    const { x, y, width, height, row } = repeat;
    const place = places.get(repeat.id);
    const title = place?.touchpoint.title.trim() || words.t('word.untitled');
    const own = place ? (rows[place.row]?.heading.name ?? '') : '';
    const here = rows[row]?.heading.name ?? '';
    const id = repeatId(repeat);
    return keep(id, [title, own, here, x, y, width, height, words], () => ({
      id,
      plane: 1,
      box: { x, y, width, height },
      shapes: [
        {
          kind: 'rect',
          x: x + 0.5,
          y: y + 0.5,
          width: width - 1,
          height: height - 1,
          radius: 8,
          fill: 'surface',
          stroke: 'lineStrong',
          strokeWidth: 1,
          dash: [4, 4],
          opacity: 0.8,
        },
        line(title, x + INSET, y + height / 2 + 4, TITLE, width - 2 * INSET),
      ],
      interactive: true,
      label: words.t('scene.repeat', { title, here, row: own }),
      hint: title,
    }));
  });
}

/** @returns the touchpoint that an item of the scene stands for: its own id, or of a strip the id behind it */
export function touchpointBehind(item: string): string {
  return item.startsWith('repeat:') ? (item.split(':')[2] ?? item) : item;
}

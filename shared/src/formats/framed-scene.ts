/** A scene framed for leaving the app: its title above, the legend of its symbols below. Pure. */
import type { LegendEntry } from '../kernel/legend';
import type { Scene, SceneItem, Shape, TextShape } from '../kernel/scene';
import { breakLines, measureText } from '../kernel/text';

export interface Frame {
  readonly title: string;
  /** State and date, in small below the title. */
  readonly subtitle: string;
  readonly legend: readonly LegendEntry[];
}

const SIDE = 16;
const TOP = 68;
const LINE = 22;
const TITLE = { size: 20, weight: 600 } as const;
const SMALL = { size: 12, weight: 400 } as const;

/** @returns the scene with the frame around it; heads and things stay where they are */
export function framedScene(scene: Scene, { title, subtitle, legend }: Frame): Scene {
  const { x, y, width, height } = scene.bounds;
  const room = width - 2 * SIDE;
  const text = (said: string, at: { x: number; y: number }, look: typeof TITLE | typeof SMALL): TextShape[] => {
    const [part] = breakLines(said, { ...look, width: room, maxLines: 1 });
    return part ? [{ kind: 'text', ...at, ...look, text: part.text, width: part.width, fill: 'ink' }] : [];
  };
  const above: Shape[] = [
    ...text(title, { x: x + SIDE, y: y - TOP + 34 }, TITLE),
    ...text(subtitle, { x: x + SIDE, y: y - TOP + 54 }, SMALL),
  ];
  const below: Shape[] = [];
  const bottom = y + height;
  let [left, top] = [x + SIDE, bottom + 12];
  for (const { text: said, mark } of legend) {
    const wide = 22 + measureText(said, SMALL);
    if (left > x + SIDE && left + wide > x + SIDE + room) [left, top] = [x + SIDE, top + LINE];
    below.push(...mark(left, top), ...text(said, { x: left + 22, y: top + 10 }, SMALL));
    left += wide + 20;
  }
  const foot = legend.length > 0 ? top + LINE + 6 - bottom : 0;
  const band = (id: string, at: number, high: number, shapes: readonly Shape[]): SceneItem => ({
    id,
    plane: 1,
    box: { x, y: at, width, height: high },
    shapes,
    interactive: false,
  });
  return {
    ...scene,
    bounds: { x, y: y - TOP, width, height: height + TOP + foot },
    items: [
      ...scene.items,
      band('frame:title', y - TOP, TOP, above),
      ...(foot > 0 ? [band('frame:legend', bottom, foot, below)] : []),
    ],
  };
}

/**
 * Fits a sticky head to another size than its column or row: rectangles stretch, texts keep size and distance from the edge
 * they are attached to, and what does not fit is shortened or omitted. Pure.
 */
import type { Box, SceneItem, Shape, TextShape } from '@polku/shared/kernel/scene';
import { breakLines } from '@polku/shared/kernel/text';

/** Minimum width of a text, in head units. */
const leastText = 18;

export interface HeadItem {
  readonly id: string;
  readonly label: string | undefined;
  readonly interactive: boolean;
  readonly box: Box;
  readonly shapes: readonly Shape[];
}

/**
 * @param along direction of the strip: `x` for column heads, `y` for row heads
 * @param stretch length in the strip ÷ length on the board, in units of the head's own scale
 * @returns the head with `box` in strip units; at stretch 1 the scene's own shapes
 */
export function fitHead(item: SceneItem, along: 'x' | 'y', stretch: number): HeadItem {
  const { id, label, interactive, box } = item;
  if (stretch === 1) return { id, label, interactive, box, shapes: item.shapes };
  const fitted = along === 'x' ? stretchedAcross(item, stretch) : stretchedDown(item, stretch);
  const stretched =
    along === 'x'
      ? { ...box, x: box.x * stretch, width: box.width * stretch }
      : { ...box, y: box.y * stretch, height: box.height * stretch };
  return { id, label, interactive, box: stretched, shapes: fitted };
}

/** @returns a `fitHead` that gives the same head again while item and stretch are the same */
export function createHeadFitter(): typeof fitHead {
  const made = new WeakMap<SceneItem, { stretch: number; head: HeadItem }>();
  return (item, along, stretch) => {
    const known = made.get(item);
    if (known?.stretch === stretch) return known.head;
    const head = fitHead(item, along, stretch);
    made.set(item, { stretch, head });
    return head;
  };
}

/**
 * @returns how far the texts at a head's beginning may slide towards its end, so that its name stays in sight while the
 * head itself is partly scrolled away; head units
 */
export function slideRoom({ box, shapes }: HeadItem): number {
  const texts = shapes.filter((shape): shape is TextShape => shape.kind === 'text');
  const ends = texts.filter(slides).map((text) => text.x + text.width);
  const starts = texts.filter((text) => !slides(text)).map(textStart);
  if (ends.length === 0) return 0;
  return Math.max(0, Math.min(box.x + box.width - 14, ...starts.map((start) => start - 12)) - Math.max(...ends));
}

/** @returns whether a shape slides: text that begins at the head's beginning */
export function slides(shape: Shape): boolean {
  return shape.kind === 'text' && (shape.anchor ?? 'start') === 'start';
}

function stretchedAcross({ box, shapes }: SceneItem, stretch: number): Shape[] {
  const left = box.x * stretch;
  const right = (box.x + box.width) * stretch;
  // The distance to the nearer end stays: what hangs on the right end stays on it.
  const place = (x: number): number =>
    x <= box.x + box.width / 2 ? left + (x - box.x) : right - (box.x + box.width - x);
  const fitted: Shape[] = [];
  const texts: TextShape[] = [];
  for (const shape of shapes) {
    if (shape.kind === 'text') texts.push(shape);
    else if (shape.kind === 'rect') {
      const x = place(shape.x);
      const width = place(shape.x + shape.width) - x;
      if (width > 0) fitted.push({ ...shape, x, width });
    } else if (shape.kind === 'circle') {
      if (place(shape.x) - shape.r >= left - 1 && place(shape.x) + shape.r <= right + 1)
        fitted.push({ ...shape, x: place(shape.x) });
    }
  }
  // Larger texts first: a title keeps its space and small print next to it is dropped.
  const taken: { from: number; to: number; y: number; size: number }[] = [];
  for (const text of [...texts].sort((a, b) => b.size * b.weight - a.size * a.weight)) {
    const kept = textAcross(text, place, left, right, taken);
    if (!kept) continue;
    const from = textStart(kept);
    taken.push({ from, to: from + kept.width, y: kept.y, size: kept.size });
    fitted.push(kept);
  }
  return fitted;
}

function textAcross(
  text: TextShape,
  place: (x: number) => number,
  left: number,
  right: number,
  taken: readonly { from: number; to: number; y: number; size: number }[],
): TextShape | null {
  const x = text.anchor === 'middle' ? (left + right) / 2 : place(text.x);
  const beside = taken.filter((other) => Math.abs(other.y - text.y) < Math.max(other.size, text.size) * 0.8);
  const edge = 6;
  const low = Math.max(
    left + Math.min(edge, Math.max(0, x - left)),
    ...beside.filter((o) => o.to <= x).map((o) => o.to + edge),
  );
  const high = Math.min(right - edge, ...beside.filter((o) => o.from >= x).map((o) => o.from - edge));
  const room = text.anchor === 'end' ? x - low : text.anchor === 'middle' ? 2 * Math.min(x - low, high - x) : high - x;
  if (beside.some((other) => other.from < x && other.to > x)) return null;
  if (text.width <= room) return { ...text, x };
  // Small print next to another text is useless when truncated.
  if (room < leastText || text.anchor === 'end') return null;
  const [line] = breakLines(text.text, {
    size: text.size,
    weight: text.weight,
    italic: text.italic,
    width: room,
    maxLines: 1,
  });
  return line ? { ...text, x, text: line.text, width: line.width } : null;
}

function textStart(text: TextShape): number {
  return text.anchor === 'end' ? text.x - text.width : text.anchor === 'middle' ? text.x - text.width / 2 : text.x;
}

function stretchedDown({ box, shapes }: SceneItem, stretch: number): Shape[] {
  const top = box.y * stretch;
  const bottom = (box.y + box.height) * stretch;
  const texts = shapes.filter((shape): shape is TextShape => shape.kind === 'text');
  const first = Math.min(...texts.map((text) => text.y - text.size));
  const last = Math.max(...texts.map((text) => text.y));
  // A block of lines that no longer fits below its position moves up into the row.
  const lift = texts.length > 0 ? Math.max(0, Math.min(first - box.y - 2, last - box.y + 3 - (bottom - top))) : 0;
  const place = (y: number): number => top + (y - box.y) - lift;
  const fits = (text: TextShape): boolean =>
    text === texts[0] ? place(text.y) <= bottom + text.size * nameOver : place(text.y) <= bottom - 2;
  const fitted: Shape[] = [];
  for (const shape of shapes) {
    const named = texts.find((text) => isSignOf(text, shape));
    if (shape.kind === 'text') {
      if (fits(shape)) fitted.push({ ...shape, y: place(shape.y) });
    } else if (named) {
      if (fits(named)) fitted.push(lowered(shape, place(named.y) - named.y));
    } else if (shape.kind === 'rect') {
      const spans = shape.height > box.height * 0.6;
      const y = spans ? top + (shape.y - box.y) * stretch : place(shape.y);
      const height = spans ? shape.height * stretch : shape.height;
      if (y + height <= bottom + 1) fitted.push({ ...shape, y, height });
    } else if (shape.kind === 'circle') {
      // Marks on a scale belong to heights of the row, not to its top.
      const y = top + (shape.y - box.y) * stretch;
      const r = Math.min(shape.r, shape.r * Math.max(stretch, 0.5));
      fitted.push({ ...shape, y, r });
    }
  }
  return fitted;
}

/** How far a row's name may extend below a very low row before it is omitted, as a share of its size. */
const nameOver = 0.35;

/** Farther from its text than this, a shape is no sign of it. */
const signGap = 16;

/** @returns whether the shape is directly before the text on its line: a team's dot, a legend's line */
function isSignOf(text: TextShape, shape: Shape): boolean {
  const size = extent(shape);
  if (!size) return false;
  const middle = (size.top + size.bottom) / 2;
  const onLine = middle > text.y - text.size && middle < text.y + 3 && size.bottom - size.top < text.size * 2;
  return onLine && size.right <= text.x + 1 && text.x - size.right < signGap;
}

function extent(shape: Shape): { top: number; bottom: number; right: number } | null {
  if (shape.kind === 'circle') return { top: shape.y - shape.r, bottom: shape.y + shape.r, right: shape.x + shape.r };
  if (shape.kind === 'rect' || shape.kind === 'image')
    return { top: shape.y, bottom: shape.y + shape.height, right: shape.x + shape.width };
  if (shape.kind !== 'path') return null;
  const numbers = shape.commands.flatMap(([, ...at]) => at);
  const xs = numbers.filter((_, at) => at % 2 === 0);
  const ys = numbers.filter((_, at) => at % 2 === 1);
  return xs.length === 0 ? null : { top: Math.min(...ys), bottom: Math.max(...ys), right: Math.max(...xs) };
}

function lowered(shape: Shape, by: number): Shape {
  if (shape.kind !== 'path') return { ...shape, y: shape.y + by };
  const commands = shape.commands.map((command) =>
    command.map((part, at) => (typeof part === 'number' && at % 2 === 0 ? part + by : part)),
  );
  // A command keeps its letter and as many numbers as it had, which TypeScript cannot see.
  return { ...shape, commands: commands as unknown as typeof shape.commands };
}

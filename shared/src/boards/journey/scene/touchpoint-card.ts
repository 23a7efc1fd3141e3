/**
 * A touchpoint's card: white surface, an edge bar that tells the value class by colour and pattern, the
 * title in up to three lines, the team, the value word and the time that matters. A picture stands small at the right,
 * between the second line of the title and the foot: the card keeps its height, and texts beside it end earlier.
 * Nothing leaves the card.
 */
import { GEOMETRY } from '../layout/geometry';
import { channelName } from '../layout/rows';
import type { PathCommand, Shape } from '../../../kernel/scene';
import { breakLines, type TextLine } from '../../../kernel/text';
import type { Translator } from '../../../kernel/translate';
import { durationText } from '../lanes/duration';
import { valueLook, valueWord } from '../lanes/value-look';
import type { Touchpoint } from '../schema';
import { diamond, fits, line, stroke } from './draw';
import { markRow, sign } from './marks';

const { cardWidth: WIDTH, cardHeight: HEIGHT } = GEOMETRY;
const BAR = 7;
const LEFT = 17;
const RIGHT = WIDTH - 11;
/** Where the picture stands; texts at its left keep off it. */
const PICTURE = { x: RIGHT - 48, y: 46, width: 48, height: 34, room: 56 } as const;
const DOTS = { dash: [1.5, 4], cap: 'round' } as const;
const TITLE = { size: 12.5, weight: 600 } as const;
const TEAM = { size: 11, fill: 'inkSoft' } as const;
const TIME = { size: 11, fill: 'inkSoft', anchor: 'end' } as const;

export interface CardTeam {
  readonly name: string;
  readonly color: string;
  readonly subcontractor: boolean;
}

interface Corner {
  readonly x: number;
  readonly y: number;
}

export interface CardFacts {
  readonly touchpoint: Touchpoint;
  readonly team: CardTeam | null;
  /** Shown instead of the team where the rows are the teams. */
  readonly channelFirst: boolean;
  readonly cards: number;
}

// Titles are broken once a record: records are immutable and keep their identity while unchanged.
const broken = new WeakMap<Touchpoint, readonly TextLine[]>();
const MOST_LINES = 3;

function titleLines(touchpoint: Touchpoint): readonly TextLine[] {
  let found = broken.get(touchpoint);
  if (!found) {
    const width = RIGHT - LEFT - (touchpoint.momentOfTruth ? 14 : 0);
    found =
      touchpoint.image === ''
        ? breakLines(touchpoint.title, { ...TITLE, width, maxLines: MOST_LINES })
        : besidePicture(touchpoint.title, width);
    broken.set(touchpoint, found);
  }
  return found;
}

/** The third line has the picture at its right. */
function besidePicture(title: string, width: number): readonly TextLine[] {
  const whole = breakLines(title, { ...TITLE, width });
  if (whole.length < MOST_LINES) return whole;
  const above = whole.slice(0, MOST_LINES - 1);
  const rest = whole.slice(MOST_LINES - 1).map(({ text }) => text);
  return [...above, ...breakLines(rest.join(' '), { ...TITLE, width: width - PICTURE.room, maxLines: 1 })];
}

/** @returns the card's shapes with its upper left corner at x, y */
export function touchpointCard(words: Translator, facts: CardFacts, { x, y }: Corner): readonly Shape[] {
  const { touchpoint } = facts;
  const frame = { x: x + 0.5, y: y + 0.5, width: WIDTH - 1, height: HEIGHT - 1, radius: 8 };
  const shapes: Shape[] = [{ kind: 'rect', ...frame, fill: 'surface', stroke: 'line', strokeWidth: 1 }];
  if (touchpoint.value) {
    const { bar } = valueLook(touchpoint.value);
    shapes.push({ kind: 'rect', x, y, width: BAR, height: HEIGHT, radius: [8, 0, 0, 8], fill: bar });
  } else {
    shapes.push(
      stroke(
        [
          ['M', x + 4, y + 10],
          ['L', x + 4, y + HEIGHT - 10],
        ],
        'lineStrong',
        1.5,
        DOTS,
      ),
    );
  }
  if (touchpoint.momentOfTruth) {
    shapes.push({ kind: 'path', commands: diamond(x + RIGHT - 3, y + 18, 5.5), fill: 'moment' });
  }
  const title = titleLines(touchpoint);
  if (title.length === 0) {
    shapes.push(
      line(words.t('word.untitled'), x + LEFT, y + 23, { size: TITLE.size, fill: 'inkFaint' }, RIGHT - LEFT - 14),
    );
  }
  title.forEach(({ text, width }, i) => {
    shapes.push({
      kind: 'text',
      x: x + LEFT,
      y: y + 23 + i * 16,
      text,
      width,
      size: TITLE.size,
      weight: TITLE.weight,
      fill: 'ink',
    });
  });
  const { failure, image, subJourney } = touchpoint;
  const signs = { failure, subJourney: subJourney !== null, cards: facts.cards };
  const right = image === '' ? RIGHT : RIGHT - PICTURE.room;
  if (image !== '') {
    const { width, height } = PICTURE;
    shapes.push({ kind: 'image', x: x + PICTURE.x, y: y + PICTURE.y, width, height, radius: 4, hash: image });
  }
  // On the third line where the title leaves it free, otherwise beside the team.
  const free = title.length < MOST_LINES;
  const marks = markRow(signs, x + right, y + (free ? 46 : 66));
  for (const mark of marks.shapes) shapes.push(mark);
  addCarrier(shapes, words, facts, { x, y }, free ? right : right - marks.width);
  addFoot(shapes, words, touchpoint, { x, y });
  return shapes;
}

/** The team with its dot, or the channel. */
function addCarrier(shapes: Shape[], words: Translator, facts: CardFacts, { x, y }: Corner, right: number): void {
  const { touchpoint, team, channelFirst } = facts;
  const channel = touchpoint.channel.trim();
  if (channelFirst || !team) {
    if (channel) shapes.push(line(channelName(words, channel), x + LEFT, y + 75, TEAM, right - LEFT));
    return;
  }
  const color = (/^#[0-9a-fA-F]{6}$/.test(team.color) ? team.color : '#5B6472') as `#${string}`;
  const room = right - LEFT - 13 - (team.subcontractor ? 12 : 0);
  const name = line(team.name || words.t('word.untitled'), x + LEFT + 13, y + 75, TEAM, room);
  shapes.push({ kind: 'circle', x: x + LEFT + 4, y: y + 71, r: 4, fill: color }, name);
  if (team.subcontractor) shapes.push(outside(x + LEFT + 13 + name.width + 4, y + 67));
}

/** The mark of a subcontractor: an arrow that leads out. 8 × 8. */
export function outside(x: number, y: number): Shape {
  const shaft: readonly PathCommand[] = [
    ['M', x, y + 8],
    ['L', x + 7, y + 1],
  ];
  return stroke([...shaft, ['M', x + 2, y + 1], ['L', x + 7, y + 1], ['L', x + 7, y + 6]], 'inkSoft', 1.3);
}

/** Value word at the left, at the right the waiting before it or, without any, the work. */
function addFoot(shapes: Shape[], words: Translator, touchpoint: Touchpoint, { x, y }: Corner): void {
  const { waitTime, processTime, value } = touchpoint;
  const waits = waitTime !== null && waitTime.amount > 0;
  const duration = waits ? waitTime : (processTime ?? waitTime);
  let right = RIGHT;
  if (duration) {
    const time = line(durationText(words, duration), x + RIGHT, y + 92, TIME, 64);
    right -= time.width + 14;
    shapes.push(time, sign(waits ? 'wait' : 'work', x + right, y + 83, 'inkFaint', 10));
    right -= 6;
  }
  const room = right - LEFT;
  const full = valueWord(words, touchpoint);
  const said = fits(full, room, 11, 600) ? full : valueWord(words, touchpoint, true);
  const look = { size: 11, weight: value ? 600 : 400, fill: value ? valueLook(value).ink : 'inkFaint' } as const;
  shapes.push(line(said, x + LEFT, y + 92, look, room));
}

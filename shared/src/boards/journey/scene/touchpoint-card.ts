/**
 * A touchpoint's card, drawn at 0, 0: white surface, an edge bar that tells the value class by colour and pattern, the
 * title in up to three lines, the team, the value word and the time that matters. Nothing leaves the card.
 */
import { GEOMETRY } from '../layout/geometry';
import { channelName } from '../layout/rows';
import type { Shape } from '../../../kernel/scene';
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
const TITLE = { size: 12.5, weight: 600 } as const;
const SMALL = { size: 11 } as const;

export interface CardTeam {
  readonly name: string;
  readonly color: string;
  readonly subcontractor: boolean;
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

function titleLines(touchpoint: Touchpoint): readonly TextLine[] {
  let found = broken.get(touchpoint);
  if (!found) {
    const width = RIGHT - LEFT - (touchpoint.momentOfTruth ? 14 : 0);
    found = breakLines(touchpoint.title, { ...TITLE, width, maxLines: 3 });
    broken.set(touchpoint, found);
  }
  return found;
}

/** @returns the card's shapes with its upper left corner at 0, 0 */
export function touchpointCard(words: Translator, facts: CardFacts): readonly Shape[] {
  const { touchpoint } = facts;
  const look = valueLook(touchpoint.value);
  const shapes: Shape[] = [
    {
      kind: 'rect',
      x: 0.5,
      y: 0.5,
      width: WIDTH - 1,
      height: HEIGHT - 1,
      radius: 8,
      fill: 'surface',
      stroke: 'line',
      strokeWidth: 1,
    },
  ];
  if (touchpoint.value) {
    shapes.push({ kind: 'rect', x: 0, y: 0, width: BAR, height: HEIGHT, radius: [8, 0, 0, 8], fill: look.bar });
  } else {
    shapes.push(
      stroke(
        [
          ['M', 4, 10],
          ['L', 4, HEIGHT - 10],
        ],
        'lineStrong',
        1.5,
        { dash: [1.5, 4], cap: 'round' },
      ),
    );
  }
  if (touchpoint.momentOfTruth) {
    shapes.push({ kind: 'path', commands: diamond(RIGHT - 3, 18, 5.5), fill: 'moment' });
  }
  const title = titleLines(touchpoint);
  if (title.length === 0)
    shapes.push(line(words.t('word.untitled'), LEFT, 23, { ...TITLE, weight: 400, fill: 'inkFaint' }));
  title.forEach(({ text, width }, i) => {
    shapes.push({ kind: 'text', x: LEFT, y: 23 + i * 16, text, width, ...TITLE, fill: 'ink' });
  });
  const { failure, image, subJourney } = touchpoint;
  const marks = markRow(
    { failure, image: image !== '', subJourney: subJourney !== null, cards: facts.cards },
    RIGHT,
    66,
  );
  shapes.push(...marks.shapes, ...carrier(words, facts, RIGHT - marks.width), ...foot(words, touchpoint));
  return shapes;
}

/** The team with its dot, or the channel. */
function carrier(words: Translator, { touchpoint, team, channelFirst }: CardFacts, right: number): readonly Shape[] {
  const channel = touchpoint.channel.trim();
  if (channelFirst || !team) {
    if (!channel) return [];
    return [line(channelName(words, channel), LEFT, 75, { ...SMALL, fill: 'inkSoft' }, right - LEFT)];
  }
  const color = (/^#[0-9a-fA-F]{6}$/.test(team.color) ? team.color : '#5B6472') as `#${string}`;
  const name = line(
    team.name || words.t('word.untitled'),
    LEFT + 13,
    75,
    { ...SMALL, fill: 'inkSoft' },
    right - LEFT - 13 - (team.subcontractor ? 12 : 0),
  );
  const shapes: Shape[] = [{ kind: 'circle', x: LEFT + 4, y: 71, r: 4, fill: color }, name];
  if (team.subcontractor) {
    const x = LEFT + 13 + name.width + 4;
    shapes.push(outside(x, 67));
  }
  return shapes;
}

/** The mark of a subcontractor: an arrow that leads out. 8 × 8. */
export function outside(x: number, y: number): Shape {
  return stroke(
    [
      ['M', x, y + 8],
      ['L', x + 7, y + 1],
      ['M', x + 2, y + 1],
      ['L', x + 7, y + 1],
      ['L', x + 7, y + 6],
    ],
    'inkSoft',
    1.3,
  );
}

/** Value word at the left, at the right the waiting before it or, without any, the work. */
function foot(words: Translator, touchpoint: Touchpoint): readonly Shape[] {
  const y = 92;
  const shapes: Shape[] = [];
  const { waitTime, processTime } = touchpoint;
  const waits = waitTime !== null && waitTime.amount > 0;
  const duration = waits ? waitTime : (processTime ?? waitTime);
  let right = RIGHT;
  if (duration) {
    const time = line(durationText(words, duration), RIGHT, y, { ...SMALL, fill: 'inkSoft', anchor: 'end' }, 64);
    right -= time.width + 14;
    shapes.push(time, sign(waits ? 'wait' : 'work', right, y - 9, 'inkFaint', 10));
    right -= 6;
  }
  const room = right - LEFT;
  const full = valueWord(words, touchpoint);
  const said = fits(full, room, 11, 600) ? full : valueWord(words, touchpoint, true);
  const look = valueLook(touchpoint.value);
  const weight = touchpoint.value ? 600 : 400;
  const fill = touchpoint.value ? look.ink : 'inkFaint';
  shapes.push(line(said, LEFT, y, { ...SMALL, weight, fill }, room));
  return shapes;
}

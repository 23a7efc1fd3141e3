/**
 * A touchpoint's card: an edge bar for the value class (colour and pattern), title, team, value word and the main time; a
 * small picture on the right keeps the height. A compact card has only title and team. Nothing leaves the card.
 */
import { channelName } from '../../facts/rows';
import type { PathCommand, Shape } from '../../../../kernel/scene';
import { breakLines, type TextLine } from '../../../../kernel/text';
import type { Translator } from '../../../../kernel/translate';
import { line } from '../../../../kernel/text-line';
import { durationText } from '../draw/duration';
import { valueLook, valueWord } from '../draw/value-look';
import type { Density, Touchpoint } from '../../records/schema';
import { CARD_LOOKS, type CardLook } from './card-look';
import { fits, stroke } from '../draw/draw';
import { markRow, moment, sign } from '../draw/marks';

const BAR = 7;
const DOTS = { dash: [1.5, 4], cap: 'round' } as const;
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
  readonly title: readonly TextLine[];
  readonly team: CardTeam | null;
  /** Shown instead of the team where the rows are the teams. */
  readonly channelFirst: boolean;
  readonly cards: number;
  readonly density: Density;
}

/** @returns the lines of a title on its card */
export function titleLines(touchpoint: Touchpoint, density: Density): readonly TextLine[] {
  const { left, right, title, picture, momentAtTitle } = CARD_LOOKS[density];
  const width = right - left - (touchpoint.momentOfTruth && momentAtTitle ? 14 : 0);
  return touchpoint.image !== '' && picture.besideTitle
    ? besidePicture(touchpoint.title, width, CARD_LOOKS[density])
    : breakLines(touchpoint.title, { ...title, width });
}

/** The last line has the picture at its right. */
function besidePicture(text: string, width: number, { title, picture }: CardLook): readonly TextLine[] {
  const { size, weight, maxLines } = title;
  const whole = breakLines(text, { size, weight, width });
  if (whole.length < maxLines) return whole;
  const above = whole.slice(0, maxLines - 1);
  const rest = whole.slice(maxLines - 1).map((part) => part.text);
  return [...above, ...breakLines(rest.join(' '), { size, weight, width: width - picture.room, maxLines: 1 })];
}

/** @returns the card's shapes with its upper left corner at x, y */
export function touchpointCard(words: Translator, facts: CardFacts, { x, y }: Corner): readonly Shape[] {
  const { touchpoint, title, density } = facts;
  const look = CARD_LOOKS[density];
  const { width, height, left, title: titleLook } = look;
  const frame = { x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1, radius: 8 };
  const shapes: Shape[] = [{ kind: 'rect', ...frame, fill: 'surface', stroke: 'line', strokeWidth: 1 }];
  if (touchpoint.value) {
    const { bar } = valueLook(touchpoint.value);
    shapes.push({ kind: 'rect', x, y, width: BAR, height, radius: [8, 0, 0, 8], fill: bar });
  } else {
    shapes.push(
      stroke(
        [
          ['M', x + 4, y + 10],
          ['L', x + 4, y + height - 10],
        ],
        'lineStrong',
        1.5,
        DOTS,
      ),
    );
  }
  if (touchpoint.momentOfTruth && look.momentAtTitle) shapes.push(moment(x + look.right - 3, y + titleLook.first - 5));
  if (title.length === 0) {
    shapes.push(
      line(
        words.t('word.untitled'),
        x + left,
        y + titleLook.first,
        { size: titleLook.size, fill: 'inkFaint' },
        look.right - left - 14,
      ),
    );
  }
  title.forEach((part, i) => {
    shapes.push({
      kind: 'text',
      x: x + left,
      y: y + titleLook.first + i * titleLook.lineHeight,
      text: part.text,
      width: part.width,
      size: titleLook.size,
      weight: titleLook.weight,
      fill: 'ink',
    });
  });
  const { failure, image, subJourney, origin, talkedAbout } = touchpoint;
  const signs = {
    failure,
    subJourney: subJourney !== null,
    heard: origin === 'heard',
    marketing: origin === 'marketing',
    talked: talkedAbout,
    cards: facts.cards,
    moment: touchpoint.momentOfTruth && !look.momentAtTitle,
  };
  const { picture } = look;
  const right = image === '' ? look.right : look.right - picture.room;
  if (image !== '') {
    const at = { x: x + look.right - picture.width, y: y + picture.y, width: picture.width, height: picture.height };
    shapes.push({ kind: 'image', ...at, radius: 4, hash: image });
  }
  const free = title.length < titleLook.maxLines;
  const marks = markRow(signs, x + right, y + (free ? look.signs.free : look.signs.beside));
  for (const mark of marks.shapes) shapes.push(mark);
  addCarrier(shapes, words, facts, { x, y }, free ? right : right - marks.width);
  if (look.foot !== null) addFoot(shapes, words, touchpoint, { x, y: y + look.foot }, look);
  return shapes;
}

/** The team with its dot, or the channel. */
function addCarrier(shapes: Shape[], words: Translator, facts: CardFacts, { x, y }: Corner, right: number): void {
  const { touchpoint, team, channelFirst, density } = facts;
  const { left, carrier } = CARD_LOOKS[density];
  const channel = touchpoint.channel.trim();
  if (channelFirst || !team) {
    if (channel) shapes.push(line(channelName(words, channel), x + left, y + carrier, TEAM, right - left));
    return;
  }
  const color = (/^#[0-9a-fA-F]{6}$/.test(team.color) ? team.color : '#5B6472') as `#${string}`;
  const room = right - left - 13 - (team.subcontractor ? 12 : 0);
  const name = line(team.name || words.t('word.untitled'), x + left + 13, y + carrier, TEAM, room);
  shapes.push({ kind: 'circle', x: x + left + 4, y: y + carrier - 4, r: 4, fill: color }, name);
  if (team.subcontractor) shapes.push(outside(x + left + 13 + name.width + 4, y + carrier - 8));
}

/** The mark of a subcontractor: an arrow that leads out. 8 × 8. */
export function outside(x: number, y: number): Shape {
  const shaft: readonly PathCommand[] = [
    ['M', x, y + 8],
    ['L', x + 7, y + 1],
  ];
  return stroke([...shaft, ['M', x + 2, y + 1], ['L', x + 7, y + 1], ['L', x + 7, y + 6]], 'inkSoft', 1.3);
}

/** `y` is the baseline. Value word at the left, at the right the waiting before it or, without any, the work. */
function addFoot(
  shapes: Shape[],
  words: Translator,
  touchpoint: Touchpoint,
  { x, y }: Corner,
  { left, right: end }: CardLook,
): void {
  const { waitTime, processTime, value } = touchpoint;
  const waits = waitTime !== null && waitTime.amount > 0;
  const duration = waits ? waitTime : (processTime ?? waitTime);
  let right = end;
  if (duration) {
    const time = line(durationText(words, duration), x + end, y, TIME, 64);
    right -= time.width + 14;
    shapes.push(time, sign(waits ? 'wait' : 'work', x + right, y - 9, 'inkFaint', 10));
    right -= 6;
  }
  const room = right - left;
  const full = valueWord(words, touchpoint);
  const said = fits(full, room, 11, 600) ? full : valueWord(words, touchpoint, true);
  const look = { size: 11, weight: value ? 600 : 400, fill: value ? valueLook(value).ink : 'inkFaint' } as const;
  shapes.push(line(said, x + left, y, look, room));
}

/** The look of a card: tone by kind, text in up to four lines, an action's state and owner, a picture with its caption. */
import { showDate } from '../../../../kernel/dates';
import { type Kept, type Memo, memoPart } from '../../../../kernel/memo';
import type { Box, Paint, SceneItem, Shape } from '../../../../kernel/scene';
import { breakLines, type TextLine } from '../../../../kernel/text';
import type { Translator } from '../../../../kernel/translate';
import { line } from '../../../../kernel/text-line';
import { stroke } from '../draw/draw';
import type { Card, CardKind } from '../../records/schema';

/** The ground of a card by its kind. */
export const CARD_PAINTS: Readonly<Record<CardKind, Paint>> = {
  pain: 'tintRed',
  gain: 'tintGreen',
  quote: 'tintViolet',
  idea: 'tintYellow',
  action: 'tintBlue',
  question: 'tintPink',
  note: 'tintSand',
  picture: 'surface',
};
const PAD = 10;
const LINE = 15;
const PICTURE = 88;

const LINES = memoPart<Kept<readonly TextLine[]>>('lines of cards');

/** @returns the lines of a card's text; found once for each record and width */
export function cardLines(memo: Memo, card: Card, cardWidth: number): readonly TextLine[] {
  return memo.keep(LINES, card.id, [card, cardWidth], () => {
    const style = { size: 11, weight: 400, italic: card.kind === 'quote' } as const;
    return breakLines(card.text, { ...style, width: cardWidth - 2 * PAD, maxLines: card.kind === 'picture' ? 2 : 4 });
  });
}

function footed(card: Card): boolean {
  return card.kind === 'action';
}

/** @returns the height that the card's content takes */
export function cardHeight(card: Card, lines: readonly TextLine[]): number {
  const rows = lines.length;
  if (card.kind === 'picture') return PICTURE + (rows > 0 ? rows * LINE + 10 : 0);
  return Math.max(1, rows) * LINE + 16 + (footed(card) ? 20 : 0);
}

/** Draws a card in its box. @param under name of its touchpoint or stage, for screen readers */
export function cardItem(
  words: Translator,
  card: Card,
  lines: readonly TextLine[],
  box: Box,
  under: string,
  ofStage: boolean,
): SceneItem {
  const { x, y } = box;
  const picture = card.kind === 'picture';
  const shapes: Shape[] = [
    {
      kind: 'rect',
      ...box,
      radius: 5,
      fill: CARD_PAINTS[card.kind],
      ...(picture && { stroke: 'line' as const, strokeWidth: 1 }),
    },
  ];
  if (picture) {
    const frame = { x: x + 4, y: y + 4, width: box.width - 8, height: PICTURE - 8 };
    if (card.image) shapes.push({ kind: 'image', ...frame, hash: card.image, radius: 3 });
    else shapes.push(...emptyFrame(frame));
  }
  // What belongs to the whole stage carries a bar on its head.
  if (ofStage)
    shapes.push(
      stroke(
        [
          ['M', x + 10, y + 1.5],
          ['L', x + box.width - 10, y + 1.5],
        ],
        'lineStrong',
        1.5,
      ),
    );
  const first = y + (picture ? PICTURE + 11 : 19);
  if (lines.length === 0 && !picture) {
    shapes.push(line(words.t('scene.card.empty'), x + PAD, first, { size: 11, fill: 'inkFaint' }, box.width - 2 * PAD));
  }
  lines.forEach((part, i) => {
    shapes.push(line(part.text, x + PAD, first + i * LINE, { size: 11, fill: 'ink', italic: card.kind === 'quote' }));
  });
  if (footed(card)) shapes.push(...actionFoot(words, card, box));
  const text = card.text.trim() || words.t('scene.card.empty');
  const label = words.t('scene.label.card', { kind: words.t(`scene.card.${card.kind}`), text, under });
  return { id: card.id, plane: 1, box, shapes, interactive: true, label };
}

function emptyFrame(frame: Box): readonly Shape[] {
  const { x, y, width, height } = frame;
  const [cx, cy] = [x + width / 2, y + height / 2];
  return [
    { kind: 'rect', ...frame, radius: 3, fill: 'surfaceSunken' },
    stroke(
      [
        ['M', cx - 18, cy + 12],
        ['L', cx - 6, cy - 4],
        ['L', cx + 4, cy + 8],
        ['L', cx + 10, cy + 1],
        ['L', cx + 18, cy + 12],
      ],
      'lineStrong',
      1.5,
    ),
    { kind: 'circle', x: cx + 10, y: cy - 10, r: 3, stroke: 'lineStrong', strokeWidth: 1.5 },
  ];
}

function actionFoot(words: Translator, card: Card, box: Box): readonly Shape[] {
  const [x, y] = [box.x + PAD + 5, box.y + box.height - 14];
  const status = card.status ?? 'open';
  const shapes: Shape[] = [
    {
      kind: 'circle',
      x,
      y,
      r: 5,
      stroke: 'blue',
      strokeWidth: 1.4,
      ...(status === 'done' && { fill: 'blue' as const }),
    },
  ];
  if (status === 'done')
    shapes.push(
      stroke(
        [
          ['M', x - 2.4, y],
          ['L', x - 0.6, y + 2],
          ['L', x + 2.6, y - 1.8],
        ],
        'tintBlue',
        1.4,
      ),
    );
  if (status === 'stuck')
    // Two bars, as of something that stands still.
    shapes.push(
      stroke(
        [
          ['M', x - 1.6, y - 2.4],
          ['L', x - 1.6, y + 2.4],
          ['M', x + 1.6, y - 2.4],
          ['L', x + 1.6, y + 2.4],
        ],
        'blue',
        1.4,
      ),
    );
  if (status === 'dropped')
    shapes.push(
      stroke(
        [
          ['M', x - 2.6, y],
          ['L', x + 2.6, y],
        ],
        'blue',
        1.4,
      ),
    );
  if (status === 'doing')
    shapes.push(
      stroke(
        [
          ['M', x, y],
          ['L', x, y - 3.2],
          ['M', x, y],
          ['L', x + 2.4, y],
        ],
        'blue',
        1.4,
      ),
    );
  const due = card.due
    ? line(
        showDate(card.due, words),
        box.x + box.width - PAD,
        y + 4,
        { size: 10.5, fill: 'inkSoft', anchor: 'end' },
        70,
      )
    : null;
  const who = card.owner || words.t(`scene.action.${status}`);
  shapes.push(
    line(who, x + 10, y + 4, { size: 10.5, fill: 'inkSoft' }, box.width - 2 * PAD - 18 - (due ? due.width + 8 : 0)),
  );
  return due ? [...shapes, due] : shapes;
}

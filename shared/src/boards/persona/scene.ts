/**
 * The persona sheet as a picture, for exports and thumbnails: the header, then the visible sections in rows of three. Pure;
 * items that look the same as in `previous` keep their identity.
 */
import type { SceneInput } from '../../kernel/kind';
import { sameItems, type Scene, type SceneItem, type Shape } from '../../kernel/scene';
import { readPersona, sectionName } from './persona-reader';
import { personaId } from './schema';
import { factsOf, sheetHeader } from './sheet/header';
import { paragraph } from './sheet/draw';
import { sectionCard } from './sheet/section-card';

const WIDTH = 1120;
const MARGIN = 40;
const GAP = 16;
const COLUMNS = 3;
const CARD = (WIDTH - 2 * MARGIN - (COLUMNS - 1) * GAP) / COLUMNS;

export function personaScene({ read, board, words }: SceneInput, previous?: Scene): Scene {
  const sheet = readPersona(read, board);
  const header = sheetHeader(sheet, factsOf(read, board, sheet, words), words, {
    x: MARGIN,
    y: MARGIN,
    width: WIDTH - 2 * MARGIN,
  });
  const made: SceneItem[] = [];
  const add = (id: string, label: string, box: SceneItem['box'], shapes: readonly Shape[]): void => {
    made.push({ id, plane: 1, box, shapes, interactive: true, label });
  };
  let top = MARGIN + header.height + 28;
  const shown = sheet.sections.filter(({ section }) => section.shown);
  for (let first = 0; first < shown.length; first += COLUMNS) {
    const row = shown.slice(first, first + COLUMNS).map((one) => ({
      one,
      card: sectionCard(one, sheet.scales, words, CARD),
    }));
    const height = Math.max(...row.map(({ card }) => card.height));
    for (const [at, { one, card }] of row.entries()) {
      const box = { x: MARGIN + at * (CARD + GAP), y: top, width: CARD, height };
      const lines = one.section.standard === 'scales' ? sheet.scales.length : one.items.length;
      const label = words.t('persona.section.says', { name: sectionName(one.section, words), n: lines });
      add(one.section.id, label, box, card.at(box));
    }
    top += height + GAP;
  }
  const parked = sheet.parked.filter(({ text }) => text.trim() !== '');
  if (parked.length > 0) {
    const text = parked.map((item) => item.text).join('\n');
    const room = WIDTH - 2 * MARGIN;
    const title = paragraph(words.t('persona.parked'), room, 20, { size: 13, weight: 700, fill: 'ink' }, 1);
    const body = paragraph(text, room, 19, { size: 13, fill: 'inkSoft' });
    const box = { x: MARGIN, y: top, width: room, height: 24 + body.height };
    add('persona:parked', words.t('persona.parked'), box, [...title.at(box.x, top), ...body.at(box.x, top + 24)]);
    top += box.height + GAP;
  }
  const height = top - GAP + MARGIN;
  const backdrop: SceneItem = {
    id: 'persona:sheet',
    plane: 0,
    box: { x: 0, y: 0, width: WIDTH, height },
    shapes: [{ kind: 'rect', x: 0, y: 0, width: WIDTH, height, fill: 'paper' }],
    interactive: false,
  };
  const headBox = { x: MARGIN, y: MARGIN, width: WIDTH - 2 * MARGIN, height: header.height };
  const head: SceneItem = {
    id: personaId(board),
    plane: 1,
    box: headBox,
    shapes: header.shapes,
    interactive: true,
    label: sheet.name || words.t('word.untitled'),
  };
  return {
    bounds: { x: 0, y: 0, width: WIDTH, height },
    items: sameItems([backdrop, head, ...made], previous),
    heads: { topHeight: 0, leftWidth: 0, top: [], left: [] },
  };
}

/** The header of the sheet: portrait, name, role, quote and situation, with the facts in a column on the right. */
import type { RecordReader } from '../../../kernel/projection';
import type { Paint, Shape } from '../../../kernel/scene';
import type { Translator } from '../../../kernel/translate';
import { portraitShapes } from '../../../portraits/portrait';
import { evidenceCounts, type PersonaSheet, portraitOf, usesOf } from '../persona-reader';
import { EVIDENCE_LEVELS } from '../schema';
import { paragraph, type Paragraph } from './draw';

const PORTRAIT = 148;
const FACTS = 248;
const GAP = 28;

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** @returns the known facts beside the portrait, in order */
export function factsOf(read: RecordReader, board: string, sheet: PersonaSheet, words: Translator): readonly Fact[] {
  const { kind, rank } = sheet.persona;
  const counts = evidenceCounts(sheet);
  const known = EVIDENCE_LEVELS.filter((level) => counts[level] > 0).map(
    (level) => `${words.t(`persona.evidence.${level}`)} ${words.number(counts[level])}`,
  );
  const uses = usesOf(read, board).map(
    ({ name, touchpoints }) => `${name || words.t('word.untitled')} (${words.number(touchpoints)})`,
  );
  return [
    { label: words.t('persona.kind'), value: words.t(`persona.kind.${kind}`) },
    ...(rank === null ? [] : [{ label: words.t('persona.rank'), value: words.t(`persona.rank.${rank}`) }]),
    ...(known.length === 0 ? [] : [{ label: words.t('persona.known'), value: known.join(' · ') }]),
    ...(uses.length === 0 ? [] : [{ label: words.t('persona.usedIn'), value: uses.join('\n') }]),
  ];
}

/** @param width between the sheet's margins; @returns the shapes and the height they take */
export function sheetHeader(
  sheet: PersonaSheet,
  facts: readonly Fact[],
  words: Translator,
  place: { readonly x: number; readonly y: number; readonly width: number },
): { readonly shapes: readonly Shape[]; readonly height: number } {
  const { persona } = sheet;
  const { x, y, width } = place;
  const left = x + PORTRAIT + GAP;
  const room = width - PORTRAIT - FACTS - 2 * GAP;
  const box = { x, y, width: PORTRAIT, height: PORTRAIT };
  const color: Paint = /^#[0-9a-fA-F]{6}$/.test(persona.color) ? (persona.color as Paint) : 'accent';
  const shapes: Shape[] = [...portraitShapes(box, portraitOf(persona))];
  let top = y;
  const put = (text: Paragraph, at: number, gap: number): void => {
    shapes.push(...text.at(at, top));
    top += text.height === 0 ? 0 : text.height + gap;
  };
  put(paragraph(sheet.name || words.t('word.untitled'), room, 42, { size: 34, weight: 700, fill: 'ink' }, 2), left, 2);
  put(paragraph(persona.role, room, 22, { size: 15, fill: 'inkSoft' }, 2), left, 12);
  const quote = paragraph(persona.quote, room - 18, 30, { size: 21, italic: true, fill: 'ink' }, 6);
  if (quote.height > 0) {
    shapes.push({ kind: 'rect', x: left, y: top + 2, width: 3, height: quote.height - 4, radius: 1.5, fill: color });
  }
  put(quote, left + 18, 12);
  put(paragraph(persona.situation, room, 21, { size: 13.5, fill: 'ink' }, 14), left, 0);
  let down = y;
  const factsX = x + width - FACTS;
  for (const { label, value } of facts) {
    const name = paragraph(label, FACTS, 16, { size: 11, weight: 600, fill: 'inkFaint' }, 1);
    const said = paragraph(value, FACTS, 19, { size: 13, fill: 'ink' }, 5);
    shapes.push(...name.at(factsX, down), ...said.at(factsX, down + 16));
    down += 16 + said.height + 8;
  }
  const beside = Math.max(PORTRAIT, down - y - 8);
  shapes.push({ kind: 'rect', x: factsX - GAP / 2, y, width: 1, height: beside, fill: 'line' });
  return { shapes, height: Math.max(PORTRAIT, top - y, down - y) };
}

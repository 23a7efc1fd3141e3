/** One section of the sheet as a card: title, evidence and lines. Its height is known before it is placed. */
import type { Box, Paint, Shape } from '../../../kernel/scene';
import type { Translator } from '../../../kernel/translate';
import { ownEvidence, type SectionWithItems, sectionName } from '../persona-reader';
import type { EvidenceLevel, PersonaItem, PersonaScale, PersonaSection } from '../schema';
import { paragraph, pill } from './draw';

const PAD = 16;
const HEAD = 32;
const LINE = 19;

export interface CardPicture {
  readonly height: number;
  readonly at: (box: Box) => readonly Shape[];
}

interface Part {
  readonly height: number;
  readonly at: (x: number, top: number) => readonly Shape[];
}

/** The ink in which a level of evidence is marked. */
export function evidenceInk(level: EvidenceLevel): Paint {
  return level === 'assumption' ? 'inkSoft' : level === 'observed' ? 'blue' : 'green';
}

function bulletInk(section: PersonaSection): Paint {
  if (section.standard === 'pains') return 'red';
  return section.standard === 'gains' ? 'green' : 'lineStrong';
}

function itemPart(item: PersonaItem, section: PersonaSection, words: Translator, width: number): Part {
  const own = ownEvidence(item, section);
  const text = paragraph(item.text, width - 14, LINE, { size: 13, fill: 'ink' });
  const note = own === null ? '' : words.t(`persona.evidence.${own}`);
  const said = paragraph(note, width - 14, 15, { size: 10.5, weight: 600, fill: own ? evidenceInk(own) : 'ink' }, 1);
  const bar = section.standard === 'channels' && item.strength !== null ? 10 : 0;
  const strength = item.strength ?? 0;
  return {
    height: text.height + said.height + bar + 5,
    at: (x, top) => [
      { kind: 'circle', x: x + 3, y: top + LINE / 2, r: 2.5, fill: bulletInk(section) },
      ...text.at(x + 14, top),
      ...said.at(x + 14, top + text.height),
      ...(bar === 0 ? [] : bars(x + 14, top + text.height + said.height + 2, width - 14, strength)),
    ],
  };
}

function bars(x: number, y: number, width: number, strength: number): readonly Shape[] {
  return [
    { kind: 'rect', x, y, width, height: 6, radius: 3, fill: 'surfaceSunken' },
    { kind: 'rect', x, y, width: Math.max(6, (width * strength) / 100), height: 6, radius: 3, fill: 'accent' },
  ];
}

function scalePart(scale: PersonaScale, width: number): Part {
  const half = width / 2 - 6;
  const left = paragraph(scale.left || '–', half, 16, { size: 12, fill: 'inkSoft' }, 2);
  const right = paragraph(scale.right || '–', half, 16, { size: 12, fill: 'inkSoft', anchor: 'end' }, 2);
  const texts = Math.max(left.height, right.height);
  const { value } = scale;
  return {
    height: texts + 26,
    at: (x, top) => [
      ...left.at(x, top),
      ...right.at(x + width, top),
      { kind: 'rect', x, y: top + texts + 8, width, height: 4, radius: 2, fill: 'line' },
      { kind: 'rect', x: x + width / 2 - 0.5, y: top + texts + 5, width: 1, height: 10, fill: 'lineStrong' },
      ...(value === null
        ? []
        : [
            {
              kind: 'circle' as const,
              x: x + 7 + ((value + 100) / 200) * (width - 14),
              y: top + texts + 10,
              r: 7,
              fill: 'accent' as const,
              stroke: 'surface' as const,
              strokeWidth: 2,
            },
          ]),
    ],
  };
}

/** @param width of the card in board pixels */
export function sectionCard(
  { section, items }: SectionWithItems,
  scales: readonly PersonaScale[],
  words: Translator,
  width: number,
): CardPicture {
  const inner = width - 2 * PAD;
  const filled = items.filter(({ text }) => text.trim() !== '');
  const parts: Part[] =
    section.standard === 'scales'
      ? scales.map((scale) => scalePart(scale, inner))
      : filled.map((item) => itemPart(item, section, words, inner));
  if (parts.length === 0) parts.push(paragraph('–', inner, LINE, { size: 13, fill: 'inkFaint' }));
  const source = section.source.trim();
  if (source !== '') {
    const text = paragraph(words.t('persona.source.said', { source }), inner, 16, { size: 11, fill: 'inkFaint' }, 3);
    parts.push({ height: text.height + 6, at: (x, top) => text.at(x, top + 6) });
  }
  const mark = words.t(`persona.evidence.${section.evidence}`);
  const title = paragraph(sectionName(section, words), inner - 110, 20, { size: 13, weight: 700, fill: 'ink' }, 1);
  const supposed = section.evidence === 'assumption';
  return {
    height: PAD + HEAD + parts.reduce((sum, { height }) => sum + height, 0) + PAD - 4,
    at(box) {
      const shapes: Shape[] = [
        {
          kind: 'rect',
          ...box,
          radius: 12,
          fill: 'surface',
          stroke: supposed ? 'lineStrong' : 'line',
          strokeWidth: 1,
          ...(supposed ? { dash: [5, 4] } : {}),
        },
        ...title.at(box.x + PAD, box.y + PAD - 2),
        ...pill(mark, box.x + box.width - PAD, box.y + PAD - 2, {
          ink: evidenceInk(section.evidence),
          dashed: supposed,
        }),
      ];
      let top = box.y + PAD + HEAD - 4;
      for (const part of parts) {
        shapes.push(...part.at(box.x + PAD, top));
        top += part.height;
      }
      return shapes;
    },
  };
}

/** A persona in reading order as tables: facts, the lines of every section, scales, and the boards that refer to it. */
import type { SceneInput } from '../../kernel/kind';
import type { Outline, OutlineRow } from '../../kernel/outline';
import { readPersona, sectionName, usesOf } from './persona-reader';
import { personaId } from './schema';

export function personaOutline({ read, board, words }: SceneInput): Outline {
  const sheet = readPersona(read, board);
  const { persona } = sheet;
  const facts: readonly (readonly [label: string, value: string])[] = [
    [words.t('persona.name'), sheet.name],
    [words.t('persona.kind'), words.t(`persona.kind.${persona.kind}`)],
    [words.t('persona.rank'), persona.rank === null ? '' : words.t(`persona.rank.${persona.rank}`)],
    [words.t('persona.role'), persona.role],
    [words.t('persona.quote'), persona.quote],
    [words.t('persona.situation'), persona.situation],
  ];
  const lines: OutlineRow[] = sheet.sections
    .filter(({ section }) => section.shown && section.standard !== 'scales')
    .flatMap(({ section, items }) =>
      (items.length > 0 ? items : [null]).map((item) => ({
        id: item?.id ?? section.id,
        cells: [
          sectionName(section, words),
          item?.text ?? '',
          words.t(`persona.evidence.${item?.evidence ?? section.evidence}`),
          item?.source.trim() || section.source,
          item === null || item.strength === null ? '' : words.number(item.strength, 0),
        ],
      })),
    );
  const parked = sheet.parked.map((item) => ({
    id: item.id,
    cells: [words.t('persona.parked'), item.text, '', item.source, ''],
  }));
  const scales = sheet.sections.find(({ section }) => section.standard === 'scales')?.section;
  const uses = usesOf(read, board);
  return {
    title: sheet.name || words.t('word.untitled'),
    tables: [
      {
        id: 'facts',
        heading: words.t('persona.facts'),
        columns: [words.t('persona.fact'), words.t('persona.value')],
        rows: facts.map(([label, value]) => ({ id: personaId(board), cells: [label, value] })),
      },
      {
        id: 'lines',
        heading: words.t('persona.lines'),
        columns: [
          words.t('persona.section'),
          words.t('persona.line'),
          words.t('persona.evidence'),
          words.t('persona.source'),
          words.t('persona.strength'),
        ],
        rows: [...lines, ...parked],
      },
      ...(scales?.shown && sheet.scales.length > 0
        ? [
            {
              id: 'scales',
              heading: words.t('persona.section.scales'),
              columns: [words.t('persona.scale.left'), words.t('persona.scale.right'), words.t('persona.scale.value')],
              rows: sheet.scales.map(({ id, left, right, value }) => ({
                id,
                cells: [left, right, value === null ? '' : words.number(value, 0)],
              })),
            },
          ]
        : []),
      ...(uses.length > 0
        ? [
            {
              id: 'uses',
              heading: words.t('persona.usedIn'),
              columns: [words.t('persona.board'), words.t('persona.touchpoints')],
              rows: uses.map((use) => ({
                id: use.board,
                cells: [use.name || words.t('word.untitled'), words.number(use.touchpoints)],
              })),
            },
          ]
        : []),
    ],
  };
}

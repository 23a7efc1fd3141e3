/** A new persona: its facts, the standard sections and three scales. */
import type { Change } from '../../kernel/change';
import type { CommandContext } from '../../kernel/command';
import { placeAmong } from '../../kernel/order';
import type { Translator } from '../../kernel/translate';
import { PERSONA_COLORS } from './colors';
import { personaId, sectionId, STANDARD_SECTIONS } from './schema';

const SCALES = ['contact', 'pace', 'help'] as const;

/** @param words in whose language the scales are named */
export function blankPersona(context: CommandContext, board: string, words: Translator): readonly Change[] {
  const sections = placeAmong([], 0, STANDARD_SECTIONS.length, context.random).keys;
  const scales = placeAmong([], 0, SCALES.length, context.random).keys;
  const others = context.read.list('board', '').filter(({ kind, id }) => kind === 'persona' && id !== board).length;
  const color = PERSONA_COLORS[others % PERSONA_COLORS.length] ?? PERSONA_COLORS[0];
  return [
    { op: 'create', id: personaId(board), type: 'persona', board, fields: { color } },
    ...STANDARD_SECTIONS.map((standard, at): Change => {
      const fields = { standard, order: sections[at] ?? '' };
      return { op: 'create', id: sectionId(board, standard), type: 'personaSection', board, fields };
    }),
    ...SCALES.map((scale, at): Change => {
      const left = words.t(`persona.blank.${scale}.left`);
      const right = words.t(`persona.blank.${scale}.right`);
      const fields = { left, right, order: scales[at] ?? '' };
      return { op: 'create', id: context.newId(), type: 'personaScale', board, fields };
    }),
  ];
}

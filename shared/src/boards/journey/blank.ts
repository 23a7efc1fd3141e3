/** What a new journey map holds: its settings and three empty stages, ready to type into. */
import type { Change } from '../../kernel/change';
import type { CommandContext } from '../../kernel/command';
import { placeAmong } from '../../kernel/order';
import type { Translator } from '../../kernel/translate';
import { journeyId, PHASES } from './schema';

/** @param words in whose language the stages are named */
export function blankJourney(context: CommandContext, board: string, words: Translator): readonly Change[] {
  const { keys } = placeAmong([], 0, PHASES.length, context.random);
  return [
    { op: 'create', id: journeyId(board), type: 'journey', board, fields: {} },
    ...PHASES.map((phase, at): Change => {
      const fields = { name: words.t(`journey.blank.${phase}`), phase, order: keys[at] ?? '' };
      return { op: 'create', id: context.newId(), type: 'stage', board, fields };
    }),
  ];
}

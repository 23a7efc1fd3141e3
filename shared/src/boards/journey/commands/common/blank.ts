/** A new journey map: its settings and three empty stages. */
import type { Change } from '../../../../kernel/change';
import type { CommandContext } from '../../../../kernel/command';
import { placeAmong } from '../../../../kernel/order';
import type { RecordReader } from '../../../../kernel/projection';
import { withDependents } from '../../../../kernel/record-commands/dependents';
import type { Translator } from '../../../../kernel/translate';
import { stagesOf } from '../../facts/journey-reader';
import { JOURNEY_RECORDS, journeyId, PHASES } from '../../records/schema';

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

/**
 * @param names of a blank map's stages, in every language
 * @returns the stages of a blank map not yet edited; none once the map has a touchpoint
 */
export function untouchedStages(read: RecordReader, board: string, names: readonly string[]): readonly string[] {
  if (read.list('touchpoint', board).length > 0) return [];
  const blank = stagesOf(read, board).filter(({ name, phase }) => phase !== null && names.includes(name));
  return blank.map(({ id }) => id).filter((id) => withDependents(read, JOURNEY_RECORDS, [id]).length === 1);
}

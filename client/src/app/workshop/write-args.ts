/** What a revealed round is written into the boards with. */
import { createTranslator } from '@polku/shared/i18n/translator';
import { PROJECT_ID, projectRecord } from '@polku/shared/kernel/project';
import type { MyRound } from '@polku/shared/kernel/rounds';
import { clustersOf, gather, notesOf } from '@polku/shared/workshop/notes';
import { stepRecord } from '@polku/shared/workshop/records';
import type { WriteRoundArgs } from '@polku/shared/workshop/write/writing';
import type { Session } from '../../kernel/session/session-types';
import { isoDay } from '../../kernel/words/moments';
import type { Words } from '../../kernel/words/words';

/** @returns null before the reveal */
export function writeArgs(session: Session, words: Words, round: MyRound, board: string): WriteRoundArgs | null {
  const { setup, result, roundId, stepId } = round;
  const workshop = session.workshop.projection;
  if (!result) return null;
  return {
    kind: setup.kind,
    roundId,
    setup,
    result,
    board,
    date: isoDay(round.revealedAt ?? Date.now()),
    // What is written is everyone's: in the language of the project.
    words: createTranslator(session.projection.get(projectRecord, PROJECT_ID)?.language ?? words.locale),
    card: workshop.get(stepRecord, stepId)?.round?.card ?? 'note',
    gathered: gather(notesOf(result), clustersOf(workshop, roundId)),
  };
}

/**
 * Rules about findings: which decisions are possible now. Null means allowed; reasons are the messages
 * `findings.refused.<reason>`.
 */
import { firstRefusal, type Refusal } from '../kernel/command';
import { isId } from '../kernel/ids';
import { LIMITS } from '../kernel/limits';
import { boardExists, refusals } from '../kernel/record-commands/rules';
import type { RecordReader } from '../kernel/record-reader';
import { chosenThemes, findingRecordOf, MOST_THEMES } from './decisions';
import { fingerprintOf } from './finding';

/** Which finding of which board a command speaks of. */
export interface FindingRef {
  readonly board: string;
  readonly name: string;
  readonly about: readonly string[];
}

export const refuse = refusals('findings.refused');

export function printOf({ name, about }: FindingRef): string {
  return fingerprintOf(name, about);
}

/** The board is there and the finding can be named. */
export function canBeDecided(read: RecordReader, { board, name, about }: FindingRef): Refusal | null {
  const fits = /^[a-z][a-z.-]*$/.test(name) && about.length <= LIMITS.listLength && about.every(isId);
  return firstRefusal(boardExists(read, board), fits ? null : refuse('unknown'));
}

/** A third theme is refused: who chooses everything chooses nothing. */
export function canAddTheme(read: RecordReader, ref: FindingRef): Refusal | null {
  const others = chosenThemes(read, ref.board).filter(
    ({ finding, about }) => fingerprintOf(finding, about) !== printOf(ref),
  );
  return others.length < MOST_THEMES ? null : refuse('thirdTheme', { max: MOST_THEMES });
}

export function isChosen(read: RecordReader, ref: FindingRef): Refusal | null {
  const record = findingRecordOf(read, ref.board, printOf(ref));
  return record?.theme && record.state !== 'dismissed' ? null : refuse('notATheme');
}

/** Handoffs of a journey as things to ask about: who gives, who receives. Which they are, the analysis says. */
import { analyseBoard } from '../../boards/journey/analysis/analyse';
import type { RecordReader } from '../../kernel/record-reader';

export interface Handoff {
  /** The same as long as the two touchpoints follow one another. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly fromTeam: string;
  readonly toTeam: string;
}

const LENGTH = 40;

/** @returns at most 40 letters and digits; ids of touchpoints have 20 */
export function handoffId(from: string, to: string): string {
  return `${from.slice(0, LENGTH / 2)}${to.slice(0, LENGTH / 2)}`;
}

/** @returns the handoffs of a journey, in time order */
export function handoffsOf(read: RecordReader, board: string): readonly Handoff[] {
  return analyseBoard(read, board).handoffs.seams.map(({ from, to, fromTeam, toTeam }) => ({
    id: handoffId(from, to),
    from,
    to,
    fromTeam,
    toTeam,
  }));
}

/** Judges an area anew; earlier judgements stay as its history. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { boardHasRoom, isThere, liveOf, refuse, valuesPass } from '../rules';
import type { MaturityLevel } from '../schema';

export interface AssessMaturityArgs {
  readonly area: string;
  readonly level: MaturityLevel;
  /** ISO date. */
  readonly date: string;
  readonly by?: string;
}

export const assessMaturity: Command<AssessMaturityArgs> = {
  name: 'assessMaturity',
  check: ({ read }, { area, level, date, by = '' }) =>
    firstRefusal(
      isThere(read, area, 'maturityArea'),
      date === '' ? refuse('badDate') : null,
      valuesPass('maturityAssessment', { level, date, by }),
      boardHasRoom(read, liveOf(read, area, 'maturityArea')?.board ?? '', 1),
    ),
  plan(context, { area, level, date, by = '' }) {
    const id = context.newId();
    const board = liveOf(context.read, area, 'maturityArea')?.board ?? '';
    return {
      changes: [{ op: 'create', id, type: 'maturityAssessment', board, fields: { area, level, date, by } }],
      select: [id],
    };
  },
};

/** Adds a new assessment of an area; earlier ones stay as its history. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { live } from '../../../kernel/record-reader';
import { boardHasRoom, recordExists, refuseRecord, valuesPass } from '../../../kernel/record-commands/rules';
import {
  type DataLevel,
  GOALS_RECORDS,
  maturityAreaRecord,
  maturityAssessmentRecord,
  type MaturityLevel,
} from '../schema';

export interface AssessMaturityArgs {
  readonly area: string;
  /** Of an area of experience. */
  readonly level?: MaturityLevel | null;
  /** Of an area of data. */
  readonly dataLevel?: DataLevel | null;
  /** ISO date. */
  readonly date: string;
  readonly by?: string;
}

export const assessMaturity: Command<AssessMaturityArgs> = {
  name: 'assessMaturity',
  check: ({ read }, { area, level = null, dataLevel = null, date, by = '' }) =>
    firstRefusal(
      recordExists(read, area, maturityAreaRecord),
      date === '' ? refuseRecord('badDate') : null,
      valuesPass(maturityAssessmentRecord, { level, dataLevel, date, by }),
      boardHasRoom(read, GOALS_RECORDS, live(read, maturityAreaRecord, area)?.board ?? '', 1),
    ),
  plan(context, { area, level = null, dataLevel = null, date, by = '' }) {
    const id = context.newId();
    const board = live(context.read, maturityAreaRecord, area)?.board ?? '';
    return {
      changes: [{ op: 'create', id, type: 'maturityAssessment', board, fields: { area, level, dataLevel, date, by } }],
      select: [id],
    };
  },
};

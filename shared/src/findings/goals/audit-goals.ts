/** The audit of a goals board: every finding, most severe first, then in list order. Pure and never stored. */
import { analyseGoals, type GoalsFigures } from '../../boards/goals/analysis/analyse';
import { developmentProjectRecord, goalRecord } from '../../boards/goals/schema';
import { live, type RecordReader } from '../../kernel/record-reader';
import { auditSmall } from '../audit';
import type { Finding } from '../finding';
import type { GoalsAudit } from './goals-finding';
import { GOAL_FINDINGS } from './list';

export function goalsAuditOf(read: RecordReader, board: string, figures: GoalsFigures): GoalsAudit {
  const nameOf = (id: string): string => {
    const record = read.get(id);
    const name = record?.['title'] ?? record?.['name'];
    return typeof name === 'string' ? name : '';
  };
  return {
    board,
    figures,
    goal: (id) => live(read, goalRecord, id) ?? undefined,
    project: (id) => live(read, developmentProjectRecord, id) ?? undefined,
    title: (id) => ({ title: nameOf(id) }),
    names: (ids) => ids.map(nameOf).filter(Boolean).join(', '),
  };
}

/** @param figures of the current board; analysed here if omitted */
export function auditGoals(
  read: RecordReader,
  board: string,
  figures: GoalsFigures = analyseGoals(read, board),
): readonly Finding[] {
  return auditSmall(GOAL_FINDINGS, goalsAuditOf(read, board, figures));
}

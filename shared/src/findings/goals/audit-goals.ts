/** The audit of a goals board: every finding, heaviest first, then as listed. Pure; nothing of it is stored. */
import { analyseGoals, type GoalsFigures } from '../../boards/goals/analysis/analyse';
import type { DevelopmentProject, Goal } from '../../boards/goals/schema';
import { finish } from '../../kernel/pieces';
import type { RecordReader } from '../../kernel/projection';
import { findingsOf } from '../audit';
import { type Finding, SEVERITIES } from '../finding';
import type { GoalsAudit } from './goals-finding';
import { GOAL_FINDINGS } from './list';

export function goalsAuditOf(read: RecordReader, board: string, figures: GoalsFigures): GoalsAudit {
  const live = (id: string, type: string): unknown => {
    const record = read.get(id);
    return record && !record.removed && record.type === type ? record : undefined;
  };
  return {
    board,
    figures,
    goal: (id) => live(id, 'goal') as Goal | undefined,
    project: (id) => live(id, 'developmentProject') as DevelopmentProject | undefined,
    title(id) {
      const record = read.get(id);
      const name = record?.['title'] ?? record?.['name'];
      return { title: typeof name === 'string' ? name : '' };
    },
  };
}

/** @param figures of the board as it is now; analysed anew when left out */
export function auditGoals(
  read: RecordReader,
  board: string,
  figures: GoalsFigures = analyseGoals(read, board),
): readonly Finding[] {
  const audit = goalsAuditOf(read, board, figures);
  const weight = ({ severity }: Finding): number => SEVERITIES.indexOf(severity);
  return GOAL_FINDINGS.flatMap((kind) => finish(findingsOf(kind, audit))).sort((a, b) => weight(a) - weight(b));
}

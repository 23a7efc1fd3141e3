/** The kinds of findings per board kind. */
import type { KindId } from '../boards/index';
import type { RecordReader } from '../kernel/projection';
import { auditJourney } from './audit';
import type { Finding } from './finding';
import { auditGoals } from './goals/audit-goals';
import { GOAL_FINDINGS } from './goals/list';
import { JOURNEY_FINDINGS } from './journey/list';
import { auditValueMap } from './value/audit-value';
import { VALUE_FINDINGS } from './value/list';

export interface KindFindings {
  readonly list: readonly { readonly id: string }[];
  readonly audit: (read: RecordReader, board: string) => readonly Finding[];
}

export const FINDINGS: Readonly<Partial<Record<KindId, KindFindings>>> = {
  journey: { list: JOURNEY_FINDINGS, audit: auditJourney },
  goals: { list: GOAL_FINDINGS, audit: auditGoals },
  value: { list: VALUE_FINDINGS, audit: auditValueMap },
};

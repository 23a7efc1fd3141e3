/** The kinds of findings per board kind. */
import { isKindId, type KindId } from '../boards/index';
import type { RecordReader } from '../kernel/projection';
import { auditJourney } from './audit';
import type { Finding } from './finding';
import { auditGoals } from './goals/audit-goals';
import { GOAL_FINDINGS } from './goals/list';
import { JOURNEY_FINDINGS } from './journey/list';
import { auditPersona } from './persona/audit-persona';
import { PERSONA_FINDINGS } from './persona/list';
import { auditValueMap } from './value/audit-value';
import { VALUE_FINDINGS } from './value/list';

export interface KindFindings {
  readonly list: readonly { readonly id: string }[];
  readonly audit: (read: RecordReader, board: string) => readonly Finding[];
  /** Its boards are analysed in pieces where they are shown; whoever wants all findings takes those. */
  readonly heavy?: true;
}

export const FINDINGS: Readonly<Partial<Record<KindId, KindFindings>>> = {
  journey: { list: JOURNEY_FINDINGS, audit: auditJourney, heavy: true },
  goals: { list: GOAL_FINDINGS, audit: auditGoals },
  value: { list: VALUE_FINDINGS, audit: auditValueMap },
  persona: { list: PERSONA_FINDINGS, audit: auditPersona },
};

/** @returns what is found on boards of a kind; undefined for kinds without findings, and for those of other versions */
export function findingsOfKind(kind: string): KindFindings | undefined {
  return isKindId(kind) ? FINDINGS[kind] : undefined;
}

/** Ids of all kinds of findings, of one board kind after another. */
export const FINDING_KINDS: readonly string[] = Object.values(FINDINGS).flatMap(({ list }) => list.map(({ id }) => id));

const KNOWN: ReadonlySet<string> = new Set(FINDING_KINDS);

/** @returns whether this version knows the kind; a decision on another is kept */
export function isFindingKind(id: string): boolean {
  return KNOWN.has(id);
}

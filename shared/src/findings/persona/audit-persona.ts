/** The audit of a persona: every finding, most severe first, then in list order. Pure and never stored. */
import { type PersonaSheet, readPersona, usesOf } from '../../boards/persona/persona-reader';
import type { RecordReader } from '../../kernel/projection';
import { auditSmall } from '../audit';
import type { Finding } from '../finding';
import { PERSONA_FINDINGS } from './list';

/** @param sheet the current one; read here if omitted */
export function auditPersona(
  read: RecordReader,
  board: string,
  sheet: PersonaSheet = readPersona(read, board),
): readonly Finding[] {
  const touchpoints = usesOf(read, board).reduce((sum, use) => sum + use.touchpoints, 0);
  return auditSmall(PERSONA_FINDINGS, { sheet, touchpoints });
}

/** The project's teams in order. */
import { type Team, teamRecord } from '@polku/shared/kernel/project';
import type { RecordReader } from '@polku/shared/kernel/projection';

export function teamsOf(read: RecordReader): readonly Team[] {
  return read.list(teamRecord, '');
}

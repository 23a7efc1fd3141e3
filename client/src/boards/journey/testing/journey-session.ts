/** A session with one journey, for tests of its views. The test passes the document, since only it may import Yjs. */
import { BOARD_RECORDS } from '@polku/shared/boards/finding-record';
import { JOURNEY_RECORDS } from '@polku/shared/boards/journey/records/schema';
import { createRunner, type RunnerOptions } from '@polku/shared/kernel/command';
import { PROJECT_ID, PROJECT_RECORDS } from '@polku/shared/kernel/project';
import { createProjection } from '@polku/shared/kernel/projection';
import type { Role } from '@polku/shared/kernel/permissions';
import { LOCAL } from '@polku/shared/kernel/origin';
import { writeChanges } from '@polku/shared/kernel/document';
import { type LocalSession, localSession } from '../../../kernel/session/testing/local-session';

export const BOARD = 'board1';
export const SPECS = new Map(
  [...PROJECT_RECORDS, ...BOARD_RECORDS, ...JOURNEY_RECORDS].map((spec) => [spec.type, spec]),
);

/**
 * @param doc an empty document; gets a project and one journey board with the id `BOARD`
 * @param specs those of the journey alone, or of more kinds
 * @param role `viewer` refuses every command, as in a real session
 */
export function journeySession(
  doc: RunnerOptions['doc'],
  role: Role = 'facilitator',
  specs: RunnerOptions['specs'] = SPECS,
): LocalSession {
  writeChanges(
    doc,
    [
      { op: 'create', id: PROJECT_ID, type: 'project', board: '', fields: { name: 'Renting a home' } },
      {
        op: 'create',
        id: BOARD,
        type: 'board',
        board: '',
        fields: { kind: 'journey', name: 'Tenant’s journey', order: 'a0' },
      },
    ],
    specs,
    { by: 'test', now: 0 },
    LOCAL,
  );
  const projection = createProjection(doc, specs);
  const runner = createRunner({ doc, specs, projection, by: () => 'test' });
  return localSession({ doc, specs, read: projection, runner }, role);
}

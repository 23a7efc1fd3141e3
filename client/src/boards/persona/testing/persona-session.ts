/** A session with one persona, for tests of its views. The test passes the document, since only it may import Yjs. */
import { BOARD_RECORDS } from '@polku/shared/boards/finding-record';
import { blankPersona } from '@polku/shared/boards/persona/blank';
import { PERSONA_RECORDS } from '@polku/shared/boards/persona/schema';
import { createTranslator } from '@polku/shared/i18n/translator';
import { emptyReader } from '@polku/shared/kernel/record-reader';
import { createRunner, type RunnerOptions } from '@polku/shared/kernel/command';
import { PROJECT_ID, PROJECT_RECORDS } from '@polku/shared/kernel/project';
import { createProjection } from '@polku/shared/kernel/projection';
import type { Role } from '@polku/shared/kernel/permissions';
import { LOCAL } from '@polku/shared/kernel/origin';
import { writeChanges } from '@polku/shared/kernel/document';
import { type LocalSession, localSession } from '../../../kernel/session/testing/local-session';

export const BOARD = 'board1';
export const SPECS = new Map(
  [...PROJECT_RECORDS, ...BOARD_RECORDS, ...PERSONA_RECORDS].map((spec) => [spec.type, spec]),
);

/**
 * @param doc an empty document; gets a project and one blank persona with the id `BOARD`
 * @param role `viewer` refuses every command, as in a real session
 */
export function personaSession(doc: RunnerOptions['doc'], role: Role = 'facilitator'): LocalSession {
  let made = 0;
  const context = {
    read: emptyReader(),
    removed: () => [],
    newId: () => `made${made++}`,
    random: Math.random,
    now: 0,
  };
  writeChanges(
    doc,
    [
      { op: 'create', id: PROJECT_ID, type: 'project', board: '', fields: { name: 'Renting a home' } },
      {
        op: 'create',
        id: BOARD,
        type: 'board',
        board: '',
        fields: { kind: 'persona', name: 'Aino', order: 'a0' },
      },
      ...blankPersona(context, BOARD, createTranslator('en')),
    ],
    SPECS,
    { by: 'test', now: 0 },
    LOCAL,
  );
  const projection = createProjection(doc, SPECS);
  const runner = createRunner({ doc, specs: SPECS, projection, by: () => 'test' });
  return localSession({ doc, specs: SPECS, read: projection, runner }, role);
}

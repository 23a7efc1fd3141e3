/**
 * A session of one journey for tests of its views: a real document, projection, runner and text binding; presence and
 * save status are plain stores that a test may set. The document comes from the test, which may import Yjs.
 */
import { BOARD_RECORDS } from '@polku/shared/boards/finding-record';
import { JOURNEY_RECORDS } from '@polku/shared/boards/journey/records/schema';
import { createRunner, type RunnerOptions } from '@polku/shared/kernel/command';
import { readStored } from '@polku/shared/kernel/document';
import { PROJECT_ID, PROJECT_RECORDS } from '@polku/shared/kernel/project';
import { createProjection } from '@polku/shared/kernel/projection';
import type { Role } from '@polku/shared/kernel/permissions';
import { LOCAL } from '@polku/shared/kernel/origin';
import { writeChanges } from '@polku/shared/kernel/document';
import { createStore } from 'zustand/vanilla';
import type { PicturesState, ProjectPictures } from '../../../kernel/pictures/project-pictures';
import type { Peer, Person, Presence, Session, SessionState } from '../../../kernel/session/session-types';
import { bindText } from '../../../kernel/session/text-binding';

export const BOARD = 'board1';
export const SPECS = new Map(
  [...PROJECT_RECORDS, ...BOARD_RECORDS, ...JOURNEY_RECORDS].map((spec) => [spec.type, spec]),
);

export interface JourneySession extends Session {
  /** Puts others on the board. */
  setPeers(peers: readonly Peer[]): void;
}

/**
 * @param doc an empty document; gets a project and one journey board with the id `BOARD`
 * @param specs those of the journey alone, or of more kinds
 * @param role `viewer` refuses every command, as in a real session
 */
export function journeySession(
  doc: RunnerOptions['doc'],
  role: Role = 'facilitator',
  specs: RunnerOptions['specs'] = SPECS,
): JourneySession {
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
  if (role === 'viewer') runner.readOnly = { reason: 'session.refused.viewer' };
  const peers = createStore<{ readonly peers: readonly Peer[] }>(() => ({ peers: [] }));
  const me = createStore<Person>(() => ({ name: 'Aino', color: '#1B6B5A' }));
  const presence: Presence = {
    peers,
    me,
    rename: (person) => me.setState(person),
    moveCursor: () => undefined,
    select: () => undefined,
    edit: () => undefined,
  };
  const state = createStore<SessionState>(() => ({
    status: { device: 'saved', server: 'saved', connection: 'online', problem: null },
    role,
    loaded: true,
    everSynced: true,
    replaced: null,
  }));
  return {
    projectId: 'project1',
    projection,
    runner,
    state,
    presence,
    pictures: noPictures(),
    secret: null,
    bindText: (id, field) => bindText(doc, runner, id, field),
    exportStored: () => readStored(doc, SPECS),
    importStored: () => null,
    flush: () => Promise.resolve(true),
    close() {
      runner.undo.destroy();
      projection.destroy();
      return Promise.resolve();
    },
    setPeers: (next) => peers.setState({ peers: next }),
  };
}

/** Pictures that nobody has. */
function noPictures(): ProjectPictures {
  return {
    state: createStore<PicturesState>(() => ({ version: 0, waiting: 0, refused: new Map() })),
    url: () => null,
    add: () => Promise.reject(new Error('this session keeps no pictures')),
    giveUp: () => Promise.resolve(),
    retry: () => undefined,
    bytes: () => Promise.resolve(null),
    online: () => undefined,
    close: () => undefined,
  };
}

/**
 * A session for tests of views: real document, projection, runner and text binding; presence and save status are stores that
 * a test may set. Nothing is sent or stored.
 */
import type { Runner, RunnerOptions } from '@polku/shared/kernel/command';
import { readStored } from '@polku/shared/kernel/document';
import type { Role } from '@polku/shared/kernel/permissions';
import type { Projection } from '@polku/shared/kernel/projection';
import { createStore } from 'zustand/vanilla';
import type { PicturesState, ProjectPictures } from '../../pictures/project-pictures';
import type { Peer, Person, Presence, Session, SessionState } from '../session-types';
import { bindText } from '../text-binding';

export interface LocalSession extends Session {
  /** Puts others on the board. */
  setPeers(peers: readonly Peer[]): void;
}

export interface LocalDocument {
  readonly doc: RunnerOptions['doc'];
  readonly specs: RunnerOptions['specs'];
  readonly read: Projection;
  readonly runner: Runner;
}

/** @param role `viewer` refuses every command, as in a real session */
export function localSession({ doc, specs, read, runner }: LocalDocument, role: Role = 'facilitator'): LocalSession {
  if (role === 'viewer') runner.readOnly = { reason: 'session.readonly.role' };
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
    projection: read,
    runner,
    state,
    presence,
    pictures: noPictures(),
    secret: null,
    bindText: (id, field) => bindText(doc, runner, id, field),
    exportStored: () => readStored(doc, specs),
    importStored: () => null,
    flush: () => Promise.resolve(true),
    close() {
      runner.undo.destroy();
      read.destroy();
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

/**
 * A session for tests of views: real document, projection, runner and text binding; presence and save status are stores that
 * a test may set. Nothing is sent or stored.
 */
import type { Runner, RunnerOptions } from '@polku/shared/kernel/command';
import { createRunner } from '@polku/shared/kernel/command';
import { readStored, type SpecLookup } from '@polku/shared/kernel/document';
import { editOrigins } from '@polku/shared/kernel/edit-origins';
import { mayWrite, type Role } from '@polku/shared/kernel/permissions';
import { createProjection, type Projection } from '@polku/shared/kernel/projection';
import * as Y from 'yjs';
import { createStore } from 'zustand/vanilla';
import type { PicturesState, ProjectPictures } from '../../pictures/project-pictures';
import { createMembersApi } from '../members-api';
import { createVersionsApi } from '../versions-api';
import { createWorkshopApi } from '../workshop-api';
import type { AwayReport, OpenDocument, Peer, Person, Session, SessionState } from '../session-types';
import { bindText } from '../text-binding';
import { quietPresence } from './quiet-presence';

export interface LocalSession extends Session {
  /** Puts others on the board. */
  setPeers(peers: readonly Peer[]): void;
}

export interface LocalDocument {
  readonly doc: RunnerOptions['doc'];
  readonly specs: RunnerOptions['specs'];
  readonly read: Projection;
  readonly runner: Runner;
  /** What the other documents are made of; without them they know no records. */
  readonly discussionSpecs?: SpecLookup;
  readonly workshopSpecs?: SpecLookup;
}

/** A document of its own beside the content. */
function localDocument(specs: SpecLookup): OpenDocument {
  const doc = new Y.Doc();
  const projection = createProjection(doc, specs, (flush) => flush());
  const runner = createRunner({ doc, specs, projection, by: () => 'Aino' });
  return { projection, runner, bindText: (id, field) => bindText(doc, runner, id, field) };
}

/** @param role `viewer` refuses every command, as in a real session */
export function localSession(
  { doc, specs, read, runner, discussionSpecs = new Map(), workshopSpecs = new Map() }: LocalDocument,
  role: Role = 'facilitator',
): LocalSession {
  const discussion = localDocument(discussionSpecs);
  const workshop = localDocument(workshopSpecs);
  if (!mayWrite(role, 'content')) runner.readOnly = { reason: 'session.readonly.role' };
  if (!mayWrite(role, 'discussion')) discussion.runner.readOnly = { reason: 'session.readonly.discussion' };
  if (!mayWrite(role, 'workshop')) workshop.runner.readOnly = { reason: 'session.readonly.workshop' };
  const peers = createStore<{ readonly peers: readonly Peer[] }>(() => ({ peers: [] }));
  const me = createStore<Person>(() => ({ name: 'Aino', color: '#1B6B5A' }));
  const presence = quietPresence(peers, me);
  const away = createStore<{ readonly report: AwayReport | null }>(() => ({ report: null }));
  const state = createStore<SessionState>(() => ({
    status: { device: 'saved', server: 'saved', connection: 'online', problem: null, problemIn: null },
    role,
    loaded: true,
    everSynced: true,
    replaced: null,
    member: null,
    notice: null,
    entry: null,
  }));
  return {
    projectId: 'project1',
    projection: read,
    runner,
    discussion,
    workshop,
    state,
    members: createMembersApi({
      projectId: 'project1',
      server: '',
      fetch: () => Promise.reject(new Error('this session has no server')),
      bearer: () => null,
    }),
    versions: createVersionsApi({
      projectId: 'project1',
      server: '',
      fetch: () => Promise.reject(new Error('this session has no server')),
      bearer: () => null,
    }),
    steps: createWorkshopApi({
      projectId: 'project1',
      server: '',
      fetch: () => Promise.reject(new Error('this session has no server')),
      bearer: () => null,
    }),
    join: () => Promise.resolve({ kind: 'later' }),
    knock: () => undefined,
    away,
    dismissAway: () => away.setState({ report: null }),
    presence,
    pictures: noPictures(),
    secret: null,
    bindText: (id, field) => bindText(doc, runner, id, field),
    originsOf: (edits, older) => editOrigins(doc, edits, older, specs),
    moment: () => ({ client: doc.clientID, clock: Y.getState(doc.store, doc.clientID) }),
    exportStored: () => readStored(doc, specs),
    importStored: () => null,
    flush: () => Promise.resolve(true),
    close() {
      for (const one of [discussion, workshop, { runner, projection: read }]) {
        one.runner.undo.destroy();
        one.projection.destroy();
      }
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

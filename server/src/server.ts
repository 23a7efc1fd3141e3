/**
 * Composition root of one node: store, rooms, HTTP and sockets on one port. Knows nothing of processes, signals or
 * environment variables.
 */
import type { AddressInfo } from 'node:net';
import { newId } from '@polku/shared/kernel/ids';
import { codes } from './access/codes';
import { tickets as ticketsOf } from './access/tickets';
import type { Config } from './config';
import { NOBODY } from './fanout/who-is-here';
import { archiving } from './jobs/archive/archiving';
import { compaction } from './jobs/compaction';
import type { MaintenanceCalls } from './jobs/maintenance-worker';
import { pictureSweep } from './jobs/picture-sweep';
import { versionKeeping } from './jobs/version-keeping';
import { startWorker, type WorkerCalls } from './log/worker-calls';
import { logger } from './output';
import { openStore } from './node-store';
import { Nodes } from './nodes';
import { Rooms } from './rooms/rooms';
import { admission } from './transport/admission';
import { budgetsOf, type Rates, triedElsewhere } from './transport/budgets';
import { Handshakes } from './transport/handshakes';
import { http } from './transport/http';
import { LastSeen } from './transport/last-seen';
import { metrics as metricsOf } from './transport/metrics';
import { SOCKET_LIMITS, type SocketLimits } from './transport/socket-limits';
import { sockets as socketsOf } from './transport/sockets';
import type { Times } from './workshop/times';
import { Workshops } from './workshop/workshops';

const CHECKPOINT_MS = 2_000;

/** What tests make smaller than LIMITS. */
export interface Tuning extends Rates {
  sockets?: Partial<SocketLimits>;
  documentBytes?: number;
  /** People who may edit a content document at once. */
  editors?: number;
  /** Milliseconds that edits may wait for others. */
  heldMs?: number;
  /** Milliseconds an empty room stays in memory. */
  idleMs?: number;
  blobBytesPerProject?: number;
  blobsPerMinute?: number;
  /** For how long an answer about health holds. */
  healthMs?: number;
  /** Milliseconds between two versions that are kept by themselves. */
  versionsMs?: number;
  /** Of workshops: how soon people are told. */
  workshopTimes?: Partial<Times>;
  /** Milliseconds between two steps of the archive. */
  archiveMs?: number;
  /** Schedule of the search for unused pictures. */
  sweepMs?: { first: number; every: number };
}

export interface PolkuServer {
  /** e.g. `http://localhost:4321` */
  address: string;
  port: number;
  /** Stops accepting, makes everything durable, closes sockets with 1001 and the store. */
  close(): Promise<void>;
}

/**
 * @param onFatal the store's thread died; nothing can be acknowledged any more and the process should end
 * @throws when the port is taken or the store cannot be opened
 */
export async function startPolku(
  config: Config,
  onFatal: (error: Error) => void,
  tuning: Tuning = {},
): Promise<PolkuServer> {
  const log = logger(config.logLevel);
  let commitsToCheckpoint = 0;
  const metrics = metricsOf({
    rooms: () => rooms.count,
    connections: () => sockets.count,
    listening: () => shared?.fanout ?? null,
  });
  const opened = await openStore(config, onFatal, {
    committed: (seconds, updates) => {
      commitsToCheckpoint += 1;
      metrics.commitSeconds.observe(seconds);
      metrics.commitUpdates.observe(updates);
    },
    turn: ({ waited, took }) => {
      metrics.turnWaitSeconds.observe(waited);
      metrics.turnSeconds.observe(took);
    },
    said: (notes, frames) => {
      metrics.nodes.notes += notes;
      metrics.nodes.frames += frames;
    },
    failed: (error) => {
      metrics.incident('database-connection');
      log.error({ detail: error.message }, 'a connection to the database failed; another one is opened');
    },
  });
  const { calls: store, key, shared } = opened;
  const tickets = ticketsOf(key);
  let maintenance: WorkerCalls<MaintenanceCalls> | null = null;
  const maintain = (): WorkerCalls<MaintenanceCalls> => {
    maintenance ??= startWorker<MaintenanceCalls>('jobs', 'maintenance-worker', opened.options, onFatal);
    return maintenance;
  };
  const compacting = compaction({
    compact: (room, known) => maintain().call('compact', room, new Date().toISOString(), known),
    done: (room, seq, data) => rooms.find(room)?.rebase(seq, data),
    failed: (room, error) => {
      metrics.incident('compaction-failed');
      log.error({ room, detail: error.message }, 'compaction failed');
    },
  });
  /** @param all also when it takes long */
  const wipe = async (all: boolean): Promise<void> => {
    const detail = await maintain()
      .call('wipe', all)
      .then(
        ({ whole, unread }) =>
          whole && unread.length === 0 ? null : { tooLarge: !whole, ...(unread.length > 0 ? { unread } : {}) },
        (error: unknown) => ({ err: error }),
      );
    if (!detail) return;
    metrics.incident('wipe-due');
    log.error(detail, 'bytes of an erased project may still be in the data folder; the next start overwrites them');
  };
  const keeping = versionKeeping({
    keep: (projectId, at, upTo, pauseMs) =>
      maintain().call('keepVersion', {
        versionId: newId(),
        projectId,
        at,
        upTo,
        without: null,
        kind: 'auto',
        name: '',
        memberId: null,
        ...(pauseMs === undefined ? {} : { pauseMs }),
      }),
    failed: (project, error) => {
      metrics.incident('version-not-kept');
      log.error({ project, detail: error.message }, 'a version was not kept');
    },
    ...(tuning.versionsMs === undefined ? {} : { everyMs: tuning.versionsMs }),
    shared: shared !== null,
  });
  const rooms = new Rooms({
    log: opened.log,
    load: (room) => store.call('load', room),
    repair: async (room) => {
      await maintain().call('compact', room, new Date().toISOString());
    },
    idleMs: tuning.idleMs ?? 30_000,
    ...(tuning.heldMs === undefined ? {} : { heldMs: tuning.heldMs }),
    ...(tuning.documentBytes === undefined ? {} : { documentBytes: tuning.documentBytes }),
    ...(tuning.editors === undefined ? {} : { editors: tuning.editors }),
    projects: {
      read: (projectId, identities) => store.call('readProject', projectId, identities, new Date().toISOString()),
      gone: (projectId, memberId) => lastSeen.note(projectId, memberId),
      moved: (projectId) => {
        workshops.find(projectId)?.connectionsChanged();
        nodes?.moved(projectId);
      },
      failed: (projectId, error) => {
        metrics.incident('rights-unread');
        log.error({ project: projectId, detail: error.message }, 'what holds for a project could not be read');
      },
    },
    compact: (room, why) => {
      if (why === 'written') keeping.edited(room.name);
      compacting.consider(room, why === 'unloading');
    },
    ...(shared && {
      nodes: {
        tell: (room, entries, all) => shared.fanout.publish({ kind: 'presence', room: room.name, entries, all }),
        editors: (projectId) => nodes?.elsewhere(projectId).editors ?? NOBODY.editors,
        meet: (room) => nodes?.meet(room),
      },
    }),
    writing: (room, seq, { at, memberId }) => keeping.writing(room, { seq, at, memberId }),
    edited: (bytes) => {
      metrics.traffic.edits += 1;
      metrics.traffic.editBytes += bytes;
    },
    report: (event, room, detail) => {
      metrics.incident(event);
      log.error({ room, detail }, event);
    },
  });

  const unread = (error: Error): void => {
    metrics.incident('others-unread');
    log.error({ detail: error.message }, 'what other nodes have stored was not read; it is tried again');
  };
  const lastSeen = new LastSeen((seen) =>
    store.call('membersSeen', seen, new Date().toISOString()).catch((error: unknown) => {
      metrics.incident('seen-not-stored');
      log.error({ err: error }, 'when members were last seen was not stored');
    }),
  );
  const workshops = new Workshops({
    store,
    connected: (projectId) => rooms.project(projectId)?.connected() ?? { members: [], facilitator: false },
    heard: (projectId, memberId) => lastSeen.note(projectId, memberId),
    ...(shared && {
      others: {
        elsewhere: (projectId) => nodes?.elsewhere(projectId) ?? NOBODY,
        came: (projectId) => nodes?.moved(projectId),
        say: (projectId, what) => nodes?.say({ kind: 'workshop', projectId, what }),
        failed: (_projectId, error) => unread(error),
      },
    }),
    ...(tuning.workshopTimes ? { times: tuning.workshopTimes } : {}),
  });
  const handshakes = new Handshakes();
  const budgets = budgetsOf(tuning);
  const nodes = shared
    ? new Nodes({
        shared,
        store,
        rooms,
        workshops,
        handshakes,
        tried: triedElsewhere(budgets),
        followed: (updates, healed) => {
          metrics.nodes.followed += updates;
          if (healed) metrics.nodes.healed += updates;
        },
        failed: unread,
      })
    : null;
  const app = await http({
    ...tuning,
    store,
    tickets,
    budgets,
    tried: (what, of) => nodes?.say({ kind: 'tried', what, key: of }),
    maxProjects: config.maxProjects,
    codes: codes(key),
    projects: {
      changed: async (projectId) => {
        handshakes.changed(projectId);
        nodes?.say({ kind: 'project', projectId });
        await rooms.project(projectId)?.refresh();
        workshops.find(projectId)?.membersChanged();
      },
      membersChanged: (projectId) => {
        nodes?.say({ kind: 'members', projectId });
        rooms.project(projectId)?.membersChanged();
        workshops.find(projectId)?.membersRenamed();
      },
      rotated: (projectId, linkId) => {
        nodes?.say({ kind: 'rotated', projectId, linkId });
        rooms.project(projectId)?.closeNameless(linkId);
      },
      isOnline: (projectId, memberId) => {
        const { members, phones } = nodes?.elsewhere(projectId) ?? NOBODY;
        const isAtHand = rooms.project(projectId)?.isOnline(memberId) || members.has(memberId) || phones.has(memberId);
        return isAtHand || (workshops.find(projectId)?.people.isHere(memberId) ?? false);
      },
      erase: async (projectId) => {
        // What is being stored for it would fail, and what others store with it.
        await rooms.endProject(projectId);
        await store.call('eraseProject', projectId, new Date().toISOString());
        nodes?.say({ kind: 'erased', projectId });
        handshakes.changed(projectId);
        await rooms.project(projectId)?.refresh();
        workshops.end(projectId);
        await wipe(false);
      },
    },
    workshops,
    activity: {
      list: (query) => maintain().call('activity', query),
      edits: (query) => maintain().call('memberEdits', query),
    },
    versions: {
      list: (projectId) => maintain().call('versions', projectId),
      keep: (request) => maintain().call('keepVersion', request),
      open: (projectId, versionId) => maintain().call('openVersion', projectId, versionId),
      openAt: (projectId, time) => maintain().call('openVersionAt', projectId, time),
      rename: (projectId, versionId, name) => maintain().call('renameVersion', projectId, versionId, name),
    },
    report: (event, detail) => {
      metrics.incident(event);
      log.error({ detail }, event);
    },
    clientDir: config.clientDir,
    trustProxy: config.trustProxy,
    metricsToken: config.metricsToken,
    metrics: () => metrics,
    log,
  });
  const sockets = socketsOf({
    server: app.server,
    admit: admission({
      tickets,
      credentialById: (...who) => store.call('credentialById', ...who),
      enter: (room) => rooms.enter(room),
    }),
    handshakes,
    limits: { ...SOCKET_LIMITS, ...tuning.sockets },
    allowedOrigins: config.allowedOrigins,
    trustProxy: config.trustProxy,
    metrics,
    closed: (code, reason) => log.info({ code, reason }, 'socket closed'),
  });

  const checkpoint = setInterval(() => {
    // The archive does it, after it has read the log.
    if (commitsToCheckpoint === 0 || archive) return;
    commitsToCheckpoint = 0;
    maintain()
      .call('checkpoint')
      .catch((error: unknown) => log.error({ err: error }, 'checkpoint failed'));
  }, CHECKPOINT_MS);

  const sweeping =
    config.pictureGraceMs === 0
      ? null
      : pictureSweep({
          projects: () => maintain().call('projectsWithPictures'),
          sweep: (project) =>
            maintain().call('sweepPictures', project, new Date().toISOString(), config.pictureGraceMs),
          done: (project, { deleted, bytes }) => {
            if (deleted > 0) log.info({ project, deleted, bytes }, 'unused pictures deleted');
          },
          failed: (project, error) => {
            metrics.incident('picture-sweep-failed');
            log.error({ project, detail: error.message }, 'looking for unused pictures failed; none was deleted');
          },
          ...(tuning.sweepMs ? { firstMs: tuning.sweepMs.first, everyMs: tuning.sweepMs.every } : {}),
        });

  const archive =
    config.archiveDir === null || opened.options.kind !== 'sqlite'
      ? null
      : archiving({
          file: opened.options.file,
          folder: config.archiveDir,
          days: config.archiveDays,
          ...(tuning.archiveMs === undefined ? {} : { everyMs: tuning.archiveMs }),
          done: ({ gap }) => {
            if (gap === null) return;
            metrics.incident('archive-gap');
            log.error({ detail: gap }, 'the archive has begun anew: times just before now cannot be reached');
          },
          failed: (error) => {
            metrics.incident('archive-failed');
            log.error({ err: error }, 'the archive was not written; it is tried again');
          },
          onDeath: onFatal,
        });

  const stop = async (): Promise<void> => {
    clearInterval(checkpoint);
    await sweeping?.stop();
    sockets.stopAccepting();
    workshops.stop();
    await workshops.answers.idle();
    await rooms.drainAll();
    await opened.idle();
    await app.close();
    sockets.terminate();
    await lastSeen.flush();
    await compacting.idle();
    await keeping.stop();
    await maintenance?.call('close');
    await maintenance?.stop();
    await nodes?.stop();
    await archive?.stop();
    await opened.close();
  };
  try {
    if (await store.call('wipeDue')) await wipe(true);
    await app.listen({ port: config.port, host: config.host });
  } catch (error) {
    await stop();
    throw error;
  }
  const { port } = app.server.address() as AddressInfo;
  // A built server starts it now: by the time it is needed, a later build may be in its place.
  if (!import.meta.url.endsWith('.ts')) maintain();
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  let closing: Promise<void> | null = null;
  return {
    address: `http://${host}:${port}`,
    port,
    close: () => {
      closing ??= stop();
      return closing;
    },
  };
}

/**
 * Counters in Prometheus format. They contain no ids, names or addresses, so they reveal nothing about people or projects.
 */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** All that is counted as an incident; what each means and asks for: docs/OPERATING.md, Watching. */
export const INCIDENTS = [
  'commit-failed',
  'read-only',
  'load-failed',
  'damaged',
  'repaired',
  'rights-unread',
  'unbound',
  'seen-not-stored',
  'version-not-kept',
  'wipe-due',
  'archive-gap',
  'archive-failed',
  'compaction-failed',
  'picture-sweep-failed',
  'handshake-failed',
  'database-connection',
  'others-unread',
] as const;
export type Incident = (typeof INCIDENTS)[number];

export interface MetricsSources {
  /** With other nodes only: how long this one has not heard itself, and how long its last word took, ms. */
  listening?: () => { silentMs: number; lagMs: number } | null;
  rooms: () => number;
  connections: () => number;
}

export type Metrics = ReturnType<typeof metrics>;

/** @param sources read on each request */
export function metrics(sources: MetricsSources) {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string, read: () => number): Gauge =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });

  // Plain numbers where events are counted (thousands of times a second), read on each request.
  const traffic = { edits: 0, editBytes: 0, received: 0, sent: 0 };
  const nodes = { followed: 0, healed: 0, notes: 0, frames: 0 };
  const total = (name: string, help: string, read: () => number): void => {
    let told = 0;
    const one = new Counter({
      name,
      help,
      registers,
      collect() {
        one.inc(read() - told);
        told = read();
      },
    });
  };
  total('polku_edits_total', 'Updates taken into documents', () => traffic.edits);
  total('polku_edit_bytes_total', 'Bytes of updates taken into documents', () => traffic.editBytes);
  total('polku_received_bytes_total', 'Bytes received on sockets', () => traffic.received);
  total('polku_sent_bytes_total', 'Bytes written to sockets', () => traffic.sent);
  gauge('polku_rooms', 'Rooms in memory', sources.rooms);
  gauge('polku_connections', 'Open sockets', sources.connections);
  gauge(
    'polku_listening_silence_seconds',
    'Since this node last heard itself through the database; 0 for a node that is alone',
    () => (sources.listening?.()?.silentMs ?? 0) / 1000,
  );
  gauge(
    'polku_listening_lag_seconds',
    'How long the last word of this node to itself was under way; 0 for a node that is alone',
    () => (sources.listening?.()?.lagMs ?? 0) / 1000,
  );
  total('polku_followed_updates_total', 'Updates of other nodes taken in', () => nodes.followed);
  total('polku_healed_updates_total', 'Of these, such that no note had told of', () => nodes.healed);
  total('polku_notes_total', 'Notes said to other nodes', () => nodes.notes);
  total('polku_note_frames_total', 'Notifications in which they went out', () => nodes.frames);
  const incidents = new Counter<'event'>({
    name: 'polku_incidents_total',
    help: 'Rooms that failed to load or were repaired, damaged snapshots, failed commits and compactions',
    labelNames: ['event'],
    registers,
  });
  // From the start: of a count that begins at 1 nobody sees that it went up.
  for (const event of INCIDENTS) incidents.inc({ event }, 0);
  return {
    registry,
    traffic,
    nodes,
    turnWaitSeconds: new Histogram({
      name: 'polku_turn_wait_seconds',
      help: 'With PostgreSQL: time from the first room that asked until its turn came',
      buckets: [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
      registers,
    }),
    turnSeconds: new Histogram({
      name: 'polku_turn_seconds',
      help: 'With PostgreSQL: time from the beginning of a turn until it was committed',
      buckets: [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
      registers,
    }),
    closed: new Counter({
      name: 'polku_closed_total',
      help: 'Sockets closed by the server, by close code',
      labelNames: ['code'],
      registers,
    }),
    /** Something went wrong that whoever runs the server should look at. */
    incident: (event: Incident) => incidents.inc({ event }),
    responses: new Counter({
      name: 'polku_responses_total',
      help: 'Answers to requests, by the first digit of their status',
      labelNames: ['class'],
      registers,
    }),
    commitSeconds: new Histogram({
      name: 'polku_commit_seconds',
      help: 'Time from sending a batch to the store until it is durable',
      buckets: [0.0005, 0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1],
      registers,
    }),
    commitUpdates: new Histogram({
      name: 'polku_commit_updates',
      help: 'Updates in one commit',
      buckets: [1, 2, 5, 10, 25, 50, 100, 250],
      registers,
    }),
  };
}

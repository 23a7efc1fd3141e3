/** One run: servers, projects, attackers, and what is found wrong. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pause } from '../judge/random';
import { postgresStore } from '../judge/postgres-store';
import { freePort } from '../judge/server-process';
import type { Store } from '../judge/stored';
import { Assault } from './assault';
import { Guard } from './guard';
import { WATCHED } from './inputs';
import { liveSqlite } from './live-store';
import { Pits } from './pits';
import type { Times } from './probe';
import { startProbe } from './probe-process';
import { makeScene } from './scene';
import { ServerUnderFire } from './server-under-fire';
import { loopReport, type LoopReport } from './stalls';

export interface AttackOptions {
  /** The built server. */
  readonly main: string;
  /** A PostgreSQL database that is empty, or null for SQLite. */
  readonly databaseUrl: string | null;
  readonly nodes: number;
  /** How many inputs; or the number of the only one. */
  readonly inputs: number;
  readonly only?: number | undefined;
  readonly seed: number;
  /** Connections for each kind of attacker. */
  readonly parallel: number;
  /** Own work of a server in one turn, beyond which it is a fault. */
  readonly stallMs: number;
  progress?(delivered: number, faults: number): void;
  /** As soon as it is known. */
  found?(fault: Fault): void;
}

export interface Fault {
  readonly kind: 'changed' | 'apart' | 'crash' | 'error' | 'stall' | 'stuck' | 'unhealthy' | 'memory' | 'leak';
  readonly detail: string;
}
export interface AttackResult {
  readonly inputs: number;
  readonly seconds: number;
  readonly faults: readonly Fault[];
  readonly outcomes: Record<string, Record<string, number>>;
  readonly loops: readonly LoopReport[];
  readonly honest: Times | null;
  /** Projects that were given up to those who may write. */
  readonly pits: number;
  readonly verified: string;
}

const CHECK_MS = 5_000;
/** More than a server needs; what grows with what it is sent passes it. */
const MOST_RSS_MB = 1_500;
/** Of a kind: what a fallen server leads to is not to hide that it fell. */
const FAULTS_KEPT = 50;

/** @throws when servers do not start or honest people are refused before the attack */
export async function attack(options: AttackOptions): Promise<AttackResult> {
  const folder = mkdtempSync(join(tmpdir(), 'polku-hostile-'));
  const faults: Fault[] = [];
  const fault = (kind: Fault['kind'], detail: string): void => {
    if (faults.filter((other) => other.kind === kind).length >= FAULTS_KEPT) return;
    const one = { kind, detail: detail.slice(0, 2_000) };
    faults.push(one);
    options.found?.(one);
  };
  const servers: ServerUnderFire[] = [];
  try {
    return await under(folder, options, servers, faults, fault);
  } finally {
    for (const server of servers) await server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function under(
  folder: string,
  options: AttackOptions,
  servers: ServerUnderFire[],
  faults: readonly Fault[],
  fault: (kind: Fault['kind'], detail: string) => void,
): Promise<AttackResult> {
  const { main, databaseUrl, seed } = options;
  const clientDir = join(folder, 'client');
  mkdirSync(join(clientDir, 'assets'), { recursive: true });
  for (const page of ['index.html', 'phone.html'])
    writeFileSync(join(clientDir, page), '<!doctype html><title>Polku</title>');
  for (let i = 0; i < options.nodes; i += 1) {
    const env = { DATA_DIR: join(folder, 'data'), DATABASE_URL: databaseUrl ?? '', CLIENT_DIR: clientDir };
    const server = new ServerUnderFire({ main, port: await freePort(), env, loopFile: join(folder, `loop${i}`) });
    servers.push(server);
    await server.listening;
  }
  const addresses = servers.map(({ address }) => address);
  const [first] = addresses;
  if (!first) throw new Error('a run needs a server');
  const store: Store = databaseUrl === null ? liveSqlite(join(folder, 'data')) : await postgresStore(databaseUrl);

  const guards: Guard[] = [];
  for (let i = 0; i < WATCHED; i += 1)
    guards.push(await Guard.post(addresses, await makeScene(first, seed, `watched ${i}`, true), store));
  const probed = await makeScene(first, seed, 'probe', false);
  const pits = new Pits({ addresses, store, seed, fault });
  const assault = new Assault({ ...options, addresses, watched: guards.map(({ scene }) => scene), pits, fault });
  const changed = (detail: string): void => fault('changed', detail);

  const pids = servers.map(({ pid }) => pid);
  const probe = startProbe({ addresses, entry: { id: probed.id, epoch: probed.epoch, secret: probed.secrets.editor } });
  // What was compiled and filled before the attack is not of the attack.
  await pause(1_500);
  const since = Date.now();
  const hasEnded = (): boolean => servers.some(({ ending }) => ending !== null);
  const raised = assault.run(hasEnded);
  let isOver = false;
  const watching = (async (): Promise<void> => {
    for (let nth = 0; !isOver && !hasEnded(); nth += 1) {
      await guards[nth % guards.length]?.checkUnchanged(changed);
      options.progress?.(assault.tally.total, faults.length);
      for (let waited = 0; waited < CHECK_MS && !isOver; waited += 100) await pause(100);
    }
  })().catch((error: unknown) => fault('unhealthy', String(error)));
  await raised.finally(() => {
    isOver = true;
  });
  const seconds = (Date.now() - since) / 1000;
  await watching;

  let honest: Times | null = null;
  if (!hasEnded()) {
    const report = await probe.end();
    if ('failed' in report) fault('unhealthy', report.failed);
    else honest = report.times;
    for (const guard of guards)
      await guard.checkUnchanged(changed).catch((error: unknown) => fault('unhealthy', String(error)));
    for (const { http } of addresses) await checkHealth(http, (detail) => fault('unhealthy', detail));
  }
  probe.kill();
  for (const guard of guards) guard.end();
  for (const [i, server] of servers.entries()) {
    if (server.ending !== null || server.pid !== pids[i]) fault('crash', `the server ended with ${server.ending}`);
    await server.end();
    if (server.ending !== '0') fault('crash', `asked to end, the server ended with ${server.ending}`);
    for (const line of server.errors) fault('error', line);
  }
  await pits.checkStored();
  await store.close();
  const verified = await servers[0]?.verify();
  if (verified?.ok !== true) fault('changed', `verify: ${verified?.said}`);
  const loops = servers.map((server) => loopReport(server.loop(), since, options.stallMs, assault.notes));
  for (const { stalls, rssMb } of loops) {
    for (const { own, held, gap, inputs } of stalls)
      fault('stall', `${held} ms (${own} computed, ${gap} by the clock) at inputs ${inputs}`);
    if (rssMb.most > MOST_RSS_MB) fault('memory', `${rssMb.most} MB`);
  }
  return {
    inputs: assault.tally.total,
    seconds,
    faults,
    outcomes: assault.tally.all(),
    loops,
    honest,
    pits: pits.count,
    verified: verified?.said ?? '',
  };
}

async function checkHealth(http: string, say: (detail: string) => void): Promise<void> {
  try {
    const answer = await fetch(`${http}/healthz`);
    if (answer.status !== 200) say(`health: ${answer.status} ${await answer.text()}`);
  } catch (error) {
    say(`health: ${String(error)}`);
  }
}

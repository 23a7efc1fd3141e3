/**
 * A part of a run: one project, one set of writers, one store, and kills one after another. After each kill, and before anything
 * starts again, the store is read and judged.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as Y from 'yjs';
import { CrewProcess } from './crew-process';
import { JournalReader } from './journal';
import { Ledger } from './ledger';
import type { Kill } from './plan';
import { pause } from './random';
import { addressOf, freePort, type Preload, ServerProcess } from './server-process';
import { postgresStore } from './postgres-store';
import { sqliteStore } from './sqlite-store';
import { equal, type Fault, type Store } from './stored';
import { judge, type Reading } from './verdict';
import { type Address, createProject, type Project, roomOf } from './wire';

/** Nothing here takes so long unless it hangs. */
const STUCK_MS = 60_000;
/** A point that is not passed by then is missed, and the process is killed as it is. */
const MISSED_MS = 15_000;

export interface LegOptions {
  readonly main: string;
  readonly kills: readonly Kill[];
  readonly writers: number;
  /** Edits a second of each. */
  readonly rate: number;
  readonly seed: number;
  /** PostgreSQL, which this many nodes share; without it one server has a folder of its own. */
  readonly shared?: { readonly url: string; readonly nodes: number } | undefined;
  /** What is broken on purpose (`preload/broken.mjs`), for trying the judge itself. */
  readonly broken?: string;
  /** Something that stands between writers and server; gives the address that writers use. */
  readonly between?: (server: Address) => Promise<{ address: Address; end(): Promise<void> }>;
  /** Called after each kill. */
  readonly progress?: (outcome: Outcome) => void;
}

export interface Outcome {
  readonly kill: Kill;
  /** The process ended by itself, at the point. */
  readonly hit: boolean;
  /** From the start of the process to the first edit that it confirmed; null when it was killed before. */
  readonly recoveryMs: number | null;
  readonly faults: readonly JudgedFault[];
}
export interface JudgedFault {
  readonly kind: Fault['kind'] | 'stuck' | 'unequal';
  readonly detail: string;
}
export interface LegResult {
  readonly outcomes: readonly Outcome[];
  readonly faults: readonly JudgedFault[];
  readonly made: number;
  readonly acknowledged: number;
  readonly lives: number;
  readonly head: number;
}

/** Runs the leg; ends early with the first faults. */
export async function runLeg(options: LegOptions): Promise<LegResult> {
  const folder = mkdtempSync(join(tmpdir(), 'polku-judge-'));
  try {
    const data = join(folder, 'data');
    mkdirSync(data);
    const store = options.shared ? await postgresStore(options.shared.url) : sqliteStore(data);
    return await new Leg(options, folder, data, store).run();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

class Leg {
  private readonly ledger = new Ledger();
  private reading: Reading | null = null;
  /** By node; one that was killed stays until its successor. */
  private readonly servers: ServerProcess[] = [];
  private readonly ports: number[] = [];
  /** Whose turn it is to be killed. */
  private victim = 0;

  constructor(
    private readonly options: LegOptions,
    private readonly folder: string,
    private readonly data: string,
    private readonly store: Store,
  ) {}

  async run(): Promise<LegResult> {
    for (let node = 0; node < (this.options.shared?.nodes ?? 1); node += 1) this.ports.push(await freePort());
    const addresses = this.ports.map(addressOf);
    const [direct] = addresses;
    if (!direct) throw new Error('a leg needs a node');
    const between = await this.options.between?.(direct);
    await Promise.all(this.startAll().map(({ listening }) => listening));
    const project = await createProject(direct);
    const { writers, rate, seed } = this.options;
    const crew = new CrewProcess({
      project,
      addresses: between ? [between.address] : addresses,
      writers,
      rate,
      seed,
      folder: this.folder,
    });
    try {
      const journal = new JournalReader(crew.journal);
      const outcomes: Outcome[] = [];
      const faults = await this.killAll(crew, journal, project, outcomes);
      if (faults.length === 0) faults.push(...(await this.finish(crew, journal, project)));
      const { made, acknowledged, lives } = this.ledger;
      return { outcomes, faults, made, acknowledged, lives: lives.size, head: this.reading?.head ?? 0 };
    } finally {
      await crew.end();
      await this.killRest();
      await between?.end();
      await this.store.close();
    }
  }

  private async killAll(
    crew: CrewProcess,
    journal: JournalReader,
    project: Project,
    outcomes: Outcome[],
  ): Promise<JudgedFault[]> {
    // The first process only made the project and the first edits.
    if (!(await crew.hear('acknowledged', 'watch', STUCK_MS))) return [this.stuck('no first edit was confirmed')];
    await this.killRest();
    for (const kill of this.options.kills) {
      const { hit, recoveryMs, stuck } = await this.killOnce(crew, kill);
      const faults = stuck ? [stuck] : await this.look(crew, journal, project);
      const outcome = { kill, hit, recoveryMs, faults };
      outcomes.push(outcome);
      this.options.progress?.(outcome);
      if (faults.length > 0) return [...faults];
    }
    return [];
  }

  private async killOnce(
    crew: CrewProcess,
    kill: Kill,
  ): Promise<{ hit: boolean; recoveryMs: number | null; stuck?: JudgedFault }> {
    this.victim = (this.victim + 1) % this.ports.length;
    const servers = this.startAll(kill);
    const server = servers[this.victim];
    if (!server) throw new Error('there is nobody to kill');
    // Else everybody is at the node that was up first, and nobody passes a point of the other.
    if (servers.length > 1 && kill.at !== 'random') await Promise.all(servers.map(({ listening }) => listening));
    crew.order('go');
    const gone = server.gone.then(() => 'gone' as const);
    let recoveryMs: number | null = null;
    const confirmed = crew.hear('acknowledged', 'watch', STUCK_MS).then((came) => {
      if (came) recoveryMs ??= Date.now() - server.startedAt;
      return came ? ('confirmed' as const) : ('stuck' as const);
    });
    if (kill.at === 'random' && kill.from === 'start') await pause(kill.ms);
    else {
      const came = await Promise.race([confirmed, gone]);
      if (came === 'stuck')
        return { hit: false, recoveryMs, stuck: this.stuck('no edit was confirmed after a restart') };
      if (kill.at === 'random') await pause(kill.ms);
      else if (came === 'confirmed') {
        if (kill.leave) {
          await pause(300);
          crew.order('leave');
        }
        await Promise.race([gone, pause(MISSED_MS)]);
      }
    }
    const hit = server.hasEnded;
    const signal = await server.end('SIGKILL');
    const took = recoveryMs;
    // Whoever was at this node goes on at another.
    if (servers.length > 1) crew.order('go');
    if (servers.length > 1 && !(await crew.hear('acknowledged', 'watch', STUCK_MS))) {
      return { hit, recoveryMs: took, stuck: this.stuck('nobody went on at another node') };
    }
    await this.killRest();
    if (signal !== 'SIGKILL')
      return { hit, recoveryMs: took, stuck: this.stuck(`the server ended by itself (${signal})`) };
    return { hit: kill.at === 'random' || hit, recoveryMs: took };
  }

  /** Waits until everybody has written down what they heard, then reads the journal, then the store. */
  private async look(crew: CrewProcess, journal: JournalReader, project: Project): Promise<JudgedFault[]> {
    if (!(await crew.hear('settled', 'settle', STUCK_MS))) return [this.stuck('connections did not end')];
    for (const line of journal.next()) this.ledger.take(line);
    const room = roomOf(project);
    const { faults, reading, doc } = judge(room, this.ledger, await this.store.read(room), this.reading);
    doc.destroy();
    this.reading = reading;
    return [...faults];
  }

  /** Everybody comes back and stops editing; then all have to have what is stored, and nothing else. */
  private async finish(crew: CrewProcess, journal: JournalReader, project: Project): Promise<JudgedFault[]> {
    this.startAll();
    crew.order('go');
    let unequal = 0;
    for (const until = Date.now() + 10_000; Date.now() < until; ) {
      if (!(await crew.hear('quiet', 'finish', STUCK_MS)))
        return [this.stuck('not everything was confirmed in the end')];
      for (const line of journal.next()) this.ledger.take(line);
      const room = roomOf(project);
      const { faults, reading, doc } = judge(room, this.ledger, await this.store.read(room), this.reading);
      this.reading = reading;
      unequal = crew.documents().filter((state) => !isEqual(doc, state)).length;
      doc.destroy();
      if (faults.length > 0) return [...faults];
      if (unequal === 0) return [];
      await pause(100);
    }
    return [{ kind: 'unequal', detail: `${unequal} writers have another document than the store` }];
  }

  /** Starts all nodes; the one that is to be killed watches for the point. */
  private startAll(kill?: Kill): readonly ServerProcess[] {
    const { main, broken, shared } = this.options;
    for (const [node, port] of this.ports.entries()) {
      const env: NodeJS.ProcessEnv = shared ? { DATABASE_URL: shared.url } : { DATA_DIR: this.data };
      const preloads: Preload[] = broken === undefined ? [] : ['broken'];
      if (broken !== undefined) env.JUDGE_BROKEN = broken;
      if (kill && kill.at !== 'random') {
        preloads.push('soon-idle');
        if (node === this.victim) {
          Object.assign(env, { JUDGE_POINT: kill.at, JUDGE_NTH: String(kill.nth) });
          preloads.push('die-at');
        }
      }
      this.servers[node] = new ServerProcess({ main, port, env, preloads });
    }
    return this.servers;
  }

  private async killRest(): Promise<void> {
    await Promise.all(this.servers.map((server) => server.end('SIGKILL')));
  }

  private stuck(what: string): JudgedFault {
    const said = this.servers
      .map(({ output }) => output)
      .join('')
      .trim();
    return { kind: 'stuck', detail: said === '' ? what : `${what}; the server said: ${said.slice(-2_000)}` };
  }
}

function isEqual(stored: Y.Doc, state: Uint8Array): boolean {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  const same = equal(stored, doc);
  doc.destroy();
  return same;
}

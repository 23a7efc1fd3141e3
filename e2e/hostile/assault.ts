/** Sends all inputs of a run, over lanes and by HTTP, and counts what came of them. */
import { pause } from '../judge/random';
import type { Address } from '../judge/wire';
import { nameFrom } from './bytes';
import { nextAddress } from './calls';
import { portOf } from './honest-client';
import { frameFor, PIT_INPUTS, type Plan, planOf, requestFor } from './inputs';
import { Lane } from './lane';
import type { Pits } from './pits';
import { sendRaw } from './raw-request';
import type { Scene } from './scene';
import { Notes } from './stalls';
import { Tally } from './tally';

export interface AssaultOptions {
  readonly inputs: number;
  readonly only?: number | undefined;
  readonly seed: number;
  readonly parallel: number;
  readonly addresses: readonly Address[];
  readonly watched: readonly Scene[];
  readonly pits: Pits;
  fault(kind: 'unhealthy' | 'stuck' | 'leak', detail: string): void;
}

/** Inputs on the way at a time; requests among them, each with a connection of its own. */
const UNDERWAY = 800;
const REQUESTS_UNDERWAY = 96;
/** What no answer may tell. */
const SECRETS = ['node_modules', 'SQLITE_', '    at ', 'postgres://'];
/** The server's own fault, whatever was asked. */
const BROKEN = new Set(['500', '501', '502', '504']);
/** Closed with these, a connection suffered from something else than what it sent. */
const BROKEN_CODES = new Set(['4500', '1006', '1011']);

export class Assault {
  readonly tally = new Tally();
  readonly notes = new Notes();
  private readonly lanes = new Map<string, Lane>();
  private readonly underway = new Set<number>();
  /** Of frames on the way. */
  private readonly sent = new Map<number, { plan: Plan; kind: string }>();
  private requests = 0;
  /** Of pits that are not left yet: inputs that have not arrived, and whether all are sent. */
  private readonly open = new Map<number, number>();
  private readonly leaving: Promise<void>[] = [];
  private moved: () => void = () => {};

  constructor(private readonly options: AssaultOptions) {}

  /** @param isOver whether there is nobody any more to send anything to */
  async run(isOver: () => boolean): Promise<void> {
    const { inputs, only, seed } = this.options;
    const [from, to] = only === undefined ? [1, inputs] : [only, only];
    for (let n = from; n <= to && !isOver(); n += 1) {
      const plan = planOf(seed, n);
      while (this.isFull(plan) && !isOver()) await this.change();
      if ((n - 1) % PIT_INPUTS === 0) this.leavePits(Math.floor(n / PIT_INPUTS));
      // No project can be made for it: then the server has just ended, or is not well.
      await this.send(plan).catch((error: unknown) => this.options.fault('unhealthy', `input ${n}: ${String(error)}`));
      this.notes.note(this.underway.values().next().value ?? n, n);
    }
    while (this.underway.size > 0 && !isOver()) await this.change();
    for (const lane of this.lanes.values()) lane.end();
    if (isOver()) return this.options.fault('stuck', `on the way when the server ended: ${this.describe()}`);
    for (const nth of [...this.open.keys()]) this.leave(nth);
    await Promise.all(this.leaving);
  }

  private isFull({ sort }: Plan): boolean {
    return this.underway.size >= UNDERWAY || (sort === 'request' && this.requests >= REQUESTS_UNDERWAY);
  }

  private async send(plan: Plan): Promise<void> {
    const { seed, addresses, watched, pits, parallel } = this.options;
    const { n, sort, place, nth } = plan;
    const scene = place === 'watched' ? watched[nth] : await pits.scene(place, nth);
    if (!scene) throw new Error(`there is no project ${place} ${nth}`);
    if (place !== 'watched') this.open.set(nth, (this.open.get(nth) ?? 0) + 1);
    const node = n % addresses.length;
    const at = addresses[node];
    if (!at) throw new Error('no server');
    this.underway.add(n);
    if (sort === 'request') {
      const request = requestFor(plan, scene, portOf(at), nextAddress());
      this.requests += 1;
      void sendRaw(portOf(at), request).then(({ statuses, text, stuck }) => {
        this.requests -= 1;
        for (const status of statuses) if (BROKEN.has(status)) this.options.fault('unhealthy', `input ${n}: ${text}`);
        for (const secret of SECRETS) if (text.includes(secret)) this.options.fault('leak', `input ${n}: ${text}`);
        if (stuck) this.options.fault('stuck', `input ${n}: the server does not end a connection`);
        this.arrived(plan, `request, ${request.kind}`, statuses.join('+') || 'closed');
      });
      return;
    }
    const { kind, bytes } = frameFor(seed, plan, scene);
    this.sent.set(n, { plan, kind: `${place === 'watched' ? 'readers' : 'writers'}, ${kind}` });
    const breaks = sort === 'violation';
    this.lane(plan, scene, at, `${node} ${Math.floor(n / addresses.length) % parallel}`).push({ n, bytes, breaks });
  }

  private lane({ place, nth, person, kind }: Plan, scene: Scene, at: Address, which: string): Lane {
    const name = `${place} ${nth} ${person} ${kind} ${which}`;
    const there = this.lanes.get(name);
    if (there || person === '') return there ?? this.fail('a lane without a person');
    const lane = new Lane({
      at,
      entry: { id: scene.id, epoch: scene.epoch, secret: scene.secrets[person] },
      kind,
      device: nameFrom(name),
      done: ({ n }, how) => {
        if (BROKEN_CODES.has(how)) this.options.fault('unhealthy', `input ${n}: closed with ${how}`);
        const known = this.sent.get(n);
        this.sent.delete(n);
        if (known) this.arrived(known.plan, known.kind, how);
      },
      stuck: (detail) => this.options.fault('stuck', `${name}: ${detail}`),
    });
    this.lanes.set(name, lane);
    return lane;
  }

  private arrived({ n, place, nth }: Plan, kind: string, how: string): void {
    this.underway.delete(n);
    this.tally.add(kind, how);
    if (place !== 'watched') this.open.set(nth, (this.open.get(nth) ?? 1) - 1);
    this.moved();
  }

  /** Leaves the pits before the nth for which everything has arrived; nothing more is sent to them. */
  private leavePits(current: number): void {
    for (const [nth, missing] of this.open) if (nth < current && missing === 0) this.leave(nth);
  }
  private leave(nth: number): void {
    this.open.delete(nth);
    for (const [name, lane] of this.lanes) {
      if (!name.startsWith(`pit ${nth} `)) continue;
      lane.end();
      this.lanes.delete(name);
    }
    const left = this.options.pits.leave(nth).catch((error: unknown) => this.options.fault('unhealthy', String(error)));
    this.leaving.push(left);
  }

  private change(): Promise<void> {
    return Promise.race([
      new Promise<void>((resolve) => {
        this.moved = resolve;
      }),
      // Whether all is over is asked again.
      pause(200),
    ]);
  }

  private describe(): string {
    return [...this.underway].slice(0, 100).join(', ');
  }
  private fail(why: string): never {
    throw new Error(why);
  }
}

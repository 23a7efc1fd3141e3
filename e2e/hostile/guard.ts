/** Honest people in a project under attack: what they see, what newcomers are given, what is stored. */
import * as Y from 'yjs';
import { type Store, type StoredRoom, rebuild } from '../judge/stored';
import type { Address } from '../judge/wire';
import { pause } from '../judge/random';
import { call } from './calls';
import { HonestClient } from './honest-client';
import { fingerprint } from './live-store';
import type { Scene } from './scene';
import { ROOTS } from './updates';
import { type Kind, KINDS } from './wire';

const SETTLED_MS = 60_000;

/** @returns what is wrong, in words; null for nothing */
type Say = (detail: string) => void;

export class Guard {
  private clients: HonestClient[] = [];
  private before = new Map<Kind, { stored: string; state: string }>();
  private settings = '';

  private constructor(
    private readonly addresses: readonly Address[],
    readonly scene: Scene,
    private readonly store: Store,
  ) {}

  /** Somebody opens all documents at each node, shows presence, and notes how everything is. */
  static async post(addresses: readonly Address[], scene: Scene, store: Store): Promise<Guard> {
    const guard = new Guard(addresses, scene, store);
    for (const at of addresses) {
      for (const kind of KINDS) {
        const client = await guard.open(at, kind);
        client.show(scene.documents[kind].shown);
        guard.clients.push(client);
      }
    }
    for (const kind of KINDS) guard.before.set(kind, await guard.now(kind));
    guard.settings = await guard.settingsNow();
    return guard;
  }

  /** Nothing may be other than it was, in a single byte. */
  async checkUnchanged(say: Say): Promise<void> {
    for (const client of this.clients) {
      await client.barrier();
      if (!same(client.doc, this.scene.documents[client.kind].doc))
        say(`${this.scene.id}-${client.kind}: somebody who was there all the time sees another document`);
    }
    for (const kind of KINDS) {
      const now = await this.now(kind);
      const before = this.before.get(kind);
      if (now.stored !== before?.stored) say(`${this.scene.id}-${kind}: what is stored is another`);
      if (now.state !== before?.state) say(`${this.scene.id}-${kind}: newcomers are given other bytes`);
    }
    const settings = await this.settingsNow();
    if (settings !== this.settings) say(`${this.scene.id}: links, room or versions are others: ${settings}`);
  }

  /**
   * All who are there, newcomers and the store have one document. Those who attacked have left.
   * @returns the documents, to be compared with what is stored in the end
   */
  async checkTogether(say: Say): Promise<Map<string, Uint8Array>> {
    const states = new Map<string, Uint8Array>();
    for (const kind of KINDS) {
      const room = `${this.scene.id}-${kind}`;
      const there = this.clients.filter((client) => client.kind === kind);
      for (let waited = 0; ; waited += 100) {
        const newcomers = await Promise.all(this.addresses.map((at) => this.open(at, kind)));
        const stored = await this.store.read(room);
        const first = newcomers[0]?.doc ?? new Y.Doc();
        const wrong = this.difference(room, first, [...there, ...newcomers], stored);
        for (const one of newcomers) one.end();
        if (wrong.length === 0) {
          states.set(room, Y.encodeStateAsUpdate(first));
          break;
        }
        // What was taken last may be on its way.
        if (waited > SETTLED_MS) {
          for (const detail of wrong) say(detail);
          break;
        }
        await pause(100);
      }
    }
    return states;
  }

  end(): void {
    for (const client of this.clients) client.end();
  }

  private difference(room: string, doc: Y.Doc, others: readonly HonestClient[], stored: StoredRoom | null): string[] {
    const wrong = others.filter((one) => !same(one.doc, doc)).map(() => `${room}: two honest people see two documents`);
    for (const { code } of others) if (code !== null) wrong.push(`${room}: an honest client was closed with ${code}`);
    if (stored) wrong.push(...storedDifference(room, doc, stored));
    else wrong.push(`${room}: nothing is stored`);
    return wrong;
  }

  private open(at: Address, kind: Kind): Promise<HonestClient> {
    const { id, epoch, secrets } = this.scene;
    return HonestClient.open(at, { id, epoch, secret: secrets.facilitator }, kind, `${secrets.facilitator}-guard`);
  }

  private async now(kind: Kind): Promise<{ stored: string; state: string }> {
    const states = await Promise.all(
      this.addresses.map(async (at) => {
        const newcomer = await this.open(at, kind);
        newcomer.end();
        return Buffer.from(newcomer.firstState ?? []).toString('base64');
      }),
    );
    return { stored: fingerprint(await this.store.read(`${this.scene.id}-${kind}`)), state: states.join(' ') };
  }

  /** Who may do what; people who join are no news. */
  private async settingsNow(): Promise<string> {
    const at = this.addresses[0];
    if (!at) throw new Error('no server');
    const get = <T>(what: string): Promise<T> =>
      call<T>(at, 'GET', `projects/${this.scene.id}/${what}`, this.scene.secrets.facilitator);
    const links = (await get<{ members?: number }[]>('links')).map((link) => ({ ...link, members: null }));
    return JSON.stringify([links, await get('room'), await get('versions')]);
  }
}

/** @returns how a room in the store differs from a document, or is not as it has to be */
export function storedDifference(room: string, doc: Y.Doc, stored: StoredRoom): string[] {
  const { doc: rebuilt, faults } = rebuild(room, stored);
  const wrong = faults.map(({ kind, detail }) => `${room}: stored: ${kind}: ${detail}`);
  if (!same(rebuilt, doc)) wrong.push(`${room}: what is stored is not what people see`);
  rebuilt.destroy();
  return wrong;
}

/** @returns whether two documents have the same edits, deletions and content */
export function same(one: Y.Doc, other: Y.Doc): boolean {
  return Y.equalSnapshots(Y.snapshot(one), Y.snapshot(other)) && contentOf(one) === contentOf(other);
}

/** What is in the root types, as whatever kind of type each may be read. */
function contentOf(doc: Y.Doc): string {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  const found = ROOTS.map((root) => {
    const asMap = copy.getMap(root).toJSON();
    return [root, Object.entries(asMap).sort(([a], [b]) => (a < b ? -1 : 1))];
  });
  copy.destroy();
  return JSON.stringify(found);
}

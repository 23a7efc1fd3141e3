/**
 * Projects given up to attackers who may write: made when they are needed, checked and left when all inputs for them have arrived. What
 * people then saw has to lie in the store in the end.
 */
import * as Y from 'yjs';
import type { Store } from '../judge/stored';
import type { Address } from '../judge/wire';
import { call } from './calls';
import { Guard, storedDifference } from './guard';
import { makeScene, type Scene } from './scene';

export interface PitsOptions {
  readonly addresses: readonly Address[];
  readonly store: Store;
  readonly seed: number;
  fault(kind: 'apart' | 'unhealthy', detail: string): void;
}

export class Pits {
  private readonly scenes = new Map<string, Promise<{ scene: Scene; guard: Guard | null }>>();
  private readonly left = new Map<string, Uint8Array>();
  count = 0;

  constructor(private readonly options: PitsOptions) {}

  /** @param place `pit`, with honest people in it, or `request pit`, where also the people are attacked */
  async scene(place: 'pit' | 'request pit', nth: number): Promise<Scene> {
    const name = `${place} ${nth}`;
    const there = this.scenes.get(name) ?? this.make(name, place === 'pit');
    this.scenes.set(name, there);
    return (await there).scene;
  }

  /** Whoever attacked has left. */
  async leave(nth: number): Promise<void> {
    for (const place of ['pit', 'request pit'] as const) {
      const made = await this.scenes.get(`${place} ${nth}`);
      this.scenes.delete(`${place} ${nth}`);
      if (made?.guard) await this.checkTogether(made.guard);
      else if (made) await this.checkErased(made.scene);
    }
  }

  /** The server has ended: what people saw last is what is stored. */
  async checkStored(): Promise<void> {
    const { store, fault } = this.options;
    for (const [room, state] of this.left) {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, state);
      const stored = await store.read(room);
      if (!stored) fault('apart', `${room}: nothing is stored`);
      else for (const detail of storedDifference(room, doc, stored)) fault('apart', detail);
      doc.destroy();
    }
  }

  private async make(name: string, guarded: boolean): Promise<{ scene: Scene; guard: Guard | null }> {
    const { addresses, store, seed } = this.options;
    const [first] = addresses;
    if (!first) throw new Error('no server');
    this.count += 1;
    const scene = await makeScene(first, seed, name, false);
    return { scene, guard: guarded ? await Guard.post(addresses, scene, store) : null };
  }

  private async checkTogether(guard: Guard): Promise<void> {
    const { fault } = this.options;
    try {
      const states = await guard.checkTogether((detail) => fault('apart', detail));
      for (const [room, state] of states) this.left.set(room, state);
    } catch (error) {
      fault('unhealthy', String(error));
    }
    guard.end();
  }

  /** Its own facilitators may have shut everybody out, or erased it; then the server says that, and nothing else. */
  private async checkErased({ id, secrets }: Scene): Promise<void> {
    const [at] = this.options.addresses;
    if (!at) return;
    try {
      await call(at, 'GET', `projects/${id}/links`, secrets.facilitator);
    } catch (error) {
      if (!/: 4\d\d /.test(String(error))) this.options.fault('unhealthy', String(error));
    }
  }
}

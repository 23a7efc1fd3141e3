/** Requests that wait until something changes, and how many of them there may be. */
import { LIMITS } from '@polku/shared/kernel/limits';

/** Who waits. */
export interface Waiter {
  readonly projectId: string;
  /** Network address. */
  readonly address: string;
  /** A member, or a link without a name. */
  readonly person: string;
  /** How many of this person may wait. */
  readonly most: number;
}

interface Held extends Waiter {
  end(): void;
}

export class Waiting {
  private readonly held = new Map<string, Set<Held>>();
  private readonly perAddress = new Map<string, number>();

  constructor(
    private readonly limits: { readonly perAddress: number; readonly perProject: number } = {
      perAddress: LIMITS.waitingPerAddress,
      perProject: LIMITS.waitingPerProject,
    },
  ) {}

  get count(): number {
    return [...this.held.values()].reduce((sum, { size }) => sum + size, 0);
  }
  of(projectId: string): number {
    return this.held.get(projectId)?.size ?? 0;
  }
  /** @returns whether somebody waits who is called so */
  has(projectId: string, isThey: (person: string) => boolean): boolean {
    return [...(this.held.get(projectId) ?? [])].some(({ person }) => isThey(person));
  }

  /**
   * Waits until `wake`, or for so long. The oldest of a person who has too many waiting is answered at once.
   * @param gone calls back when nobody listens for the answer any more
   * @returns false when too many wait
   */
  async wait(who: Waiter, ms: number, gone: (end: () => void) => void): Promise<boolean> {
    const all = this.held.get(who.projectId) ?? new Set();
    const here = this.perAddress.get(who.address) ?? 0;
    if (all.size >= this.limits.perProject || here >= this.limits.perAddress) return false;
    const own = [...all].filter(({ person }) => person === who.person);
    for (const one of own.slice(0, Math.max(0, own.length - who.most + 1))) one.end();
    this.held.set(who.projectId, all);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => held.end(), ms);
      const held: Held = {
        ...who,
        end: () => {
          clearTimeout(timer);
          if (!all.delete(held)) return;
          const left = (this.perAddress.get(who.address) ?? 1) - 1;
          if (left > 0) this.perAddress.set(who.address, left);
          else this.perAddress.delete(who.address);
          if (all.size === 0 && this.held.get(who.projectId) === all) this.held.delete(who.projectId);
          resolve();
        },
      };
      all.add(held);
      this.perAddress.set(who.address, (this.perAddress.get(who.address) ?? 0) + 1);
      gone(() => held.end());
    });
    return true;
  }

  wake(projectId: string): void {
    for (const held of [...(this.held.get(projectId) ?? [])]) held.end();
  }
  wakeAll(): void {
    for (const projectId of [...this.held.keys()]) this.wake(projectId);
  }
}

/**
 * What nodes over one store have in common of a project. Each asks the store how often what is stored was changed, before it answers
 * anybody, and reads anew what was; notes between nodes only make it look at once.
 */
import type { Elsewhere } from '../fanout/who-is-here';
import type { Marks } from '../log/workshop-types';

export interface Common {
  /** Of the project, as the store has them now. */
  marks(): Promise<Marks>;
  elsewhere(): Elsewhere;
  /** Somebody without a document has come to this node. */
  came(): void;
  /** Other nodes hear that they have to look. */
  say(what: 'changed' | 'answers'): void;
}

/** Looks one after another: who comes while one is under way is given the next, which sees what was stored before they came. */
export class Looks {
  private running: Promise<void> | null = null;
  private next: Promise<void> | null = null;

  constructor(private readonly look: () => Promise<void>) {}

  /** Resolves once a look that began after this call is done; rejects when it failed. */
  fresh(): Promise<void> {
    if (!this.running) return this.begin();
    this.next ??= this.running
      .catch(() => {})
      .then(() => {
        this.next = null;
        return this.begin();
      });
    return this.next;
  }

  private begin(): Promise<void> {
    const own = this.look().finally(() => {
      if (this.running === own) this.running = null;
    });
    this.running = own;
    return own;
  }
}

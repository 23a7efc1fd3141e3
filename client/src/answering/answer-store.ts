/**
 * The answers of one person in one project, on this device: each in an entry of its own, so that two tabs never overwrite one
 * another's. Where the browser forbids storage or it is full, they last for this visit, and `failing` says so.
 */
import type { Answer } from '@polku/shared/kernel/rounds';

/** What one person says about one item, ask and note of a round; or that they are done. */
export interface StoredAnswer {
  readonly round: string;
  /** Of `answerKey`, or `DONE`. */
  readonly key: string;
  /** Made anew with every change: what was sent may be another one by the time it is confirmed. */
  readonly version: string;
  /** When it was given, by this device. */
  readonly at: number;
  /** Null: taken back. */
  readonly answer: Answer | null;
  /** Of the entry `DONE`. */
  readonly done?: boolean;
  /** When the server confirmed it, by this device; null while it waits. */
  readonly sentAt: number | null;
  /** Why the server does not take it; it is not sent again by itself then. */
  readonly refused?: string;
}

/** Its key instead of an item's: whether one is done. */
export const DONE = '!done';

/** @returns what tells one answer of a round from the others */
export function answerKey({ item, ask, note }: Pick<Answer, 'item' | 'ask' | 'note'>): string {
  return [item, ask, note].map(encodeURIComponent).join('/');
}

/** @returns what `answerKey` was made of */
export function answerOfKey(key: string): Pick<Answer, 'item' | 'ask' | 'note'> {
  const [item = '', ask = '', note = ''] = key.split('/').map(decodeURIComponent);
  return { item, ask, note };
}

export interface AnswerStore {
  /** All entries, in no order. */
  all(): readonly StoredAnswer[];
  get(round: string, key: string): StoredAnswer | null;
  put(entry: StoredAnswer): void;
  remove(round: string, key: string): void;
  /** Whether what was given last is only in this page's memory. */
  readonly failing: boolean;
  /** @param changed another tab has changed an entry. @returns ends it */
  watch(changed: () => void): () => void;
}

function isEntry(value: unknown): value is StoredAnswer {
  if (typeof value !== 'object' || value === null) return false;
  const { round, key, version, at } = value as Partial<StoredAnswer>;
  return typeof round === 'string' && typeof key === 'string' && typeof version === 'string' && typeof at === 'number';
}

/** @returns the entry; null for what another program or a broken write left */
function read(text: string | null): StoredAnswer | null {
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isEntry(value) ? value : null;
  } catch {
    return null;
  }
}

/**
 * @param owner project and person: others' answers are another store
 * @param storage null where the browser has none
 */
export function createAnswerStore(owner: string, storage: Storage | null): AnswerStore {
  const prefix = `polku.answer/${owner}/`;
  const nameOf = (round: string, key: string): string => `${prefix}${round}/${key}`;
  /** What could not be stored, and what it hides of what is stored. */
  const memory = new Map<string, StoredAnswer | null>();
  let failing = false;
  const stored = (): readonly string[] => {
    try {
      return storage ? Object.keys(storage).filter((name) => name.startsWith(prefix)) : [];
    } catch {
      return [];
    }
  };
  const at = (name: string): StoredAnswer | null => {
    const here = memory.get(name);
    if (here !== undefined) return here;
    try {
      return read(storage?.getItem(name) ?? null);
    } catch {
      return null;
    }
  };
  const write = (name: string, entry: StoredAnswer | null): void => {
    try {
      if (!storage) throw new Error('there is no storage');
      if (entry) storage.setItem(name, JSON.stringify(entry));
      else storage.removeItem(name);
      memory.delete(name);
      failing = false;
    } catch {
      memory.set(name, entry);
      // `failing` tells the person.
      failing = entry !== null || failing;
    }
  };
  return {
    all() {
      const names = new Set([...stored(), ...memory.keys()]);
      return [...names].map(at).filter((entry) => entry !== null);
    },
    get: (round, key) => at(nameOf(round, key)),
    put: (entry) => write(nameOf(entry.round, entry.key), entry),
    remove: (round, key) => write(nameOf(round, key), null),
    get failing() {
      return failing;
    },
    watch(changed) {
      const hear = ({ key }: StorageEvent): void => {
        if (key === null || key.startsWith(prefix)) changed();
      };
      window.addEventListener('storage', hear);
      return () => window.removeEventListener('storage', hear);
    },
  };
}

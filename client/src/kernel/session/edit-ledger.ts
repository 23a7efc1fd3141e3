/**
 * Counts the edits made on this device and how many the server has acknowledged as durable. Edits are numbered in order; an
 * acknowledgement covers every edit up to its number.
 */
export interface EditLedger {
  /** Number of the latest edit; 0 before the first. */
  readonly made: number;
  readonly acknowledged: number;
  /** @returns the new edit's number */
  edit(): number;
  acknowledge(upTo: number): void;
  /** Called synchronously after every edit and acknowledgement. */
  subscribe(listener: () => void): () => void;
}

export function createEditLedger(): EditLedger {
  let made = 0;
  let acknowledged = 0;
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };
  return {
    get made() {
      return made;
    },
    get acknowledged() {
      return acknowledged;
    },
    edit() {
      made++;
      tell();
      return made;
    },
    acknowledge(upTo) {
      if (upTo > made) throw new Error(`edit ${upTo} cannot be acknowledged: only ${made} were made`);
      if (upTo <= acknowledged) return;
      acknowledged = upTo;
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

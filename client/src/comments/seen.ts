/** What this device has seen of a project's comments; other tabs of it add to the same. */
import type { Seen } from '@polku/shared/discussion/unread';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Settings } from '../kernel/storage/storage-types';

export interface SeenPosts {
  /** Null until it is read. */
  readonly store: StoreApi<{ readonly seen: Seen | null }>;
  mark(ids: Iterable<string>): void;
}

const settingOf = (project: string): string => `comments.seen.${project}`;

function readSeen(stored: unknown): Seen | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { since, ids } = stored as { readonly since?: unknown; readonly ids?: unknown };
  if (typeof since !== 'number' || !Array.isArray(ids)) return null;
  return { since, ids: new Set(ids.filter((id): id is string => typeof id === 'string')) };
}

/** One tab after the other, in browsers that can wait for one another. */
async function alone(what: string, act: () => Promise<void>): Promise<void> {
  const locks: LockManager | null | undefined = navigator.locks;
  if (locks) await locks.request(what, act);
  else await act();
}

/** @param now when the project is opened: at the first look on this device what was said before is not new */
export function createSeenPosts(settings: Settings, project: string, now: number): SeenPosts {
  const store = createStore<{ readonly seen: Seen | null }>(() => ({ seen: null }));
  const fail = (error: unknown): void => {
    // The status tells of a failing store; unread marks are then of this visit.
    console.error(`What was read of the comments of "${project}" could not be kept on this device.`, error);
  };
  /** Adds to what is stored, which another tab may have written meanwhile. */
  const merge = async (ids: readonly string[]): Promise<void> => {
    const stored = readSeen(await settings.read(settingOf(project)));
    const known = store.getState().seen;
    const since = Math.min(...[stored?.since, known?.since].filter((one) => one !== undefined), now);
    const all = new Set([...(stored?.ids ?? []), ...(known?.ids ?? []), ...ids]);
    store.setState({ seen: { since, ids: all } });
    await settings.write(settingOf(project), { since, ids: [...all] });
  };
  let last: Promise<void> = alone(settingOf(project), () => merge([])).catch((error: unknown) => {
    fail(error);
    store.setState({ seen: { since: now, ids: new Set() } });
  });
  return {
    store,
    mark(given) {
      const { seen } = store.getState();
      const fresh = [...given].filter((id) => !seen?.ids.has(id));
      if (fresh.length === 0) return;
      if (seen) store.setState({ seen: { since: seen.since, ids: new Set([...seen.ids, ...fresh]) } });
      last = last.then(() => alone(settingOf(project), () => merge(fresh))).catch(fail);
    },
  };
}

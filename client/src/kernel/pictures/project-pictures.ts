/**
 * Pictures of one open project, named by the SHA-256 of their bytes: shown from this browser's store, otherwise fetched and
 * verified. New ones are stored here first and sent when there is a connection, also after a restart.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PictureStore } from '../storage/storage-types';
import { pictureHash } from './picture-hash';
import { createPictureServer } from './picture-server';
import { createSendQueue, type QueueState } from './send-queue';

/** A missing picture may still be on its way from another person's device: retried after these delays, then regularly. */
const SOON_MS = [300, 600, 1_200, 2_400, 4_800] as const;
const AGAIN_MS = 15_000;
/** Pictures shown within this time are requested together. */
const GATHER_MS = 1_000;

export interface PicturesState extends QueueState {
  /** Goes up when a picture has come or turned out to be missing. */
  readonly version: number;
}

export interface ProjectPictures {
  readonly state: StoreApi<PicturesState>;
  /** @returns the picture's address for `<img>`; null: nobody has it; undefined: not known yet, `version` will change */
  url(hash: string): string | null | undefined;
  /** Keeps a prepared picture on this device and sends it when it can. @returns its hash; @throws when the store fails */
  add(blob: Blob): Promise<string>;
  /** Takes back pictures that were added and came to nothing: they are not sent any more. */
  giveUp(hashes: readonly string[]): Promise<void>;
  /** @returns the bytes, waiting for the server if need be; null when nobody has them. Not cached here. */
  bytes(hash: string): Promise<Blob | null>;
  /** Whether the server can be reached now: what waits is sent. */
  online(now: boolean): void;
  /** Retries what the server refused. */
  retry(): void;
  close(): void;
}

export interface ProjectPicturesOptions {
  readonly projectId: string;
  /** The secret to show to the server; null for a project without a link. */
  readonly bearer: () => string | null;
  readonly store: PictureStore;
  readonly server: string;
  readonly fetch: typeof fetch;
  /** For tests: where there are no object URLs, and how long it waits for more to ask about. */
  readonly urlOf?: (blob: Blob) => string;
  readonly gatherMs?: number;
}

/**
 * Pictures shown from this device that the project's server turns out to lack (copied here from another project, lost with a
 * backup) are sent, too.
 */
export function createProjectPictures(options: ProjectPicturesOptions): ProjectPictures {
  const { projectId, bearer, store, gatherMs = GATHER_MS } = options;
  const urlOf = options.urlOf ?? ((blob: Blob) => URL.createObjectURL(blob));
  const server = bearer() === null ? null : createPictureServer(options);
  const state = createStore<PicturesState>(() => ({ version: 0, waiting: 0, refused: new Map() }));
  const queue = createSendQueue({
    projectId,
    store,
    server,
    onState: (now) => {
      const before = state.getState();
      const same = now.waiting === before.waiting && sameRefusals(now.refused, before.refused);
      if (!same) state.setState(now);
    },
  });
  const urls = new Map<string, string | null>();
  const loading = new Map<string, Promise<Blob | null>>();
  /** Shown from this device, and not known to be on the project's server. */
  const unproven = new Set<string>();
  const proven = new Set<string>();
  let online = false;
  let closed = false;
  let gathering: ReturnType<typeof setTimeout> | undefined;

  const show = (hash: string, url: string | null): void => {
    if (closed) return;
    const old = urls.get(hash);
    if (old?.startsWith('blob:')) URL.revokeObjectURL(old);
    urls.set(hash, url);
    state.setState(({ version }) => ({ version: version + 1 }));
  };
  const ask = async (hash: string): Promise<Blob | null> => {
    const blob = (await server?.get(hash)) ?? null;
    if (!blob || (await pictureHash(blob)) !== hash) return null;
    proven.add(hash);
    await store.keep(hash, blob).catch(() => undefined);
    return blob;
  };
  const load = (hash: string): Promise<Blob | null> => {
    let found = loading.get(hash);
    if (!found) {
      // The session reports a failing store; pictures then come from the server each time.
      found = store
        .find(hash)
        .catch(() => null)
        .then((kept) => kept ?? ask(hash));
      loading.set(hash, found);
      void found.finally(() => loading.delete(hash));
    }
    return found;
  };

  const prove = async (): Promise<void> => {
    if (!online || closed || !server || unproven.size === 0) return;
    const hashes = [...unproven];
    const missing = await server.missing(hashes);
    if (!missing) return; // with the next connection
    for (const hash of hashes) {
      unproven.delete(hash);
      proven.add(hash);
    }
    for (const hash of missing) {
      const blob = await store.find(hash);
      if (blob) await store.keepToSend(projectId, hash, blob);
    }
    if (missing.length > 0) await queue.look();
  };
  const proveSoon = (): void => {
    if (gathering !== undefined || closed || !online) return;
    gathering = setTimeout(() => {
      gathering = undefined;
      prove().catch((error: unknown) => console.error('Pictures could not be read from this browser’s store.', error));
    }, gatherMs);
  };

  const seeking = new Set<string>();
  /** How often each has been asked for in vain. */
  const soon = new Map<string, number>();
  const timers = new Set<ReturnType<typeof setTimeout>>();
  /** Looks for a picture until it is found, or until it is to be reported missing. */
  const seek = async (hash: string): Promise<void> => {
    const blob = await load(hash);
    const tries = soon.get(hash) ?? 0;
    const pause = blob || !online ? undefined : SOON_MS[tries];
    if (pause === undefined) {
      seeking.delete(hash);
      soon.delete(hash);
      show(hash, blob && urlOf(blob));
      if (!blob || proven.has(hash)) return;
      unproven.add(hash);
      proveSoon();
      return;
    }
    soon.set(hash, tries + 1);
    const timer = setTimeout(() => {
      timers.delete(timer);
      if (!closed) void seek(hash);
    }, pause);
    timers.add(timer);
  };

  const forgetMissing = (): void => {
    let some = false;
    for (const [hash, url] of urls) if (url === null) some = urls.delete(hash) || some;
    if (some && !closed) state.setState(({ version }) => ({ version: version + 1 }));
  };
  const again = setInterval(() => {
    if (!online) return;
    forgetMissing();
    if (state.getState().waiting > 0) void queue.look().catch(() => undefined); // the session tells of a failing store
  }, AGAIN_MS);

  return {
    state,
    url(hash) {
      const cached = urls.get(hash);
      if (cached === undefined && !seeking.has(hash) && hash !== '') {
        seeking.add(hash);
        void seek(hash);
      }
      return cached;
    },
    async add(blob) {
      const hash = await pictureHash(blob);
      await store.keepToSend(projectId, hash, blob);
      proven.add(hash); // that it is not there is known: it waits
      if (typeof urls.get(hash) !== 'string') show(hash, urlOf(blob));
      await queue.look();
      return hash;
    },
    async giveUp(hashes) {
      for (const hash of hashes) await store.done(projectId, hash);
      await queue.look();
    },
    bytes: load,
    online(now) {
      if (now === online) return;
      online = now;
      queue.online(now);
      if (!now) return;
      forgetMissing();
      proveSoon();
    },
    retry: () => queue.retry(),
    close() {
      closed = true;
      clearInterval(again);
      clearTimeout(gathering);
      for (const timer of timers) clearTimeout(timer);
      queue.close();
      for (const url of urls.values()) if (url?.startsWith('blob:')) URL.revokeObjectURL(url);
    },
  };
}

function sameRefusals(a: PicturesState['refused'], b: PicturesState['refused']): boolean {
  return a.size === b.size && [...a].every(([hash, code]) => b.get(hash) === code);
}

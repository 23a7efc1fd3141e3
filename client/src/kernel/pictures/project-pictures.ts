/**
 * The pictures of one open project: shown from this browser's store, else fetched from the server; new ones are kept here
 * first and sent when there is a connection, also after a restart. A picture is named by the SHA-256 of its bytes, so a
 * picture that arrives with other bytes is not shown.
 */
import type { ApiError } from '@polku/shared/kernel/protocol';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PictureStore } from '../storage/storage-types';
import { pictureHash } from './picture-hash';

const TIMEOUT_MS = 30_000;
/** A picture that nobody had may be on its way from another person's device. */
const AGAIN_MS = 15_000;

export interface PicturesState {
  /** Goes up when a picture has come or turned out to be missing. */
  readonly version: number;
  /** Pictures made here that the server has not got. */
  readonly waiting: number;
  /** Code of the server's last refusal; null when it took everything. */
  readonly refused: string | null;
}

export interface ProjectPictures {
  readonly state: StoreApi<PicturesState>;
  /** @returns where the picture is, for `<img>`; null: nobody has it; undefined: not known yet, `version` will tell */
  url(hash: string): string | null | undefined;
  /** Keeps a prepared picture on this device and sends it when it can. @returns its hash; @throws when the store fails */
  add(blob: Blob): Promise<string>;
  /** @returns the bytes, waiting for the server if need be; null when nobody has them */
  bytes(hash: string): Promise<Blob | null>;
  /** Whether the server can be reached now: what waits is sent. */
  online(now: boolean): void;
  close(): void;
}

export interface ProjectPicturesOptions {
  readonly projectId: string;
  readonly secret: string | null;
  readonly store: PictureStore;
  readonly server: string;
  readonly fetch: typeof fetch;
  /** For tests: where there are no object URLs. */
  readonly urlOf?: (blob: Blob) => string;
}

/** Asking again does not help: the server has looked at the picture and said no. */
const FINAL = new Set(['not-a-picture', 'wrong-hash', 'too-large']);

export function createProjectPictures(options: ProjectPicturesOptions): ProjectPictures {
  const { projectId, secret, store, server } = options;
  const urlOf = options.urlOf ?? ((blob: Blob) => URL.createObjectURL(blob));
  const state = createStore<PicturesState>(() => ({ version: 0, waiting: 0, refused: null }));
  const urls = new Map<string, string | null>();
  const loading = new Map<string, Promise<Blob | null>>();
  let online = false;
  let sending: Promise<void> | null = null;
  /** Asked to send while it was sending: it looks once more. */
  let wanted = false;
  let closed = false;
  const address = (hash: string): string => `${server}/api/projects/${projectId}/blobs/${hash}`;
  const show = (hash: string, url: string | null): void => {
    if (closed) return;
    urls.set(hash, url);
    state.setState(({ version }) => ({ version: version + 1 }));
  };
  const count = async (): Promise<readonly string[]> => {
    const waiting = await store.waiting(projectId);
    if (state.getState().waiting !== waiting.length) state.setState({ waiting: waiting.length });
    return waiting;
  };

  const ask = async (hash: string): Promise<Blob | null> => {
    if (secret === null) return null;
    try {
      const response = await options.fetch(address(hash), {
        headers: { authorization: `Bearer ${secret}` },
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (!response.ok) return null;
      const blob = await response.blob();
      return (await pictureHash(blob)) === hash ? blob : null;
    } catch {
      return null; // offline: it is asked for again when there is a connection
    }
  };
  const load = (hash: string): Promise<Blob | null> => {
    let found = loading.get(hash);
    if (!found) {
      found = (async () => {
        // A store that fails is told of by the session; pictures then come from the server each time.
        const kept = await store.find(hash).catch(() => null);
        if (kept) return kept;
        const blob = await ask(hash);
        if (blob) await store.keep(hash, blob).catch(() => undefined);
        return blob;
      })();
      loading.set(hash, found);
      void found.then((blob) => blob === null && loading.delete(hash));
    }
    return found;
  };
  const forgetMissing = (): void => {
    let some = false;
    for (const [hash, url] of urls) if (url === null) some = urls.delete(hash) || some;
    if (some && !closed) state.setState(({ version }) => ({ version: version + 1 }));
  };

  /** @returns whether to go on with the next one */
  const sendOne = async (hash: string): Promise<boolean> => {
    const blob = await store.find(hash);
    if (!blob) {
      await store.done(projectId, hash);
      return true;
    }
    let response: Response;
    try {
      response = await options.fetch(address(hash), {
        method: 'PUT',
        headers: { authorization: `Bearer ${secret ?? ''}`, 'content-type': blob.type },
        body: blob,
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
    } catch {
      return false; // offline: it stays in the queue
    }
    if (response.ok) {
      await store.done(projectId, hash);
      state.setState({ refused: null });
      return true;
    }
    const { error = '' } = (await response.json().catch(() => ({}))) as Partial<ApiError>;
    if (error !== '') state.setState({ refused: error });
    if (!FINAL.has(error)) return false;
    await store.done(projectId, hash);
    return true;
  };
  const sendAll = async (): Promise<void> => {
    for (let waiting = await count(); online && !closed && secret !== null; waiting = await count()) {
      const [next] = waiting;
      if (next === undefined || !(await sendOne(next))) return;
    }
  };
  const send = (): void => {
    if (closed) return;
    if (sending) {
      wanted = true;
      return;
    }
    wanted = false;
    sending = sendAll()
      .catch((error: unknown) => console.error('Pictures could not be read from this browser’s store.', error))
      .finally(() => {
        sending = null;
        if (wanted) send();
      });
  };
  send();
  const again = setInterval(() => {
    if (!online) return;
    forgetMissing();
    if (state.getState().waiting > 0) send();
  }, AGAIN_MS);

  return {
    state,
    url(hash) {
      const known = urls.get(hash);
      if (known === undefined && !loading.has(hash) && hash !== '') {
        void load(hash).then((blob) => show(hash, blob && urlOf(blob)));
      }
      return known;
    },
    async add(blob) {
      const hash = await pictureHash(blob);
      await store.keepToSend(projectId, hash, blob);
      loading.set(hash, Promise.resolve(blob));
      show(hash, urlOf(blob));
      await count();
      send();
      return hash;
    },
    bytes: load,
    online(now) {
      if (now === online) return;
      online = now;
      if (!now) return;
      forgetMissing();
      send();
    },
    close() {
      closed = true;
      clearInterval(again);
      for (const url of urls.values()) if (url?.startsWith('blob:')) URL.revokeObjectURL(url);
    },
  };
}

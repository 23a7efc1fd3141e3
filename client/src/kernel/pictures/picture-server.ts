/** The server calls about pictures. None rejects: what cannot be known now is reported as such. */
import type { ApiError } from '@polku/shared/kernel/protocol';
import { LIMITS } from '@polku/shared/kernel/limits';

const TIMEOUT_MS = 30_000;

export type Sent =
  | { readonly kind: 'taken' }
  /** The server checked it and refused; retrying helps only if something has changed. */
  | { readonly kind: 'refused'; readonly code: RefusalCode }
  /** Not reached, busy or failing: it is tried again by itself. */
  | { readonly kind: 'later' };

/** Codes of the API that are about this picture or this person, and not about the moment. */
export const REFUSALS = [
  'pictures-full',
  'not-found',
  'too-large',
  'too-many-pixels',
  'not-a-picture',
  'wrong-hash',
] as const;
export type RefusalCode = (typeof REFUSALS)[number];

export interface PictureServer {
  /** @returns null when the server lacks it or cannot be reached */
  get(hash: string): Promise<Blob | null>;
  put(hash: string, blob: Blob): Promise<Sent>;
  /** @returns which of them the server lacks; null when it could not be asked, or this person may not send any */
  missing(hashes: readonly string[]): Promise<readonly string[] | null>;
}

export interface PictureServerOptions {
  readonly projectId: string;
  /** Asked before each call; null for none. */
  readonly bearer: () => string | null;
  readonly server: string;
  readonly fetch: typeof fetch;
}

export function createPictureServer({ projectId, bearer, server, fetch }: PictureServerOptions): PictureServer {
  const call = async (path: string, init: RequestInit = {}): Promise<Response | null> => {
    const secret = bearer();
    if (secret === null) return null;
    try {
      return await fetch(`${server}/api/projects/${projectId}/blobs/${path}`, {
        ...init,
        headers: { ...(init.headers as Record<string, string>), authorization: `Bearer ${secret}` },
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
    } catch {
      return null; // offline
    }
  };
  const orNull = <T>(reading: Promise<T>): Promise<T | null> => reading.catch(() => null);
  return {
    async get(hash) {
      const response = await call(hash);
      return response?.ok ? orNull(response.blob()) : null;
    },
    async put(hash, blob) {
      const response = await call(hash, { method: 'PUT', headers: { 'content-type': blob.type }, body: blob });
      if (!response) return { kind: 'later' };
      if (response.ok) return { kind: 'taken' };
      const said = (await orNull(response.json())) as Partial<ApiError> | null;
      const code = REFUSALS.find((one) => one === said?.error);
      return code ? { kind: 'refused', code } : { kind: 'later' };
    },
    async missing(hashes) {
      const missing: string[] = [];
      for (let from = 0; from < hashes.length; from += LIMITS.blobsAskedAtOnce) {
        const asked = hashes.slice(from, from + LIMITS.blobsAskedAtOnce);
        const response = await call('missing', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ hashes: asked }),
        });
        if (!response?.ok) return null;
        const answer = (await orNull(response.json())) as { missing?: unknown } | null;
        if (!Array.isArray(answer?.missing)) return null;
        missing.push(...asked.filter((hash) => (answer.missing as unknown[]).includes(hash)));
      }
      return missing;
    },
  };
}

/**
 * One call of the server's HTTP API. Never rejects: an answer that is not ours (captive portal, proxy) counts as no answer, as
 * does none in time.
 */
const TIMEOUT_MS = 10_000;

export type Answer<T> =
  | { readonly kind: 'ok'; readonly value: T }
  /** The server has decided; `code` is `ApiError.error`. */
  | { readonly kind: 'refused'; readonly status: number; readonly code: string }
  /** No answer, or not now. */
  | { readonly kind: 'unreachable' };

export interface ServerCall {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** The secret of a link or a member. */
  readonly bearer?: string;
  readonly body?: object;
  /** For an answer that the server may hold back. */
  readonly timeoutMs?: number;
  /** The caller gives up; that counts as no answer. */
  readonly signal?: AbortSignal;
}

/**
 * @param read checks the answer's shape; null for what is not the answer of this call
 * @returns `ok` with the value read
 */
export async function callServer<T>(
  fetcher: typeof fetch,
  url: string,
  { method = 'POST', bearer, body, timeoutMs = TIMEOUT_MS, signal }: ServerCall,
  read: (value: unknown) => T | null,
): Promise<Answer<T>> {
  // By hand: `AbortSignal.any` is younger than phones that people come with.
  const giveUp = new AbortController();
  const giveUpNow = (): void => giveUp.abort();
  const timer = setTimeout(giveUpNow, timeoutMs);
  signal?.addEventListener('abort', giveUpNow);
  if (signal?.aborted) giveUpNow();
  let response: Response;
  let value: unknown;
  try {
    response = await fetcher(url, {
      method,
      headers: {
        ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      cache: 'no-store',
      signal: giveUp.signal,
    });
    value = response.status === 204 ? null : ((await response.json()) as unknown);
  } catch {
    return { kind: 'unreachable' }; // offline is a state that the person sees, not an error
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', giveUpNow);
  }
  if (response.ok) {
    const known = read(value);
    return known === null ? { kind: 'unreachable' } : { kind: 'ok', value: known };
  }
  const code = typeof value === 'object' && value !== null && 'error' in value ? value.error : undefined;
  // A full server (507) has decided, too.
  const passing = response.status >= 500 && response.status !== 507;
  if (typeof code !== 'string' || passing) return { kind: 'unreachable' };
  return { kind: 'refused', status: response.status, code };
}

/** @returns the value as the fields of an object, or null */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : null;
}

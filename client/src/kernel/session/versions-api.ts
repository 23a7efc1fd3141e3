/** The server's calls about a project's history (shared/src/kernel/versions.ts). None rejects. */
import { isId } from '@polku/shared/kernel/ids';
import type { ActivityEntry, KeepVersionRequest, VersionInfo } from '@polku/shared/kernel/versions';
import { type Answer, callServer, fieldsOf, type ServerCall } from './server-call';

export interface VersionsApi {
  /** Latest first. */
  list(): Promise<Answer<readonly VersionInfo[]>>;
  /** Keeps the document as the server has it now. */
  keep(request: KeepVersionRequest): Promise<Answer<VersionInfo>>;
  rename(versionId: string, name: string): Promise<Answer<VersionInfo>>;
  /** The document as a Yjs update (V1). */
  bytes(versionId: string): Promise<Answer<Uint8Array>>;
  /** Who did what, latest first, a page at a time. */
  activity(filter: ActivityFilter): Promise<Answer<readonly ActivityEntry[]>>;
  /** The document as it was then, or at the nearest time that is still kept: `at`, an ISO time. */
  at(time: string): Promise<Answer<{ readonly bytes: Uint8Array; readonly at: string }>>;
}

/** What is not given does not filter. */
export interface ActivityFilter {
  /** ISO time: entries that ended earlier. */
  readonly before?: string;
  /** Null: people without a name here. */
  readonly memberId?: string | null;
  /** '': what belongs to the project. */
  readonly board?: string;
}

export interface VersionsApiOptions {
  readonly server: string;
  readonly fetch: typeof fetch;
  readonly projectId: string;
  readonly bearer: () => string | null;
}

const TIMEOUT_MS = 60_000;

// The server is the app's own: only the kind of answer is looked at. What is asked for decides what it is read as.
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
const object = <T>(value: unknown): T | null => fieldsOf(value) as T | null;
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
const list = <T>(value: unknown): readonly T[] | null => (Array.isArray(value) ? (value as readonly T[]) : null);

const isTime = (value: unknown): value is string => typeof value === 'string' && !Number.isNaN(Date.parse(value));

function readEntry(value: unknown): ActivityEntry | null {
  const { from, to, memberId, board, records, count } = fieldsOf(value) ?? {};
  if (!isTime(from) || !isTime(to) || typeof board !== 'string' || typeof count !== 'number') return null;
  if (memberId !== null && typeof memberId !== 'string') return null;
  return { from, to, memberId, board, count, records: Array.isArray(records) ? records.filter(isId) : [] };
}

/** @returns the entries; null when it is no list of such */
function readActivity(value: unknown): readonly ActivityEntry[] | null {
  if (!Array.isArray(value)) return null;
  const entries = value.map(readEntry).filter((entry) => entry !== null);
  return entries.length === value.length ? entries : null;
}

function queryOf({ before, memberId, board }: ActivityFilter): string {
  const query = new URLSearchParams();
  if (before !== undefined) query.set('before', before);
  if (memberId !== undefined) query.set('member', memberId ?? '');
  if (board !== undefined) query.set('board', board);
  return query.toString();
}

export function createVersionsApi({ server, fetch, projectId, bearer }: VersionsApiOptions): VersionsApi {
  const base = `${server}/api/projects/${projectId}`;
  const call = <T>(path: string, how: ServerCall, read: (value: unknown) => T | null): Promise<Answer<T>> => {
    const secret = bearer();
    if (secret === null) return Promise.resolve({ kind: 'unreachable' });
    return callServer(fetch, `${base}/${path}`, { ...how, bearer: secret }, read);
  };
  const document = async (path: string): Promise<Answer<{ bytes: Uint8Array; at: string }>> => {
    const secret = bearer();
    if (secret === null) return { kind: 'unreachable' };
    try {
      const response = await fetch(`${base}/${path}`, {
        headers: { authorization: `Bearer ${secret}` },
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (!response.ok) {
        const { error } = fieldsOf(await response.json()) ?? {};
        if (typeof error !== 'string') return { kind: 'unreachable' };
        return { kind: 'refused', status: response.status, code: error };
      }
      const at = response.headers.get('x-at') ?? '';
      return { kind: 'ok', value: { bytes: new Uint8Array(await response.arrayBuffer()), at } };
    } catch {
      return { kind: 'unreachable' }; // no answer, or not ours: the caller tells the person
    }
  };
  return {
    list: () => call('versions', { method: 'GET' }, list<VersionInfo>),
    keep: (request) => call('versions', { body: request }, object<VersionInfo>),
    rename: (id, name) => call(`versions/${id}`, { method: 'PATCH', body: { name } }, object<VersionInfo>),
    async bytes(id) {
      const answer = await document(`versions/${id}`);
      return answer.kind === 'ok' ? { kind: 'ok', value: answer.value.bytes } : answer;
    },
    activity: (filter) => call(`activity?${queryOf(filter)}`, { method: 'GET' }, readActivity),
    at: (time) => document(`at?${new URLSearchParams({ time }).toString()}`),
  };
}

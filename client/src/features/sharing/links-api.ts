/** The server calls for a project's links. Secrets are generated here; the server stores only their hash. */
import type { ApiError, CreateLinkRequest, LinkInfo } from '@polku/shared/kernel/protocol';

/** The server answered with an error, or could not be reached (`code` = `offline`). */
export class LinksError extends Error {
  override readonly name = 'LinksError';
  constructor(readonly code: string) {
    super(code);
  }
}

async function call<T>(path: string, secret: string, init: RequestInit = {}): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, {
      ...init,
      headers: { authorization: `Bearer ${secret}`, ...(init.body ? { 'content-type': 'application/json' } : {}) },
    });
  } catch {
    // fetch rejects only when there is no answer.
    throw new LinksError('offline');
  }
  if (!response.ok) {
    const body = (await response.json().catch(() => null)) as ApiError | null;
    throw new LinksError(body?.error ?? `http-${response.status}`);
  }
  return (response.status === 204 ? undefined : await response.json()) as T;
}

/** @throws LinksError */
export async function listLinks(projectId: string, secret: string): Promise<readonly LinkInfo[]> {
  const answer = await call<readonly LinkInfo[] | { links: readonly LinkInfo[] }>(
    `/api/projects/${projectId}/links`,
    secret,
  );
  return 'links' in answer ? answer.links : answer;
}

/** @throws LinksError */
export function createLink(projectId: string, secret: string, link: CreateLinkRequest): Promise<LinkInfo> {
  return call(`/api/projects/${projectId}/links`, secret, { method: 'POST', body: JSON.stringify(link) });
}

/** Open windows of that link are disconnected at once. @throws LinksError */
export function revokeLink(projectId: string, secret: string, linkId: string): Promise<void> {
  return call(`/api/projects/${projectId}/links/${linkId}`, secret, { method: 'DELETE' });
}

/** The address that opens the project with that secret. The secret is in the fragment, which browsers never send. */
export function linkAddress(projectId: string, secret: string): string {
  return `${location.origin}/p/${projectId}#${secret}`;
}

/** Calls of the HTTP API as any client can make them. */
import { newSecret } from '@polku/shared/kernel/ids';
import type { JoinRequest, MemberAnswer } from '@polku/shared/kernel/members';

export interface Answer<T> {
  readonly status: number;
  /** Of a failure; undefined for success. */
  readonly error: string | undefined;
  readonly body: T;
  readonly retryAfter: string | null;
}

/** @param secret goes as the bearer; '' for none */
export async function ask<T = unknown>(
  url: string,
  method: string,
  path: string,
  secret = '',
  body?: object,
  headers: Record<string, string> = {},
): Promise<Answer<T>> {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: {
      ...headers,
      ...(secret ? { authorization: `Bearer ${secret}` } : {}),
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  const json: unknown = text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : undefined;
  const failure = !response.ok && typeof json === 'object' && json !== null && 'error' in json ? json.error : undefined;
  const error = typeof failure === 'string' ? failure : undefined;
  return { status: response.status, error, body: json as T, retryAfter: response.headers.get('retry-after') };
}

/** @returns what somebody says who joins, with a new secret unless one is given */
export function profile(name: string, more: Partial<JoinRequest> = {}): JoinRequest {
  return { name, side: 'staff', teams: [], secret: newSecret(), ...more };
}

export interface TestMember extends MemberAnswer {
  readonly secret: string;
}

/** Joins by a link. @throws when that is refused */
export async function joinBy(
  url: string,
  projectId: string,
  link: string,
  name: string,
  more: Partial<JoinRequest> = {},
): Promise<TestMember> {
  const said = profile(name, more);
  const { status, error, body } = await ask<MemberAnswer>(
    url,
    'POST',
    `/api/projects/${projectId}/members`,
    link,
    said,
  );
  if (status >= 300) throw new Error(`${name} did not join: ${status} ${error}`);
  return { ...body, secret: said.secret };
}

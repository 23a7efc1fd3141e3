/** Calls of honest people over HTTP, and addresses that the server is to take people for. */
import type { Address } from '../judge/wire';

let calls = 0;

/**
 * @returns another address each time: limits hold for each of them, and the server takes them from `X-Forwarded-For` (`TRUST_PROXY=1`)
 */
export function nextAddress(): string {
  calls += 1;
  return `10.${(calls >> 16) & 255}.${(calls >> 8) & 255}.${calls & 255}`;
}

/**
 * @param bearer a secret, or null
 * @returns the answer's JSON; null for an answer without a body
 * @throws unless the server says that it went well
 */
export async function call<T>(
  { http }: Address,
  method: string,
  path: string,
  bearer: string | null,
  body?: unknown,
): Promise<T> {
  const raw = body instanceof Uint8Array;
  const answer = await fetch(`${http}/api/${path}`, {
    method,
    headers: {
      'x-forwarded-for': nextAddress(),
      ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
      ...(body === undefined ? {} : { 'content-type': raw ? 'image/png' : 'application/json' }),
    },
    ...(body === undefined ? {} : { body: raw ? body.slice() : JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return (text === '' ? null : JSON.parse(text)) as T;
}

/** A project on a running server, through its public API. */
import { newId, newSecret } from '@polku/shared/kernel/ids';
import type { Role } from '@polku/shared/kernel/permissions';
import type { LinkInfo, TicketResponse } from '@polku/shared/kernel/protocol';

export interface TestProject {
  readonly id: string;
  readonly epoch: string;
  readonly secret: string;
  /** The same project on a restarted server. */
  at(url: string): TestProject;
  /** Makes a link and gives its secret and id. */
  link(role: Role): Promise<{ secret: string; linkId: string }>;
  /** Exchanges a secret (the facilitator's if none is given) for a ticket. */
  ticket(secret?: string, device?: string): Promise<string>;
  revoke(linkId: string): Promise<void>;
}

/**
 * @param url base address of the server
 * @param from address of who makes it, as a proxy says it; there are limits for each
 */
export async function createProject(url: string, from?: string): Promise<TestProject> {
  const [id, secret] = [newId(), newSecret()];
  const made = { projectId: id, secret };
  const { epoch } = await ask<{ epoch: string }>(url, 'POST', '/api/projects', secret, made, from);
  return project(url, id, epoch, secret);
}

function project(url: string, id: string, epoch: string, secret: string): TestProject {
  const path = `/api/projects/${id}/links`;
  return {
    id,
    epoch,
    secret,
    at: (other) => project(other, id, epoch, secret),
    async link(role) {
      const own = newSecret();
      const { linkId } = await ask<LinkInfo>(url, 'POST', path, secret, { role, label: role, secret: own });
      return { secret: own, linkId };
    },
    async ticket(own = secret, device) {
      const body = { projectId: id, secret: own, ...(device === undefined ? {} : { device }) };
      return (await ask<TicketResponse>(url, 'POST', '/api/tickets', secret, body)).ticket;
    },
    async revoke(linkId) {
      await ask(url, 'DELETE', `${path}/${linkId}`, secret);
    },
  };
}

async function ask<T>(
  url: string,
  method: string,
  path: string,
  secret: string,
  body?: object,
  from?: string,
): Promise<T> {
  const headers: Record<string, string> = { authorization: `Bearer ${secret}` };
  if (from !== undefined) headers['x-forwarded-for'] = from;
  if (body) headers['content-type'] = 'application/json';
  const response = await fetch(`${url}${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

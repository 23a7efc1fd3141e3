/** The JSON API of protocol.ts: projects, tickets, links. Errors are codes that the client translates. */
// Fastify handles rejected promises of its handlers; the rule means Express.
/* oxlint-disable oxc/no-async-endpoint-handlers */
import { newId } from '@polku/shared/kernel/ids';
import { LIMITS } from '@polku/shared/kernel/limits';
import { can, ROLES } from '@polku/shared/kernel/permissions';
import type { CreateProjectResponse, LinkInfo, TicketResponse } from '@polku/shared/kernel/protocol';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { z } from 'zod';
import { deviceOwner, hashSecret, SECRET } from '../access/secrets';
import type { Tickets } from '../access/tickets';
import type { StoreCalls } from '../log/log-types';
import type { WorkerCalls } from '../log/worker-calls';
import { networkOf } from './addresses';
import { ApiFailure } from './failures';

const Secret = z.string().regex(SECRET);
const ProjectId = z.string().regex(/^[A-Za-z0-9]{8,40}$/);
const ProjectRequest = z.object({ projectId: ProjectId, secret: Secret });
const TicketBody = ProjectRequest.extend({ device: Secret.optional() });
const LinkRequest = z.object({ role: z.enum(ROLES), label: z.string().max(LIMITS.shortStringLength), secret: Secret });
const ProjectPath = z.object({ projectId: ProjectId });
const LinkPath = z.object({ projectId: ProjectId, linkId: z.string().regex(/^[A-Za-z0-9]{1,40}$/) });

export interface ApiOptions {
  store: WorkerCalls<StoreCalls>;
  tickets: Tickets;
  /** Who may do what in the project has changed: open sockets follow. */
  changed: (projectId: string) => Promise<void>;
  /** All projects together; 0 for no limit. */
  maxProjects: number;
  projectsPerHour?: number;
  ticketsPerMinute?: number;
}

/** Registers the routes under /api. */
export function api(app: FastifyInstance, { store, tickets, changed, maxProjects, ...rates }: ApiOptions): void {
  const perHour = new RateLimiterMemory({
    points: rates.projectsPerHour ?? LIMITS.projectsPerAddressPerHour,
    duration: 3600,
  });
  // Links are asked for with a secret too, so they draw from the same budget: it bounds guessing.
  const perMinute = new RateLimiterMemory({
    points: rates.ticketsPerMinute ?? LIMITS.ticketsPerAddressPerMinute,
    duration: 60,
  });

  /** @throws 404 unless the bearer secret is an open facilitator link of the project */
  const facilitator = async (request: FastifyRequest, projectId: string): Promise<void> => {
    const secret = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const link = SECRET.test(secret) ? await store.call('linkBySecret', projectId, hashSecret(secret)) : null;
    if (!link || !can(link.role, 'manageLinks')) throw new ApiFailure(404, 'not-found');
  };

  app.post('/api/projects', async (request, reply): Promise<CreateProjectResponse> => {
    await spend(perHour, networkOf(request.ip));
    const { projectId, secret } = read(ProjectRequest, request.body);
    const project = { projectId, epoch: newId(), linkId: newId(), secretHash: hashSecret(secret), now: now() };
    const created = await store.call('createProject', { ...project, atMost: maxProjects });
    if (created.kind === 'too-many') throw new ApiFailure(507, 'too-many-projects');
    if (created.kind === 'forbidden') throw new ApiFailure(404, 'not-found');
    void reply.status(created.kind === 'created' ? 201 : 200);
    return { projectId, epoch: created.epoch };
  });

  app.post('/api/tickets', async (request): Promise<TicketResponse> => {
    await spend(perMinute, networkOf(request.ip));
    const { projectId, secret, device } = read(TicketBody, request.body);
    const link = await store.call('linkBySecret', projectId, hashSecret(secret));
    if (!link) throw new ApiFailure(404, 'not-found');
    const { linkId, role, epoch } = link;
    const owner = device === undefined ? {} : { owner: deviceOwner(projectId, device) };
    const ticket = await tickets.issue({ project: projectId, link: linkId, role, epoch, ...owner });
    return { ticket, role, epoch, linkId };
  });

  app.get('/api/projects/:projectId/links', async (request): Promise<LinkInfo[]> => {
    await spend(perMinute, networkOf(request.ip));
    const { projectId } = read(ProjectPath, request.params, 404);
    await facilitator(request, projectId);
    return store.call('links', projectId);
  });

  app.post('/api/projects/:projectId/links', async (request, reply): Promise<LinkInfo> => {
    await spend(perMinute, networkOf(request.ip));
    const { projectId } = read(ProjectPath, request.params, 404);
    await facilitator(request, projectId);
    const { role, label, secret } = read(LinkRequest, request.body);
    const link = { projectId, linkId: newId(), role, label, secretHash: hashSecret(secret), now: now() };
    const created = await store.call('createLink', { ...link, atMost: LIMITS.linksPerProject });
    if (created.kind === 'conflict') throw new ApiFailure(409, 'secret-in-use');
    if (created.kind === 'too-many') throw new ApiFailure(409, 'too-many-links');
    void reply.status(201);
    return created.link;
  });

  app.delete('/api/projects/:projectId/links/:linkId', async (request, reply): Promise<void> => {
    await spend(perMinute, networkOf(request.ip));
    const { projectId, linkId } = read(LinkPath, request.params, 404);
    await facilitator(request, projectId);
    const result = await store.call('revokeLink', projectId, linkId, now());
    if (result === 'missing') throw new ApiFailure(404, 'not-found');
    if (result === 'last-facilitator') throw new ApiFailure(409, 'last-facilitator-link');
    await changed(projectId);
    await reply.status(204).send();
  });
}

function read<T extends z.ZodType>(schema: T, value: unknown, status: 400 | 404 = 400): z.infer<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  if (status === 404) throw new ApiFailure(404, 'not-found');
  throw new ApiFailure(
    400,
    'invalid-body',
    parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
  );
}

async function spend(limiter: RateLimiterMemory, address: string): Promise<void> {
  try {
    await limiter.consume(address);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    throw new ApiFailure(429, 'rate-limited', '', Math.ceil(refusal.msBeforeNext / 1000));
  }
}

function now(): string {
  return new Date().toISOString();
}

/** The HTTP side of the port: security headers, API, client, health and metrics. */
import { timingSafeEqual } from 'node:crypto';
import fastifyHelmet from '@fastify/helmet';
import { LIMITS } from '@polku/shared/kernel/limits';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { hashSecret } from '../access/secrets';
import { fromThisMachine } from './addresses';
import { type ApiOptions, api } from './api';
import { type BlobOptions, blobs } from './blobs';
import { PATHS } from './bodies';
import { clientFiles } from './client-files';
import { ApiFailure, failures } from './failures';
import type { Metrics } from './metrics';

const HEALTH_MS = 2_000;

export interface HttpOptions extends ApiOptions, BlobOptions {
  clientDir: string;
  trustProxy: boolean;
  metricsToken: string;
  metrics(): Metrics;
  healthMs?: number;
  log: Logger;
}

/** @returns the app, not yet listening */
export async function http(options: HttpOptions): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: LIMITS.bodyBytes,
    // One proxy: the address before it is what that proxy saw.
    trustProxy: options.trustProxy && ((_address, hop) => hop === 0),
    logger: false,
    // Idle keep-alive connections must not hold up a shutdown.
    forceCloseConnections: true,
  });
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'blob:', 'data:'],
        fontSrc: ["'self'"],
        // Some browsers do not count ws: of the same host as 'self'.
        connectSrc: ["'self'", (request) => ownSockets(request.headers.host)],
        workerSrc: ["'self'", 'blob:'],
        manifestSrc: ["'self'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
      },
    },
    // A TLS proxy in front sets it itself; over plain HTTP on a local network it would lock people out.
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
  failures(app, options.log, async ({ params }) => {
    const project = PATHS.project.safeParse(params);
    return project.success && (await options.store.call('isErased', project.data.projectId));
  });
  app.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
  });
  app.addHook('onResponse', async (_request, reply) => {
    options.metrics().responses.inc({ class: `${Math.floor(reply.statusCode / 100)}xx` });
  });
  api(app, options);
  await blobs(app, options);
  health(app, options);
  app.get('/metrics', async (request, reply) => {
    const authorised = options.metricsToken
      ? isSame(request.headers.authorization ?? '', `Bearer ${options.metricsToken}`)
      : fromThisMachine(request.raw);
    if (!authorised) throw new ApiFailure(404, 'not-found');
    const { registry } = options.metrics();
    return reply
      .type(registry.contentType)
      .header('cache-control', 'no-store')
      .send(await registry.metrics());
  });
  await clientFiles(app, options.clientDir);
  return app;
}

/** Writes to the store and reads back, at most every HEALTH_MS, since anyone can call it. */
function health(app: FastifyInstance, { store, healthMs = HEALTH_MS }: HttpOptions): void {
  let checked: { at: number; result: Promise<void> } | null = null;
  app.get('/healthz', async (_request, reply) => {
    if (!checked || performance.now() - checked.at > healthMs) {
      checked = { at: performance.now(), result: store.call('checkHealth', new Date().toISOString()) };
    }
    try {
      await checked.result;
    } catch (error) {
      throw new ApiFailure(503, 'unavailable', error instanceof Error ? error.message : String(error));
    }
    return reply.header('cache-control', 'no-store').send({ status: 'ok' });
  });
}

/** How long it takes says nothing about how far they are alike. */
function isSame(one: string, other: string): boolean {
  return timingSafeEqual(hashSecret(one), hashSecret(other));
}

function ownSockets(host: string | undefined): string {
  return host && /^[\w.:[\]-]+$/.test(host) ? `ws://${host} wss://${host}` : "'self'";
}

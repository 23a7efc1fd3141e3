/**
 * Pictures over HTTP: PUT and GET /api/projects/:id/blobs/:hash, and a query for which of several the project lacks. Named by
 * the SHA-256 of their bytes, so cacheable for ever; served so that they can only be displayed: fixed type, no sniffing,
 * sandboxed, attachment.
 */
// Fastify handles rejected promises of its handlers; the rule means Express.
/* oxlint-disable oxc/no-async-endpoint-handlers */
import { createHash } from 'node:crypto';
import { fitsLimits, imageFacts } from '@polku/shared/kernel/image-facts';
import { LIMITS } from '@polku/shared/kernel/limits';
import type { Ability } from '@polku/shared/kernel/permissions';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { z } from 'zod';
import type { StoreCalls } from '../log/log-types';
import type { WorkerCalls } from '../log/worker-calls';
import { entrance } from './entry';
import { ApiFailure } from './failures';

const ROUTE = '/api/projects/:projectId/blobs/:hash';
const BlobPath = z.object({
  projectId: z.string().regex(/^[A-Za-z0-9]{8,40}$/),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});

const Asked = z.object({ hashes: z.array(BlobPath.shape.hash).max(LIMITS.blobsAskedAtOnce) });

export interface BlobOptions {
  readonly store: WorkerCalls<StoreCalls>;
  /** An event for the person who runs the server. */
  report: (event: 'unbound' | 'damaged', detail: string) => void;
  blobBytesPerProject?: number;
  blobsPerMinute?: number;
}

/** Registers the routes, with a body parser of their own that the rest of the API does not have. */
export async function blobs(app: FastifyInstance, { store, report, ...limits }: BlobOptions): Promise<void> {
  // A board has many pictures: they have a budget of their own.
  const requests = new RateLimiterMemory({
    points: limits.blobsPerMinute ?? LIMITS.blobsPerAddressPerMinute,
    duration: 60,
  });
  const door = entrance(store, { requests });
  const atMost = limits.blobBytesPerProject ?? LIMITS.blobBytesPerProject;

  /** @throws as the project is not open to the bearer; 429 */
  const admit = async <Path extends { projectId: string }>(
    request: FastifyRequest,
    ability: Ability,
    form: z.ZodType<Path>,
  ): Promise<Path> => {
    const path = form.safeParse(request.params);
    if (!path.success) throw new ApiFailure(404, 'not-found');
    await door.bearer(request, path.data.projectId, ability);
    return path.data;
  };

  // A picture copied from another project, or lost by a server that was restored from a backup, can be sent again.
  app.post('/api/projects/:projectId/blobs/missing', async (request) => {
    const { projectId } = await admit(request, 'editContent', BlobPath.pick({ projectId: true }));
    const asked = Asked.safeParse(request.body);
    if (!asked.success) throw new ApiFailure(400, 'invalid-body');
    return { missing: await store.call('missingBlobs', projectId, asked.data.hashes) };
  });

  await app.register(async (scope) => {
    scope.addContentTypeParser(
      ['image/png', 'image/jpeg', 'image/webp'],
      { parseAs: 'buffer', bodyLimit: LIMITS.blobBytes },
      (_request, body, done) => done(null, body),
    );

    scope.put(
      ROUTE,
      {
        bodyLimit: LIMITS.blobBytes,
        // Before the body is read: a stranger cannot make the server take a megabyte.
        onRequest: async (request) => void (await admit(request, 'editContent', BlobPath)),
      },
      async (request, reply) => {
        const { projectId, hash } = BlobPath.parse(request.params);
        const data = request.body;
        const facts = Buffer.isBuffer(data) ? imageFacts(data) : null;
        if (!Buffer.isBuffer(data) || facts === null) throw new ApiFailure(400, 'not-a-picture');
        if (!fitsLimits(facts)) throw new ApiFailure(400, 'too-many-pixels');
        const { type } = facts;
        if (createHash('sha256').update(data).digest('hex') !== hash) throw new ApiFailure(400, 'wrong-hash');
        const blob = { projectId, hash, type, data: new Uint8Array(data), now: new Date().toISOString(), atMost };
        const result = await store.call('putBlob', blob);
        if (result === 'full') throw new ApiFailure(413, 'pictures-full');
        await reply.status(result === 'stored' ? 201 : 200).send({ hash });
      },
    );

    scope.get(ROUTE, async (request, reply) => {
      const { projectId, hash } = await admit(request, 'read', BlobPath);
      const found = await store.call('getBlob', projectId, hash);
      if (found === 'damaged') report('damaged', `picture ${hash} of project ${projectId}`);
      if (!found || found === 'damaged') throw new ApiFailure(404, 'not-found');
      return reply
        .type(found.type)
        .header('cache-control', 'private, max-age=31536000, immutable')
        .header('vary', 'authorization')
        .header('content-disposition', `attachment; filename="${hash}"`)
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('x-content-type-options', 'nosniff')
        .send(Buffer.from(found.data));
    });
  });
}

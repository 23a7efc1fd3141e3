/** Kept versions of a project's boards. */
// Fastify handles rejected promises of its handlers; the rule means Express.
/* oxlint-disable oxc/no-async-endpoint-handlers */
import { newId } from '@polku/shared/kernel/ids';
import type { VersionInfo } from '@polku/shared/kernel/versions';
import type { FastifyReply } from 'fastify';
import type { OpenedVersion } from '../log/version-table';
import { networkOf } from './addresses';
import type { ApiContext } from './api-context';
import { BODIES, PATHS, QUERIES, read } from './bodies';
import { spend } from './budgets';
import { ApiFailure } from './failures';

export function versionApi({ app, entrance, budgets, versions }: ApiContext): void {
  const send = (reply: FastifyReply, version: OpenedVersion): FastifyReply => {
    if (version.kind === 'missing') throw new ApiFailure(404, 'not-found');
    if (version.kind === 'damaged') throw new ApiFailure(500, 'version-damaged');
    return reply
      .header('content-type', 'application/octet-stream')
      .header('content-disposition', 'attachment')
      .header('cache-control', 'no-store')
      .header('x-at', version.at)
      .send(Buffer.from(version.update));
  };

  app.get('/api/projects/:projectId/versions', async (request): Promise<readonly VersionInfo[]> => {
    const { projectId } = read(PATHS.project, request.params, 404);
    await entrance.bearer(request, projectId, 'read');
    return versions.list(projectId);
  });

  app.post('/api/projects/:projectId/versions', async (request, reply): Promise<VersionInfo> => {
    const { projectId } = read(PATHS.project, request.params, 404);
    const { memberId, linkId } = await entrance.bearer(request, projectId, 'editContent');
    const { kind, name, without } = read(BODIES.keepVersion, request.body);
    await spend(budgets.versionsKept, projectId);
    const kept = await versions.keep({
      versionId: newId(),
      projectId,
      at: null,
      upTo: null,
      without: without ? { ...without, linkId } : null,
      kind,
      name,
      memberId,
    });
    if (kept.kind === 'full') throw new ApiFailure(507, 'versions-full');
    if (kept.kind === 'not-own') throw new ApiFailure(403, 'not-own');
    if (kept.kind !== 'kept') throw new ApiFailure(409, 'nothing-to-keep');
    void reply.status(201);
    return kept.version;
  });

  app.get('/api/projects/:projectId/versions/:versionId', async (request, reply): Promise<FastifyReply> => {
    const { projectId, versionId } = read(PATHS.version, request.params, 404);
    await entrance.bearer(request, projectId, 'read');
    await spend(budgets.versionsRead, networkOf(request.ip));
    return send(reply, await versions.open(projectId, versionId));
  });

  app.patch('/api/projects/:projectId/versions/:versionId', async (request): Promise<VersionInfo> => {
    const { projectId, versionId } = read(PATHS.version, request.params, 404);
    await entrance.bearer(request, projectId, 'editContent');
    const { name } = read(BODIES.versionName, request.body);
    const renamed = await versions.rename(projectId, versionId, name);
    if (!renamed) throw new ApiFailure(404, 'not-found');
    return renamed;
  });

  app.get('/api/projects/:projectId/at', async (request, reply): Promise<FastifyReply> => {
    const { projectId } = read(PATHS.project, request.params, 404);
    await entrance.bearer(request, projectId, 'read');
    const { time } = read(QUERIES.at, request.query);
    await spend(budgets.versionsRead, networkOf(request.ip));
    return send(reply, await versions.openAt(projectId, time));
  });
}

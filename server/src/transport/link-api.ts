/** Links: made, changed, turned off, rotated and revoked by facilitators. */
// Fastify handles rejected promises of its handlers; the rule means Express.
/* oxlint-disable oxc/no-async-endpoint-handlers */
import { newId } from '@polku/shared/kernel/ids';
import { LIMITS } from '@polku/shared/kernel/limits';
import type { LinkInfo } from '@polku/shared/kernel/protocol';
import { hashPassword } from '../access/passwords';
import { hashSecret } from '../access/secrets';
import { type ApiContext, now } from './api-context';
import { BODIES, given, PATHS, read } from './bodies';
import { refusal } from './entry';
import { ApiFailure } from './failures';

export function linkApi({ app, store, entrance, projects }: ApiContext): void {
  app.get('/api/projects/:projectId/links', async (request): Promise<LinkInfo[]> => {
    const { projectId } = read(PATHS.project, request.params, 404);
    await entrance.bearer(request, projectId, 'manageLinks');
    return store.call('links', projectId);
  });

  app.post('/api/projects/:projectId/links', async (request, reply): Promise<LinkInfo> => {
    const { projectId } = read(PATHS.project, request.params, 404);
    await entrance.bearer(request, projectId, 'manageLinks');
    const { role, label, secret } = read(BODIES.link, request.body);
    const link = { projectId, linkId: newId(), role, label, secretHash: hashSecret(secret), now: now() };
    const created = await store.call('createLink', { ...link, atMost: LIMITS.linksPerProject });
    if (created.kind === 'conflict') throw new ApiFailure(409, 'secret-in-use');
    if (created.kind === 'too-many') throw new ApiFailure(409, 'too-many-links');
    void reply.status(201);
    return created.link;
  });

  app.patch('/api/projects/:projectId/links/:linkId', async (request): Promise<LinkInfo> => {
    const { projectId, linkId } = read(PATHS.link, request.params, 404);
    await entrance.bearer(request, projectId, 'manageLinks');
    const { password, secret, ...rest } = given(read(BODIES.linkChange, request.body));
    const edit = {
      ...rest,
      ...(password === undefined ? {} : { password: password === null ? null : await hashPassword(password) }),
      ...(secret === undefined ? {} : { secretHash: hashSecret(secret) }),
    };
    const changed = await store.call('changeLink', projectId, linkId, edit, now());
    if (changed.kind === 'missing') throw refusal('not-found');
    if (changed.kind === 'conflict') throw new ApiFailure(409, 'secret-in-use');
    if (changed.kind === 'last-facilitator') throw new ApiFailure(409, 'last-facilitator-link');
    await projects.changed(projectId);
    if (secret !== undefined) projects.rotated(projectId, linkId);
    return changed.link;
  });

  app.delete('/api/projects/:projectId/links/:linkId', async (request, reply): Promise<void> => {
    const { projectId, linkId } = read(PATHS.link, request.params, 404);
    await entrance.bearer(request, projectId, 'manageLinks');
    const result = await store.call('revokeLink', projectId, linkId, now());
    if (result === 'missing') throw refusal('not-found');
    if (result === 'last-facilitator') throw new ApiFailure(409, 'last-facilitator-link');
    await projects.changed(projectId);
    await reply.status(204).send();
  });
}

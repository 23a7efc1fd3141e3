/** What holds for everybody in a project: its door, and what is frozen. */
// Fastify handles rejected promises of its handlers; the rule means Express.
/* oxlint-disable oxc/no-async-endpoint-handlers */
import type { RoomSettings } from '@polku/shared/kernel/members';
import type { ApiContext } from './api-context';
import { BODIES, given, PATHS, read } from './bodies';

export function roomApi({ app, store, entrance, projects }: ApiContext): void {
  app.get('/api/projects/:projectId/room', async (request): Promise<RoomSettings> => {
    const { projectId } = read(PATHS.project, request.params, 404);
    await entrance.bearer(request, projectId, 'manageLinks');
    return store.call('roomSettings', projectId);
  });

  app.patch('/api/projects/:projectId/room', async (request): Promise<RoomSettings> => {
    const { projectId } = read(PATHS.project, request.params, 404);
    await entrance.bearer(request, projectId, 'manageLinks');
    const change = given(read(BODIES.room, request.body));
    const settings = await store.call('setRoom', projectId, change);
    await projects.changed(projectId);
    if (change.door === 'open') projects.membersChanged(projectId);
    return settings;
  });
}

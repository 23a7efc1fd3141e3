/** Who did what in a project, and for facilitators which edits are a person's. */
// Fastify handles rejected promises of its handlers; the rule means Express.
/* oxlint-disable oxc/no-async-endpoint-handlers */
import type { ActivityEntry, MemberEdits } from '@polku/shared/kernel/versions';
import { networkOf } from './addresses';
import type { ApiContext } from './api-context';
import { PATHS, QUERIES, read } from './bodies';
import { spend } from './budgets';
import { refusal } from './entry';

const MINUTE_MS = 60_000;

export function activityApi({ app, store, entrance, budgets, activity }: ApiContext): void {
  app.get('/api/projects/:projectId/activity', async (request): Promise<readonly ActivityEntry[]> => {
    const { projectId } = read(PATHS.project, request.params, 404);
    await entrance.bearer(request, projectId, 'read');
    const { before, member, board } = read(QUERIES.activity, request.query);
    await spend(budgets.activityRead, networkOf(request.ip));
    const now = Date.now();
    // Clocks may have been set back: nothing is later than this.
    const end = before ?? Number.MAX_SAFE_INTEGER;
    return activity.list({ projectId, before: end, memberId: member ?? null, board: board ?? null, now });
  });

  app.get('/api/projects/:projectId/members/:memberId/edits', async (request): Promise<MemberEdits> => {
    const { projectId, memberId } = read(PATHS.member, request.params, 404);
    await entrance.bearer(request, projectId, 'manageLinks');
    const { minutes } = read(QUERIES.edits, request.query);
    await spend(budgets.memberEditsRead, networkOf(request.ip));
    const members = await store.call('members', projectId);
    if (!members.some((member) => member.memberId === memberId)) throw refusal('not-found');
    return activity.edits({ projectId, memberId, since: Date.now() - minutes * MINUTE_MS });
  });
}

/** Keeps on this device who has joined by a code, so that the project opens as this person from then on. */
import type { JoinedByCode } from '@polku/shared/kernel/members';
import type { Storage } from '../storage/storage-types';

/**
 * @param joined what the server answered
 * @param secret the one that was sent with the code
 * @param how `move`: this device goes on as the person of another one, whoever it was in the project before. `join`: who is
 *   known in the project already stays who they are.
 * @returns the project's id, to be opened
 * @throws when the browser's store fails; the person is then known for this visit
 */
export async function keepJoined(
  { library, members }: Pick<Storage, 'library' | 'members'>,
  joined: JoinedByCode,
  secret: string,
  how: 'join' | 'move',
): Promise<string> {
  const { projectId, waiting: _, ...info } = joined;
  const [known, project] = await Promise.all([members.of(projectId), library.findProject(projectId)]);
  if (how === 'join' && known.info !== null) return projectId;
  const { memberId, name, side, teams, role } = info;
  await members.remember(projectId, { secret, info: { memberId, name, side, teams, role } });
  // The link that this device came by before speaks for another person.
  if (how === 'move' || (project?.secret ?? null) === null) {
    await library.rememberProject({ id: projectId, secret, role, registered: true, lastOpened: Date.now() });
  }
  return projectId;
}

/** Renames a project of this device without opening it on screen: an ordinary edit, also offline. */
import type { Refusal } from '@polku/shared/kernel/command';
import { PROJECT_ID } from '@polku/shared/kernel/project';
import type { Storage } from '../kernel/storage/storage-types';
import { inBackgroundSession, waitForState } from './background-session';

/** @returns why the name was refused (a link that only reads, a text too long), else null */
export function renameProject(
  projectId: string,
  name: string,
  { storage }: { readonly storage: Storage },
): Promise<Refusal | null> {
  return inBackgroundSession(projectId, { storage }, async (session) => {
    const binding = session.bindText(PROJECT_ID, 'name');
    const refusal = binding.input(name, name.length);
    binding.close();
    if (refusal) return refusal;
    await storage.library.rememberProject({ id: projectId, name });
    await session.flush();
    await waitForState(session, ({ status }) => status.server === 'saved' || status.connection === 'offline');
    return null;
  });
}

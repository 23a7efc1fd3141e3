/** Gives a project of this device another name without showing it. An edit like any other: it works offline too. */
import { ALL_MIGRATIONS, SPECS } from '@polku/shared/boards/index';
import type { Refusal } from '@polku/shared/kernel/command';
import { PROJECT_ID } from '@polku/shared/kernel/project';
import { openSession } from '../kernel/session/session';
import type { Session } from '../kernel/session/session-types';
import type { Storage } from '../kernel/storage/storage-types';

/** What has not reached the server by then goes there when the project is opened next. */
const SERVER_MS = 4_000;

/** @returns why the name was refused (a link that only reads, a text too long), else null */
export async function renameProject(
  projectId: string,
  name: string,
  { storage }: { readonly storage: Storage },
): Promise<Refusal | null> {
  const person = { name: '', color: '#5B6472' };
  const session = await openSession({
    projectId,
    secret: null,
    person,
    storage,
    specs: SPECS,
    migrations: ALL_MIGRATIONS,
  });
  try {
    const binding = session.bindText(PROJECT_ID, 'name');
    const refusal = binding.input(name, name.length);
    binding.close();
    if (refusal) return refusal;
    await storage.library.rememberProject({ id: projectId, name });
    await session.flush();
    await savedOnServer(session);
    return null;
  } finally {
    await session.close();
  }
}

function savedOnServer({ state }: Session): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      unsubscribe();
      resolve();
    };
    const look = (): void => {
      const { server, connection } = state.getState().status;
      if (server === 'saved' || connection === 'offline') done();
    };
    const timer = setTimeout(done, SERVER_MS);
    const unsubscribe = state.subscribe(look);
    look();
  });
}

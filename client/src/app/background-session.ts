/** Works on a project of this device without showing it. */
import { openSession } from '../kernel/session/session';
import type { Session, SessionState } from '../kernel/session/session-types';
import type { Storage } from '../kernel/storage/storage-types';
import { DOCUMENTS } from './documents';

/** What has not reached the server by then goes there when the project is opened next. */
const SERVER_MS = 4_000;

/** Opens the project, works, and closes it again, even if the work fails. */
export async function inBackgroundSession<T>(
  projectId: string,
  { storage }: { readonly storage: Storage },
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const session = await openSession({
    projectId,
    secret: null,
    person: { name: '', color: '#5B6472' },
    storage,
    ...DOCUMENTS,
  });
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}

/** Resolves once the condition holds, or after a timeout: an unresponsive server does not block. */
export function waitForState({ state }: Session, so: (state: SessionState) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      unsubscribe();
      resolve();
    };
    const look = (): void => {
      if (so(state.getState())) done();
    };
    const timer = setTimeout(done, SERVER_MS);
    const unsubscribe = state.subscribe(look);
    look();
  });
}

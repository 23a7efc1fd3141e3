/** Asks the server to keep the boards as they are just before something large, without waiting for it. */
import type { Session } from '../session/session-types';

/** Deleting so many records at once is worth a version. */
export const MANY = 20;

/**
 * Offline nothing is asked, and what the server answers changes nothing: the action goes on.
 * @param before taken just before the action (`session.moment()`); this may be called after it
 */
export function keepBefore(
  session: Session,
  kind: 'before-import' | 'before-delete' | 'before-restore',
  before: ReturnType<Session['moment']>,
): void {
  if (session.state.getState().status.connection !== 'online') return;
  void session.versions.keep({ kind, name: '', without: before });
}

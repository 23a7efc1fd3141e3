/** The share dialog with what this device remembers: the secrets of links created here. */
import { useEffect, useState } from 'react';
import { ShareDialog } from '../features/sharing/ShareDialog';
import type { Session } from '../kernel/session/session-types';
import { useServices } from './services';

export function SharePanel({ session, onClose }: { session: Session; onClose: () => void }) {
  const { settings } = useServices();
  const [remembered, setRemembered] = useState<Readonly<Record<string, string>> | null>(null);
  const name = `links:${session.projectId}`;
  useEffect(() => {
    settings.read(name).then(
      (stored) => setRemembered((stored ?? {}) as Record<string, string>),
      () => setRemembered({}), // a failing store is told by the status; links can still be made
    );
  }, [settings, name]);
  if (remembered === null) return null;
  return (
    <ShareDialog
      session={session}
      remembered={remembered}
      remember={(linkId, secret) => {
        const next = { ...remembered, [linkId]: secret };
        setRemembered(next);
        settings.write(name, next).catch((error: unknown) => console.warn('The link could not be remembered.', error));
      }}
      onClose={onClose}
    />
  );
}

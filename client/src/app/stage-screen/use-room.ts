/** Where the room is, as everybody in it may see it: followed for as long as the page is open. */
import { useEffect, useState } from 'react';
import type { Session } from '../../kernel/session/session-types';
import { followWorkshop, type WorkshopFollower } from '../../kernel/workshop/workshop-now';

/** @returns null at the very beginning */
export function useRoom(session: Session): WorkshopFollower | null {
  const [follower, setFollower] = useState<WorkshopFollower | null>(null);
  useEffect(() => {
    const { steps, state, workshop } = session;
    const made = followWorkshop({
      session: { steps: { ...steps, now: (since, signal) => steps.roomNow(since, signal) }, state, workshop },
      // A projector is looked at also while its browser believes that the window is hidden.
      page: { visible: () => true, onChange: () => () => undefined },
    });
    const end = made.want();
    setFollower(made);
    return () => {
      end();
      made.close();
    };
  }, [session]);
  return follower;
}

/** How people join: a code and the address in it, where this device may make one. */
import type { JoinCode } from '@polku/shared/kernel/members';
import { can } from '@polku/shared/kernel/permissions';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { phoneAddress } from '../../features/sharing/link-address';
import type { Session } from '../../kernel/session/session-types';
import { useServices } from '../services';

export interface JoinWay {
  readonly code: string | null;
  /** To open with a camera; null where this device does not know the link. */
  readonly address: string | null;
  /** This device could make a code, but there is no link for participants yet. */
  readonly needsLink: boolean;
}

const NONE: JoinWay = { code: null, address: null, needsLink: false };
/** A new code before the old one ends. */
const AHEAD_MS = 60_000;
/** When the server does not answer. */
const AGAIN_MS = 20_000;

/** @returns the way in by an open link of participants, best by one that this device can show as a picture */
export function useJoinWay(session: Session): JoinWay {
  const { settings } = useServices();
  const manages = useStore(session.state, ({ role }) => role !== null && can(role, 'manageLinks'));
  const [way, setWay] = useState<JoinWay>(NONE);
  useEffect(() => {
    if (!manages) return undefined;
    let ended = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const again = (ms: number): void => {
      if (!ended) timer = setTimeout(() => void make(), ms);
    };
    const make = async (): Promise<void> => {
      const [links, stored] = await Promise.all([
        session.members.links(),
        settings.read(`links:${session.projectId}`).catch(() => null), // a failing store: there is a code without a picture
      ]);
      if (ended) return;
      if (links.kind !== 'ok') return again(AGAIN_MS);
      const known = (stored ?? {}) as Readonly<Record<string, string>>;
      const open = links.value.filter(
        ({ role, revokedAt, off, expiresAt }) =>
          role === 'participant' && revokedAt === null && !off && (!expiresAt || Date.parse(expiresAt) > Date.now()),
      );
      const link = open.find(({ linkId }) => known[linkId] !== undefined) ?? open[0];
      if (!link) {
        setWay({ ...NONE, needsLink: true });
        return again(AGAIN_MS);
      }
      const answer = await session.members.joinCode(link.linkId);
      if (ended) return;
      const secret = known[link.linkId];
      const address = secret === undefined ? null : phoneAddress(session.projectId, secret);
      if (answer.kind !== 'ok') {
        setWay({ code: null, address, needsLink: false });
        return again(AGAIN_MS);
      }
      const code: JoinCode = answer.value;
      setWay({ code: code.code, address, needsLink: false });
      again(Math.max(AGAIN_MS, Date.parse(code.expiresAt) - Date.now() - AHEAD_MS));
    };
    void make();
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [session, settings, manages]);
  return manages ? way : NONE;
}

/** Links as they are read from the database, and whether they are open. */
import type { LinkState } from './member-types';
import { storedRole } from './stored';

export interface StoredLink {
  linkId: string;
  role: string;
  revokedAt: string | null;
  offAt: string | null;
  expiresAt: string | null;
  password: Uint8Array | null;
  rotation: number;
}
export const LINK_STATE =
  'id AS "linkId", role, revoked_at AS "revokedAt", off_at AS "offAt", expires_at AS "expiresAt", password, rotation';

/** @throws when its role is none that this server knows */
export function linkState(stored: StoredLink): LinkState {
  const password = stored.password && new Uint8Array(stored.password);
  return { ...stored, role: storedRole('links', stored.role), password };
}

export type LinkProblem = 'not-found' | 'link-off' | 'link-expired';

/** @returns why nobody comes in by the link now, members that came by it included; null for an open one */
export function linkProblem(
  link: Pick<StoredLink, 'revokedAt' | 'offAt' | 'expiresAt'>,
  now: string,
): LinkProblem | null {
  if (link.revokedAt !== null) return 'not-found';
  if (link.offAt !== null) return 'link-off';
  if (link.expiresAt !== null && link.expiresAt <= now) return 'link-expired';
  return null;
}

/** @returns whether the link lets facilitators in until somebody closes it; each project keeps one such */
export function isLasting(link: StoredLink): boolean {
  return link.role === 'facilitator' && link.revokedAt === null && link.offAt === null && link.expiresAt === null;
}

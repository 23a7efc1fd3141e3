/**
 * Short-lived socket tickets (HMAC-signed JWTs) naming project, link, member, role and epoch. The transport still looks up link
 * and member, so a ticket of a revoked link is worthless and the role is the one in force then.
 */
import { LIMITS } from '@polku/shared/kernel/limits';
import { ROLES } from '@polku/shared/kernel/permissions';
import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';

const ISSUER = 'polku';
const AUDIENCE = 'sync';
const ALGORITHM = 'HS256';

const Claims = z.object({
  project: z.string(),
  link: z.string(),
  /** How often the link's secret had been changed. */
  rotation: z.number(),
  /** Who comes, if they joined by name. */
  member: z.string().optional(),
  role: z.enum(ROLES),
  epoch: z.string(),
  /** Whose edits what the socket sends are; see rooms/authors.ts. */
  owner: z.string().optional(),
});
export type TicketClaims = z.infer<typeof Claims>;

export interface Tickets {
  issue(claims: TicketClaims): Promise<string>;
  /** @returns the claims, or null for anything that is no valid ticket of this server now */
  verify(ticket: string): Promise<TicketClaims | null>;
}

/** @param key 32 bytes from `signingKey()` */
export function tickets(key: Uint8Array): Tickets {
  return {
    issue: (claims) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: ALGORITHM })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setIssuedAt()
        .setExpirationTime(`${LIMITS.ticketTtlSeconds}s`)
        .sign(key),
    async verify(ticket) {
      try {
        const options = { issuer: ISSUER, audience: AUDIENCE, algorithms: [ALGORITHM], requiredClaims: ['exp'] };
        const { payload } = await jwtVerify(ticket, key, options);
        return Claims.safeParse(payload).data ?? null;
      } catch (error) {
        if (error instanceof errors.JOSEError) return null;
        throw error;
      }
    },
  };
}

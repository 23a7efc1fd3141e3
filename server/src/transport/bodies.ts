/** The forms of what the API takes, and reading them. */
import { LIMITS } from '@polku/shared/kernel/limits';
import { DOORS, SIDES } from '@polku/shared/kernel/members';
import { ROLES } from '@polku/shared/kernel/permissions';
import { FROZEN_ALL } from '@polku/shared/kernel/room-notice';
import { VERSION_KINDS } from '@polku/shared/kernel/versions';
import { z } from 'zod';
import { SECRET } from '../access/secrets';
import { ApiFailure } from './failures';

const ID = /^[A-Za-z0-9]{1,40}$/;
/** Control characters, and those that turn the direction of what follows or are not seen at all. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

export const Secret = z.string().regex(SECRET);
export const ProjectId = z.string().regex(/^[A-Za-z0-9]{8,40}$/);
const Label = z
  .string()
  .max(LIMITS.shortStringLength)
  .transform((label) => label.replaceAll(UNSEEN, ''));
/** What is tried, not what is set: wrong ones of any length are wrong. */
const Tried = z.string().max(LIMITS.shortStringLength);

const Name = z
  .string()
  .max(LIMITS.shortStringLength)
  .transform((name) => name.normalize('NFC').replaceAll(UNSEEN, '').replaceAll(/\s+/g, ' ').trim())
  .pipe(z.string().min(1).max(LIMITS.memberNameLength));
const Profile = z.object({
  name: Name,
  side: z.enum(SIDES),
  teams: z
    .array(z.string().regex(ID))
    .max(LIMITS.teamsPerMember)
    .transform((teams) => [...new Set(teams)]),
});

const VersionName = z
  .string()
  .max(LIMITS.versionNameLength)
  .transform((name) => name.replaceAll(UNSEEN, '').trim());
const KEPT_BY_REQUEST = VERSION_KINDS.filter((kind) => kind !== 'auto');

export const BODIES = {
  project: z.object({ projectId: ProjectId, secret: Secret }),
  ticket: z.object({
    projectId: ProjectId,
    secret: Secret,
    device: Secret.optional(),
    member: Secret.optional(),
    password: Tried.optional(),
  }),
  link: z.object({ role: z.enum(ROLES), label: Label, secret: Secret }),
  linkChange: z.object({
    label: Label.optional(),
    off: z.boolean().optional(),
    expiresAt: z.iso
      .datetime({ offset: true })
      .transform((time) => new Date(time).toISOString())
      .nullable()
      .optional(),
    password: z.string().min(LIMITS.passwordLengthLeast).max(LIMITS.passwordLength).nullable().optional(),
    secret: Secret.optional(),
  }),
  profile: Profile,
  join: Profile.extend({ secret: Secret, password: Tried.optional() }),
  joinByCode: Profile.extend({ secret: Secret, password: Tried.optional(), code: Tried }),
  keepVersion: z.object({
    kind: z.enum(KEPT_BY_REQUEST),
    name: VersionName,
    without: z.object({ client: z.int().min(0), clock: z.int().min(0) }).optional(),
  }),
  versionName: z.object({ name: VersionName }),
  move: z.object({ code: Tried, secret: Secret }),
  memberChange: z.object({
    ownRole: z.enum(ROLES).nullable().optional(),
    muted: z.boolean().optional(),
    removed: z.boolean().optional(),
    admitted: z.literal(true).optional(),
  }),
  room: z.object({
    door: z.enum(DOORS).optional(),
    frozen: z
      .array(z.union([z.literal(FROZEN_ALL), z.string().regex(ID)]))
      .max(LIMITS.frozenIds)
      .transform((ids) => [...new Set(ids)])
      .optional(),
  }),
};

const id = z.string().regex(ID);
export const PATHS = {
  project: z.object({ projectId: ProjectId }),
  link: z.object({ projectId: ProjectId, linkId: id }),
  member: z.object({ projectId: ProjectId, memberId: id }),
  version: z.object({ projectId: ProjectId, versionId: id }),
};

const Time = z.iso.datetime({ offset: true });
const DAY_MINUTES = 24 * 60;

export const QUERIES = {
  at: z.object({ time: Time.transform((time) => new Date(time).toISOString()) }),
  activity: z.object({
    before: Time.transform((time) => Date.parse(time)).optional(),
    member: z.union([z.literal(''), id]).optional(),
    board: z.union([z.literal(''), id]).optional(),
  }),
  edits: z.object({
    minutes: z
      .string()
      .regex(/^\d{1,6}$/)
      .transform(Number)
      .pipe(
        z
          .number()
          .min(1)
          .max(LIMITS.memberEditDays * DAY_MINUTES),
      ),
  }),
};

/** @throws 400 that says where it is wrong; for a path 404 */
export function read<T extends z.ZodType>(schema: T, value: unknown, status: 400 | 404 = 400): z.infer<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  if (status === 404) throw new ApiFailure(404, 'not-found');
  throw new ApiFailure(
    400,
    'invalid-body',
    parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
  );
}

/** @returns the same without what is undefined, as optional properties have it */
export function given<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

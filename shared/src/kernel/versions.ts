/**
 * HTTP shapes of a project's history: kept versions of the content document, the document at a time, and who did what. See
 * docs/PROTOCOL.md.
 */

/** Why a version was kept. `auto`: by time; the others just before what they name; `named`: somebody gave it a name. */
export const VERSION_KINDS = ['auto', 'named', 'before-import', 'before-restore', 'before-delete', 'step'] as const;
export type VersionKind = (typeof VERSION_KINDS)[number];

export interface VersionInfo {
  readonly versionId: string;
  /** ISO time. */
  readonly at: string;
  readonly kind: VersionKind;
  /** '' unless named. */
  readonly name: string;
  /** Who asked for it; null for automatic ones. */
  readonly memberId: string | null;
  readonly bytes: number;
}

/** POST /api/projects/:id/versions, bearer who may edit → VersionInfo: the document as it is now. */
export interface KeepVersionRequest {
  readonly kind: Exclude<VersionKind, 'auto'>;
  /** At most 120 characters. */
  readonly name: string;
  /** Leave out what this Yjs client wrote from this clock on, and what came after: it may be on its way already. */
  readonly without?: { readonly client: number; readonly clock: number };
}
/* GET /api/projects/:id/versions, bearer who may read → VersionInfo[], latest first. */
/* GET /api/projects/:id/versions/:versionId → application/octet-stream: the document as a Yjs update (V1). */
/* PATCH /api/projects/:id/versions/:versionId, may edit: `{name}`; a named version is not thinned out. */
/* GET /api/projects/:id/at?time=<ISO> → the document as it was then (the nearest that is still kept; header `x-at`). */

/** What one person did on one board, in one stretch of time without a longer pause. */
export interface ActivityEntry {
  /** ISO times of the first and last edit. */
  readonly from: string;
  readonly to: string;
  /** Null: a device of somebody who did not join by name. */
  readonly memberId: string | null;
  /** The board; '' for what belongs to the project, and of who edits very many boards for what is on the rest of them. */
  readonly board: string;
  /** Ids of records touched, at most 200, and how many there were. */
  readonly records: readonly string[];
  readonly count: number;
}
/*
 * GET /api/projects/:id/activity?before=<ISO>&member=&board= → ActivityEntry[] (may read), latest first by `to`, 200 at a time
 * and those with the same `to` as the last. What is not given does not filter; `member=` are people without a name here,
 * `board=` is what belongs to the project.
 */

/**
 * GET /api/projects/:id/members/:memberId/edits?minutes=n, facilitator: what this person wrote since then, to the minute.
 * `clients` are the Yjs clients and clocks [from, to) that are theirs; `deleted` what they deleted, as client and clocks [from, to).
 */
export interface MemberEdits {
  /** ISO time; later than asked for where they wrote more than one answer holds. */
  readonly since: string;
  /** Time of the latest version from before their first edit, for `/at`; null when none is kept, or nothing was there before. */
  readonly at: string | null;
  readonly clients: readonly (readonly [client: number, from: number, to: number])[];
  readonly deleted: readonly (readonly [client: number, from: number, to: number])[];
  /** Ids of records that they touched, as far as they are named in the activity. */
  readonly records: readonly string[];
}

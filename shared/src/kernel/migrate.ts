/**
 * Migrates a document to this version. Migrations are idempotent and run in one transaction each; purely additive fields need
 * none (absent = default). A document that requires a newer writer is opened read-only. What an older writer wrote before it
 * knew that comes all the same, so a migration must leave readable what the version before it writes.
 */
import type * as Y from 'yjs';
import { metaOf, type SpecLookup, splitStored } from './document';
import { MIGRATION } from './origin';

export interface Migration {
  /** The schema version that the document has afterwards. */
  readonly to: number;
  readonly name: string;
  /** The oldest version that may write into the document from then on; undefined where older ones do no harm. */
  readonly minWriter?: number;
  readonly migrate: (doc: Y.Doc) => void;
}

/** The schema version that this app writes. */
export const SCHEMA_VERSION = 3;

/**
 * Version 2 stores lists and objects by their parts. A writer of version 1 would not see them, so it may no longer write;
 * what it still has in its outbox counts as whole values under the parts.
 */
export function splitParts(specs: SpecLookup): Migration {
  return {
    to: 2,
    name: 'lists and objects by their parts',
    minWriter: 2,
    migrate: (doc) => splitStored(doc, specs),
  };
}

/**
 * Version 3 dates ratings and metrics and knows people. It adds only; but a writer of version 2 sets a rating as a whole and
 * so would drop its date: it may no longer write.
 */
export const datesAndPeople: Migration = {
  to: 3,
  name: 'dates, history and people',
  minWriter: 3,
  migrate: () => undefined,
};

/**
 * Who may write is said by one key for each version that was ever asked for: of two devices that migrate at the same time, one
 * to an older version, one number alone could end as the lower. The number is what apps from before such keys read.
 */
const MIN_WRITER = 'minWriter';

/** @returns the oldest version that may write into the document; 0 for any */
function oldestWriter(doc: Y.Doc): number {
  let oldest = 0;
  for (const [key, value] of metaOf(doc)) {
    if (key === MIN_WRITER && typeof value === 'number') oldest = Math.max(oldest, value);
    else if (key.startsWith(`${MIN_WRITER}:`)) oldest = Math.max(oldest, Number(key.slice(MIN_WRITER.length + 1)) || 0);
  }
  return oldest;
}

/** From now on only apps of this version and later ones write. Never takes it back. */
export function requireWriter(doc: Y.Doc, version: number): void {
  const meta = metaOf(doc);
  const stored = meta.get(MIN_WRITER);
  if (typeof stored !== 'number' || stored < version) meta.set(MIN_WRITER, version);
  if (!meta.has(`${MIN_WRITER}:${version}`)) meta.set(`${MIN_WRITER}:${version}`, true);
}

/**
 * @param version what the app writes; tests of upgrades are older and newer apps
 * @returns whether this app is too old to write to the document
 */
export function needsNewerWriter(doc: Y.Doc, version: number = SCHEMA_VERSION): boolean {
  return oldestWriter(doc) > version;
}

/** Runs what is missing, and stamps the document with `version`. @returns names of the migrations that ran */
export function migrateDocument(
  doc: Y.Doc,
  migrations: readonly Migration[],
  version: number = SCHEMA_VERSION,
): readonly string[] {
  const stored = metaOf(doc).get('schema');
  const from = typeof stored === 'number' ? stored : 0;
  const ran: string[] = [];
  for (const migration of [...migrations].sort((a, b) => a.to - b.to)) {
    if (migration.to <= from) continue;
    doc.transact(() => {
      migration.migrate(doc);
      if (migration.minWriter !== undefined) requireWriter(doc, migration.minWriter);
    }, MIGRATION);
    ran.push(migration.name);
  }
  // Also where an older app's migration, made meanwhile elsewhere, has taken the number back.
  const wanted = Math.max(0, ...migrations.map(({ minWriter }) => minWriter ?? 0));
  if (oldestWriter(doc) < wanted) doc.transact(() => requireWriter(doc, wanted), MIGRATION);
  const reached = Math.max(from, version);
  if (from !== reached) doc.transact(() => metaOf(doc).set('schema', reached), MIGRATION);
  return ran;
}

/**
 * Migrates a document to this version. Migrations are idempotent and run in one transaction each; purely additive fields need
 * none (absent = default). A document that requires a newer writer is opened read-only.
 */
import type * as Y from 'yjs';
import { metaOf, type SpecLookup, splitStored } from './document';
import { MIGRATION } from './origin';

export interface Migration {
  /** The schema version that the document has afterwards. */
  readonly to: number;
  readonly name: string;
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
    migrate(doc) {
      splitStored(doc, specs);
      const minWriter = metaOf(doc).get('minWriter');
      if (typeof minWriter !== 'number' || minWriter < 2) metaOf(doc).set('minWriter', 2);
    },
  };
}

/**
 * Version 3 dates ratings and metrics and knows people. It adds only; but a writer of version 2 sets a rating as a whole and
 * so would drop its date: it may no longer write.
 */
export const datesAndPeople: Migration = {
  to: 3,
  name: 'dates, history and people',
  migrate(doc) {
    const minWriter = metaOf(doc).get('minWriter');
    if (typeof minWriter !== 'number' || minWriter < 3) metaOf(doc).set('minWriter', 3);
  },
};

/** @returns whether this app is too old to write to the document */
export function needsNewerWriter(doc: Y.Doc): boolean {
  const minWriter = metaOf(doc).get('minWriter');
  return typeof minWriter === 'number' && minWriter > SCHEMA_VERSION;
}

/** Runs what is missing. @returns names of the migrations that ran */
export function migrateDocument(doc: Y.Doc, migrations: readonly Migration[]): readonly string[] {
  const stored = metaOf(doc).get('schema');
  const from = typeof stored === 'number' ? stored : 0;
  const ran: string[] = [];
  for (const migration of [...migrations].sort((a, b) => a.to - b.to)) {
    if (migration.to <= from) continue;
    doc.transact(() => migration.migrate(doc), MIGRATION);
    ran.push(migration.name);
  }
  const reached = Math.max(from, SCHEMA_VERSION);
  if (from !== reached) doc.transact(() => metaOf(doc).set('schema', reached), MIGRATION);
  return ran;
}

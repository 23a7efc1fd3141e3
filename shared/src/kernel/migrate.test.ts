import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { metaOf } from './document';
import { type Migration, migrateDocument, needsNewerWriter, SCHEMA_VERSION } from './migrate';

const step = (to: number, ran: string[]): Migration => ({
  to,
  name: `to ${to}`,
  migrate: () => void ran.push(`to ${to}`),
});

describe('migrating a document', () => {
  it('runs what is missing, in order, and remembers it', () => {
    const doc = new Y.Doc();
    const ran: string[] = [];
    const steps = [step(1, ran), step(0.5, ran)];
    expect(migrateDocument(doc, steps)).toEqual(['to 0.5', 'to 1']);
    expect(metaOf(doc).get('schema')).toBe(SCHEMA_VERSION);
    expect(migrateDocument(doc, steps)).toEqual([]);
    expect(ran).toHaveLength(2);
  });

  it('writes nothing into a document that is up to date', () => {
    const doc = new Y.Doc();
    migrateDocument(doc, []);
    let updates = 0;
    doc.on('update', () => updates++);
    migrateDocument(doc, []);
    expect(updates).toBe(0);
  });

  it('never takes a newer document back', () => {
    const doc = new Y.Doc();
    metaOf(doc).set('schema', SCHEMA_VERSION + 5);
    migrateDocument(doc, [step(1, [])]);
    expect(metaOf(doc).get('schema')).toBe(SCHEMA_VERSION + 5);
  });

  it('tells when a document wants a newer writer', () => {
    const doc = new Y.Doc();
    expect(needsNewerWriter(doc)).toBe(false);
    metaOf(doc).set('minWriter', SCHEMA_VERSION);
    expect(needsNewerWriter(doc)).toBe(false);
    metaOf(doc).set('minWriter', SCHEMA_VERSION + 1);
    expect(needsNewerWriter(doc)).toBe(true);
  });
});

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

  it('of two at the same time, one to an older version, leaves the newer demand', () => {
    for (const clients of [
      [1, 2],
      [2, 1],
    ]) {
      const [older, newer] = clients.map((client) => {
        const doc = new Y.Doc();
        doc.clientID = client;
        return doc;
      }) as [Y.Doc, Y.Doc];
      const to = (version: number): Migration => ({ ...step(version, []), minWriter: version });
      migrateDocument(older, [to(2)], 2);
      migrateDocument(newer, [to(2), to(3)], 3);
      Y.applyUpdate(older, Y.encodeStateAsUpdate(newer));
      Y.applyUpdate(newer, Y.encodeStateAsUpdate(older));
      for (const doc of [older, newer])
        expect([needsNewerWriter(doc, 2), needsNewerWriter(doc, 3)]).toEqual([true, false]);
    }
  });

  it('asks again where an app from before such keys has taken the number back', () => {
    const doc = new Y.Doc();
    metaOf(doc).set('schema', SCHEMA_VERSION);
    metaOf(doc).set('minWriter', 2);
    const last = { ...step(SCHEMA_VERSION, []), minWriter: SCHEMA_VERSION };
    expect(migrateDocument(doc, [last])).toEqual([]);
    expect([needsNewerWriter(doc, SCHEMA_VERSION - 1), metaOf(doc).get('minWriter')]).toEqual([true, SCHEMA_VERSION]);
  });
});

/**
 * Copies a project of this device with all boards, teams and pictures, including removed ones, into a new project with its
 * own links. If the server can be reached, newer edits there are fetched first.
 */
import { ALL_MIGRATIONS, SPECS } from '@polku/shared/boards/index';
import { picturesOfRecords } from '@polku/shared/formats/json-pictures';
import type { StoredRecord } from '@polku/shared/kernel/document';
import { newId } from '@polku/shared/kernel/ids';
import { PROJECT_ID } from '@polku/shared/kernel/project';
import { createProjectFromRecords } from '../kernel/session/new-project';
import type { Storage } from '../kernel/storage/storage-types';
import { inBackgroundSession, waitForState } from './background-session';

const named = (record: StoredRecord, name: string): StoredRecord =>
  record.id === PROJECT_ID ? { ...record, texts: { ...record.texts, name } } : record;

/** @returns the copy's id; null when nothing of the project is on this device and no server gives it */
export function duplicateProject(
  projectId: string,
  name: string,
  { storage }: { readonly storage: Storage },
): Promise<string | null> {
  return inBackgroundSession(projectId, { storage }, async (session) => {
    await waitForState(session, ({ status }) => status.connection !== 'connecting');
    const records = session.exportStored();
    if (!records.some(({ id }) => id === PROJECT_ID)) return null;
    const copy = newId();
    for (const hash of picturesOfRecords(records)) {
      const blob = await session.pictures.bytes(hash);
      if (blob) await storage.pictures.keepToSend(copy, hash, blob);
    }
    await createProjectFromRecords({
      storage,
      specs: SPECS,
      migrations: ALL_MIGRATIONS,
      projectId: copy,
      name,
      records: records.map((record) => named(record, name)),
    });
    return copy;
  });
}

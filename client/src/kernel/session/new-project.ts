/**
 * Creates a project on this device, online or offline; the server learns of it when a session first connects. Where the
 * browser cannot store anything, the project lives in memory for this visit.
 */
import * as Y from 'yjs';
import type { Change } from '@polku/shared/kernel/change';
import {
  checkChanges,
  type SpecLookup,
  type StoredRecord,
  writeChanges,
  writeStored,
} from '@polku/shared/kernel/document';
import { newId, newSecret } from '@polku/shared/kernel/ids';
import { type Migration, migrateDocument } from '@polku/shared/kernel/migrate';
import { IMPORT } from '@polku/shared/kernel/origin';
import { PROJECT_ID } from '@polku/shared/kernel/project';
import { roomName } from '@polku/shared/kernel/protocol';
import type { ProjectEntry, Storage } from '../storage/storage-types';
import { encodeSettled } from './whole-state';

export interface NewProjectOptions {
  readonly storage: Storage;
  readonly specs: SpecLookup;
  readonly migrations: readonly Migration[];
  readonly name: string;
  /** Where something of it is kept already. */
  readonly projectId?: string;
  /** Who makes it, for marks on records. */
  readonly by?: string;
}

export interface NewProject {
  readonly projectId: string;
  /** The facilitator's link secret, made here. */
  readonly secret: string;
}

async function keep(options: NewProjectOptions, doc: Y.Doc): Promise<NewProject> {
  const projectId = options.projectId ?? newId();
  const secret = newSecret();
  const room = roomName(projectId, 'content');
  const bytes = encodeSettled(doc);
  doc.destroy();
  const entry: ProjectEntry = {
    id: projectId,
    name: options.name,
    secret,
    role: 'facilitator',
    registered: false,
    copyOf: null,
    lastOpened: Date.now(),
  };
  try {
    await options.storage.library.rememberProject(entry);
    const store = options.storage.room(room);
    const { generation } = await store.open();
    await store.exchange({ after: 0, generation, add: [{ bytes, pending: true }], rewrite: false });
  } catch (error) {
    // The session that opens it takes it from memory and tells the person that it is not saved on this device.
    console.error(`The new project "${options.name}" could not be stored; it is held in memory.`, error);
    options.storage.held.set(room, bytes);
  }
  return { projectId, secret };
}

/**
 * A new project with what the changes make. The project's own record is added unless they make it.
 * @throws PlanError when a change is not allowed
 */
export function createProject(
  options: NewProjectOptions & { readonly changes: readonly Change[] },
): Promise<NewProject> {
  const doc = new Y.Doc();
  const made = options.changes.some((change) => change.op === 'create' && change.id === PROJECT_ID);
  const project: Change = { op: 'create', id: PROJECT_ID, type: 'project', board: '', fields: { name: options.name } };
  const changes = made ? options.changes : [project, ...options.changes];
  checkChanges(doc, changes, options.specs);
  migrateDocument(doc, options.migrations);
  writeChanges(doc, changes, options.specs, { by: options.by ?? '', now: Date.now() }, IMPORT);
  return keep(options, doc);
}

/**
 * A new project that holds exactly these records (a file's import), then brought to this version.
 * @throws PlanError for records that cannot be written
 */
export function createProjectFromRecords(
  options: NewProjectOptions & { readonly records: readonly StoredRecord[] },
): Promise<NewProject> {
  const doc = new Y.Doc();
  writeStored(doc, options.records, IMPORT, options.specs);
  migrateDocument(doc, options.migrations);
  return keep(options, doc);
}

/**
 * Imports a dropped or chosen file as a new project, or as boards of this one. The file is first read and checked in full; if
 * it has any problem, or is cancelled before writing, nothing changes.
 */
import { ALL_MIGRATIONS, BOARD_KINDS, SPECS, TABLE_KIND } from '@polku/shared/boards/index';
import type { FormatRefusal } from '@polku/shared/formats/problem';
import type { RawTable } from '@polku/shared/formats/table-text';
import { newId } from '@polku/shared/kernel/ids';
import type { Change } from '@polku/shared/kernel/change';
import { PROJECT_ID } from '@polku/shared/kernel/project';
import type { RecordReader } from '@polku/shared/kernel/projection';
import type { TidyRow } from '@polku/shared/kernel/tidy';
import { importTable } from '@polku/shared/project/commands/import-table';
import { emptyContext } from '@polku/shared/project/new-project';
import { picturesOfRecords, type PictureEntry } from '@polku/shared/formats/json-pictures';
import type { ImportProblem } from '../../features/library/ImportProblems';
import { BOARD_VIEWS } from '../../boards/index';
import { createProject, createProjectFromRecords } from '../../kernel/session/new-project';
import { keepBefore } from '../../kernel/history/keep-before';
import type { Session } from '../../kernel/session/session-types';
import { dataFrom, type PictureData, pictureOf } from './import-pictures';
import { readInWorker } from './read-in-worker';
import type { ImportContent, TellProgress } from './read-import';
import type { Storage } from '../../kernel/storage/storage-types';
import type { Words } from '../../kernel/words/words';

/** `more`: how many there were besides those listed. */
type Refused = { readonly problems: readonly ImportProblem[]; readonly more?: number };

function refusedBecause(reason: string): Refused {
  return { problems: [{ line: null, column: null, reason }] };
}

function told(refusal: FormatRefusal, words: Words): Refused {
  return {
    more: refusal.more,
    problems: refusal.problems.map(({ line, place, messageId, values, found }) => ({
      line,
      column: place,
      reason: words.say(messageId, { ...values, found: found ?? '', place: place ?? '' }),
    })),
  };
}

type Project = Extract<ImportContent, { readonly kind: 'project' }>;
interface Rows {
  readonly kind: 'rows';
  readonly rows: readonly TidyRow[];
  /** Cells of the file that are omitted, as the person agreed. */
  readonly left: number;
}
type Content = Rows | Project;

/** A table that is not understood for certain, and the project whose teams and personas cells of it may name. */
export interface TableQuestion {
  readonly table: RawTable;
  readonly read: RecordReader;
}

/** An import that reports progress and can be cancelled until it is written. */
export interface Importing {
  readonly signal: AbortSignal;
  readonly tell: TellProgress;
  /** Asks what its columns become. @returns null when nothing is wanted of it */
  readonly ask: (question: TableQuestion) => Promise<Omit<Rows, 'kind'> | null>;
}

/** Lets the message about writing appear before the page is busy with it. */
const BREATH_MS = 40;

/** The last moment to call it off. @returns whether it may be written */
async function mayWrite({ signal, tell }: Importing): Promise<boolean> {
  tell({ step: 'writing', done: null });
  await new Promise((resolve) => setTimeout(resolve, BREATH_MS));
  return !signal.aborted;
}

/** A file's name without its ending. */
function nameOf(file: File): string {
  return file.name.replace(/\.[^.]*$/, '');
}

async function readFile(
  file: File,
  words: Words,
  importing: Importing,
  read: RecordReader,
): Promise<Content | Refused> {
  const content = await readInWorker(file, importing);
  if (content.kind === 'large')
    return refusedBecause(words.t('app.import.large', { file: file.name, limit: content.most / 1024 / 1024 }));
  if (content.kind === 'refused') return told(content.refusal, words);
  if (content.kind === 'rows') return { ...content, left: 0 };
  if (content.kind === 'project') return content;
  const answer = await importing.ask({ table: content.table, read });
  if (!answer) throw importing.signal.reason as Error;
  return { kind: 'rows', ...answer };
}

/** Keeps pictures on this device, one after the other. @returns why it had to stop, or that it was called off; null when all are kept */
async function keepAll(
  content: PictureData,
  pictures: readonly PictureEntry[],
  words: Words,
  importing: Importing,
  keep: (blob: Blob, hash: string) => Promise<void>,
): Promise<Refused | 'calledOff' | null> {
  try {
    for (const [nth, entry] of pictures.entries()) {
      if (importing.signal.aborted) return 'calledOff';
      importing.tell({ step: 'keeping', done: nth / pictures.length });
      await keep(await pictureOf(content, entry), entry.hash);
    }
    return !importing.signal.aborted && (await mayWrite(importing)) ? null : 'calledOff';
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refusedBecause(words.t('pictures.notStored', { reason }));
  }
}

/** @returns the new project's id, or why the file was not taken */
export async function importAsNewProject(
  file: File,
  { storage, words }: { storage: Storage; words: Words },
  importing: Importing,
): Promise<{ readonly projectId: string; readonly problems?: undefined } | Refused> {
  const nothing = emptyContext(undefined, 0);
  const content = await readFile(file, words, importing, nothing.read);
  if ('problems' in content) return content;
  const options = { storage, specs: SPECS, migrations: ALL_MIGRATIONS };
  if (content.kind === 'rows') {
    const name = nameOf(file);
    if (!(await mayWrite(importing))) throw importing.signal.reason as Error;
    const tables = await BOARD_KINDS[TABLE_KIND].tables();
    const { changes } = importTable.plan(nothing, { name, rows: content.rows, tables });
    const project: Change = {
      op: 'create',
      id: PROJECT_ID,
      type: 'project',
      board: '',
      fields: { name, language: words.locale },
    };
    return createProject({ ...options, name, changes: [project, ...changes] });
  }
  const name = content.stored.find(({ id }) => id === PROJECT_ID)?.texts['name'] ?? '';
  const projectId = newId();
  const kept: string[] = [];
  const data = { dataOf: dataFrom(file, content.spans) };
  const problem = await keepAll(data, content.pictures, words, importing, async (blob, hash) => {
    await storage.pictures.keepToSend(projectId, hash, blob);
    kept.push(hash);
  });
  if (problem) {
    // The project never came to be: nothing of it waits to be sent. A store that fails keeps no queue either.
    for (const hash of kept) await storage.pictures.done(projectId, hash).catch(() => undefined);
    if (problem === 'calledOff') throw importing.signal.reason as Error;
    return problem;
  }
  return createProjectFromRecords({ ...options, name, records: content.stored, projectId });
}

/** Adds the file's boards to an open project in one undoable step. */
export async function importIntoProject(
  file: File,
  { session, words }: { session: Session; words: Words },
  importing: Importing,
): Promise<{ readonly message: string; readonly board: string | null; readonly problems?: undefined } | Refused> {
  const read = session.projection;
  const content = await readFile(file, words, importing, read);
  if ('problems' in content) return content;
  if (content.kind === 'rows') {
    const tables = await BOARD_KINDS[TABLE_KIND].tables();
    if (!(await mayWrite(importing))) throw importing.signal.reason as Error;
    const news = BOARD_VIEWS[TABLE_KIND].tables?.news(words, content.rows, read) ?? [];
    const before = session.moment();
    const result = session.runner.run(importTable, { name: nameOf(file), rows: content.rows, tables });
    if (!result.done) return refusedBecause(words.say(result.refusal.reason, result.refusal.values));
    keepBefore(session, 'before-import', before);
    const done = words.t('app.import.done', { n: content.rows.length, file: file.name });
    const left = content.left > 0 ? [words.t('paste.left', { n: content.left })] : [];
    return { message: [done, ...news, ...left].join(' '), board: result.select[0] ?? null };
  }
  const { readOnly } = session.runner;
  if (readOnly) return refusedBecause(words.say(readOnly.reason, readOnly.values));
  const { importBoards } = await import('@polku/shared/formats/json-boards');
  const here = session.exportStored();
  const { stored, boards } = importBoards(content.stored, here, SPECS, () => newId(), Math.random);
  const wanted = picturesOfRecords(stored);
  const pictures = content.pictures.filter(({ hash }) => wanted.has(hash));
  const kept: string[] = [];
  const data = { dataOf: dataFrom(file, content.spans) };
  const problem = await keepAll(data, pictures, words, importing, async (blob, hash) => {
    await session.pictures.add(blob);
    kept.push(hash);
  });
  if (problem) {
    // Those that the project shows already may be waiting to be sent in their own right.
    const shown = picturesOfRecords(here);
    await session.pictures.giveUp(kept.filter((hash) => !shown.has(hash))).catch(() => undefined);
    if (problem === 'calledOff') throw importing.signal.reason as Error;
    return problem;
  }
  const before = session.moment();
  const refusal = session.importStored(stored);
  if (refusal) return refusedBecause(words.say(refusal.reason, refusal.values));
  keepBefore(session, 'before-import', before);
  return { message: words.t('app.import.boards', { n: boards.length }), board: boards[0] ?? null };
}

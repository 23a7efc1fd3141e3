/**
 * A dropped or chosen file → a new project, or boards in this one. The file is read and checked in full first; with any
 * problem nothing is changed. The readers of the formats are loaded when the first file comes.
 */
import { ALL_MIGRATIONS, SPECS } from '@polku/shared/boards/index';
import type { FormatRefusal } from '@polku/shared/formats/problem';
import { LIMITS } from '@polku/shared/kernel/limits';
import { newId } from '@polku/shared/kernel/ids';
import type { Command } from '@polku/shared/kernel/command';
import type { Change } from '@polku/shared/kernel/change';
import type { StoredRecord } from '@polku/shared/kernel/document';
import { PROJECT_ID } from '@polku/shared/kernel/project';
import { placeAmong } from '@polku/shared/kernel/order';
import type { TidyRow } from '@polku/shared/kernel/tidy';
import { TEAM_COLORS } from '@polku/shared/project/team-colors';
import { picturesOfRecords, type PictureEntry } from '@polku/shared/formats/json-pictures';
import type { ImportProblem } from '../features/library/ImportProblems';
import { createProject, createProjectFromRecords } from '../kernel/session/new-project';
import type { Session } from '../kernel/session/session-types';
import { checkPictures, type JsonContent, pictureOf, readJson } from './import-pictures';
import type { Storage } from '../kernel/storage/storage-types';
import type { Words } from '../kernel/words/words';

type Refused = { readonly problems: readonly ImportProblem[] };

function refusedBecause(reason: string): Refused {
  return { problems: [{ line: null, column: null, reason }] };
}

function told(refusal: FormatRefusal, words: Words): Refused {
  return {
    problems: refusal.problems.map(({ line, place, messageId, values, found }) => ({
      line,
      column: place,
      reason: words.say(messageId, { ...values, found: found ?? '', place: place ?? '' }),
    })),
  };
}

type Content =
  | { readonly kind: 'json'; readonly json: JsonContent }
  | { readonly kind: 'rows'; readonly rows: readonly TidyRow[]; readonly name: string };

async function readFile(file: File, words: Words): Promise<Content | Refused> {
  const tooLarge = (limit: number): Refused =>
    refusedBecause(words.t('app.import.large', { file: file.name, limit: limit / 1024 / 1024 }));
  const { decodeFile } = await import('@polku/shared/formats/decode');
  const beginning = decodeFile(new Uint8Array(await file.slice(0, 1024).arrayBuffer())).text;
  if (/^\s*[{[]/.test(beginning) || /\.json$/i.test(file.name)) {
    if (file.size > LIMITS.importWithPicturesBytes) return tooLarge(LIMITS.importWithPicturesBytes);
    const json = await readJson(file);
    return json ? { kind: 'json', json } : tooLarge(LIMITS.importBytes);
  }
  if (file.size > LIMITS.importBytes) return tooLarge(LIMITS.importBytes);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const name = file.name.replace(/\.[^.]*$/, '');
  const [{ parseTidyCsv }, { TIDY_COLUMNS }] = await Promise.all([
    import('@polku/shared/formats/csv'),
    import('@polku/shared/boards/journey/tidy/columns'),
  ]);
  const table = parseTidyCsv(bytes, TIDY_COLUMNS);
  return table.ok ? { kind: 'rows', rows: table.rows, name } : told(table, words);
}

/** Boards and teams there are, that an imported journey comes beside. */
interface Beside {
  readonly boards: readonly { readonly id: string; readonly order: string }[];
  readonly teams: readonly {
    readonly id: string;
    readonly name: string;
    readonly order: string;
    readonly color: string;
    readonly subcontractor: boolean;
  }[];
}

async function journeyChanges(
  rows: readonly TidyRow[],
  name: string,
  beside: Beside,
): Promise<{ board: string; changes: readonly Change[] }> {
  const { planTidyImport } = await import('@polku/shared/boards/journey/tidy/import-rows');
  const board = newId();
  const { keys, rekeyed } = placeAmong(beside.boards, beside.boards.length, 1, Math.random);
  const changes: Change[] = [
    {
      op: 'create',
      id: board,
      type: 'board',
      board: '',
      fields: { kind: 'journey', name, order: keys[0] ?? '', state: 'current' },
    },
    ...[...rekeyed].map(([id, order]): Change => ({ op: 'set', id, fields: { order } })),
    ...planTidyImport(rows, {
      board,
      teams: beside.teams,
      teamColors: TEAM_COLORS,
      newId: () => newId(),
      random: Math.random,
    }),
  ];
  return { board, changes };
}

/** Reads and checks all of a project file, its pictures too. */
async function readProject(
  json: JsonContent,
  words: Words,
): Promise<{ readonly stored: readonly StoredRecord[]; readonly pictures: readonly PictureEntry[] } | Refused> {
  const { parseProjectJson } = await import('@polku/shared/formats/json');
  const read = parseProjectJson(json.text, SPECS);
  if (!read.ok) return told(read, words);
  const refusal = await checkPictures(json, read.pictures);
  return refusal ? told(refusal, words) : read;
}

/** Keeps pictures on this device, one after the other. @returns why it had to stop; null when all are kept */
async function keepAll(
  json: JsonContent,
  pictures: readonly PictureEntry[],
  words: Words,
  keep: (blob: Blob, hash: string) => Promise<void>,
): Promise<Refused | null> {
  try {
    for (const entry of pictures) await keep(await pictureOf(json, entry), entry.hash);
    return null;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refusedBecause(words.t('pictures.notStored', { reason }));
  }
}

/** @returns the new project's id, or why the file was not taken */
export async function importAsNewProject(
  file: File,
  { storage, words }: { storage: Storage; words: Words },
): Promise<{ readonly projectId: string; readonly problems?: undefined } | Refused> {
  const content = await readFile(file, words);
  if ('problems' in content) return content;
  const options = { storage, specs: SPECS, migrations: ALL_MIGRATIONS };
  if (content.kind === 'rows') {
    const { changes } = await journeyChanges(content.rows, content.name, { boards: [], teams: [] });
    const project: Change = {
      op: 'create',
      id: PROJECT_ID,
      type: 'project',
      board: '',
      fields: { name: content.name, language: words.locale },
    };
    return createProject({ ...options, name: content.name, changes: [project, ...changes] });
  }
  const read = await readProject(content.json, words);
  if ('problems' in read) return read;
  const name = read.stored.find(({ id }) => id === PROJECT_ID)?.texts['name'] ?? '';
  const projectId = newId();
  const kept: string[] = [];
  const problem = await keepAll(content.json, read.pictures, words, async (blob, hash) => {
    await storage.pictures.keepToSend(projectId, hash, blob);
    kept.push(hash);
  });
  if (problem) {
    // The project never came to be: nothing of it waits to be sent. A store that fails keeps no queue either.
    for (const hash of kept) await storage.pictures.done(projectId, hash).catch(() => undefined);
    return problem;
  }
  return createProjectFromRecords({ ...options, name, records: read.stored, projectId });
}

/** Adds the file's boards to an open project in one undoable step. */
export async function importIntoProject(
  file: File,
  { session, words }: { session: Session; words: Words },
): Promise<{ readonly message: string; readonly board: string | null; readonly problems?: undefined } | Refused> {
  const content = await readFile(file, words);
  if ('problems' in content) return content;
  const read = session.projection;
  if (content.kind === 'rows') {
    const beside: Beside = { boards: read.list('board', '') as never, teams: read.list('team', '') as never };
    const { board, changes } = await journeyChanges(content.rows, content.name, beside);
    const result = session.runner.run(writeImport, changes);
    if (!result.done) return refusedBecause(words.say(result.refusal.reason, result.refusal.values));
    return { message: words.t('app.import.done', { n: content.rows.length, file: file.name }), board };
  }
  const parsed = await readProject(content.json, words);
  if ('problems' in parsed) return parsed;
  const { readOnly } = session.runner;
  if (readOnly) return refusedBecause(words.say(readOnly.reason, readOnly.values));
  const { importBoards } = await import('@polku/shared/formats/json-boards');
  const here = session.exportStored();
  const { stored, boards } = importBoards(parsed.stored, here, SPECS, () => newId(), Math.random);
  const wanted = picturesOfRecords(stored);
  const pictures = parsed.pictures.filter(({ hash }) => wanted.has(hash));
  const kept: string[] = [];
  const problem = await keepAll(content.json, pictures, words, async (blob, hash) => {
    await session.pictures.add(blob);
    kept.push(hash);
  });
  if (problem) {
    // Those that the project shows already may be waiting to be sent in their own right.
    const shown = picturesOfRecords(here);
    await session.pictures.giveUp(kept.filter((hash) => !shown.has(hash))).catch(() => undefined);
    return problem;
  }
  const refusal = session.importStored(stored);
  if (refusal) return refusedBecause(words.say(refusal.reason, refusal.values));
  return { message: words.t('app.import.boards', { n: boards.length }), board: boards[0] ?? null };
}

/** What an import adds, as one step that can be undone. */
const writeImport: Command<readonly Change[]> = {
  name: 'import',
  plan: (_, changes) => ({ changes }),
};

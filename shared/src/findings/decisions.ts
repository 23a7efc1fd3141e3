/**
 * Decisions about findings, read from the document. A decision is found by its fingerprint, not by record id: boards imported
 * from another project have other ids.
 */
import { type FindingRecord, type FindingState, findingRecord, themeActionRecord } from '../boards/finding-record';
import { type Card, cardRecord } from '../boards/journey/records/schema';
import { each, finish, type Pieces } from '../kernel/pieces';
import type { RecordReader } from '../kernel/projection';
import { type Finding, fingerprintOf } from './finding';

/** The team chooses one or two themes, not more. */
export const MOST_THEMES = 2;

export interface Decided {
  /** Null: found no longer; what was decided is still known. */
  readonly finding: Finding | null;
  /** Null: no decision yet. */
  readonly record: FindingRecord | null;
  readonly name: string;
  readonly about: readonly string[];
  readonly fingerprint: string;
  readonly state: FindingState;
  readonly theme: boolean;
}

export function findingRecords(read: RecordReader, board: string): readonly FindingRecord[] {
  return read.list(findingRecord, board);
}

/** @returns the living record of a finding */
export function findingRecordOf(read: RecordReader, board: string, fingerprint: string): FindingRecord | null {
  return (
    findingRecords(read, board).find(({ finding, about }) => fingerprintOf(finding, about) === fingerprint) ?? null
  );
}

/** @returns what is chosen as a theme; more than two only when people chose at the same time */
export function chosenThemes(read: RecordReader, board: string): readonly FindingRecord[] {
  return findingRecords(read, board).filter(({ theme, state }) => theme && state !== 'dismissed');
}

/** @returns findings with what was decided, in the order of the findings; then decisions about what is found no longer */
export function* decideInPieces(
  findings: readonly Finding[],
  records: readonly FindingRecord[],
): Pieces<readonly Decided[]> {
  const byPrint = new Map<string, FindingRecord>();
  yield* each(records, (record) => {
    const print = fingerprintOf(record.finding, record.about);
    if (!byPrint.has(print)) byPrint.set(print, record);
  });
  const decided: Decided[] = [];
  yield* each(findings, (finding) => {
    const record = byPrint.get(finding.fingerprint) ?? null;
    byPrint.delete(finding.fingerprint);
    const { name, about, fingerprint } = finding;
    const state = record?.state ?? 'open';
    decided.push({ finding, record, name, about, fingerprint, state, theme: isTheme(record) });
  });
  for (const [fingerprint, record] of byPrint) {
    const { finding: name, about, state } = record;
    if (state === 'open' && !record.theme) continue;
    decided.push({ finding: null, record, name, about, fingerprint, state, theme: isTheme(record) });
  }
  return decided;
}

export function decide(findings: readonly Finding[], records: readonly FindingRecord[]): readonly Decided[] {
  return finish(decideInPieces(findings, records));
}

function isTheme(record: FindingRecord | null): boolean {
  return record !== null && record.theme && record.state !== 'dismissed';
}

/** An action that serves a theme, on a map or beside the theme. */
export interface ThemeAction extends Pick<Card, 'id' | 'board' | 'text' | 'owner' | 'ownerPerson' | 'due' | 'status'> {
  /** The touchpoint or stage whose card it is; null: it is beside its theme. */
  readonly under: string | null;
}

/** @returns the actions that serve a theme: cards of all maps, in their order, then those beside it */
export function actionsOf(read: RecordReader, record: FindingRecord): readonly ThemeAction[] {
  const cards = read
    .list('board', '')
    .flatMap(({ id }) => read.list(cardRecord, id))
    .filter(({ kind, theme }) => kind === 'action' && theme === record.id);
  const beside = read.list(themeActionRecord, record.board).filter(({ theme }) => theme === record.id);
  return [...cards, ...beside.map((action) => ({ ...action, under: null }))];
}

/** @returns actions of the board itself that serve no theme, such as those that comments became */
export function otherActions(read: RecordReader, board: string): readonly ThemeAction[] {
  return read
    .list(themeActionRecord, board)
    .filter(({ theme }) => theme === null)
    .map((action) => ({ ...action, under: null }));
}

/** @returns what `actionsOf` is made of */
export function actionParts(read: RecordReader, board: string): readonly unknown[] {
  const boards = read.list('board', '');
  return [boards, read.list(themeActionRecord, board), ...boards.map(({ id }) => read.list(cardRecord, id))];
}

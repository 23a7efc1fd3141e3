/**
 * Tidy rows → the changes that fill a new journey board. Stages come in order of first appearance, by name. Teams are matched
 * by name, ignoring case, or created; `external` in any row makes one a subcontractor.
 */
import type { Change } from '../../../kernel/change';
import type { Random } from '../../../kernel/ids';
import { placeAmong } from '../../../kernel/order';
import { placeIn } from '../../../kernel/record-commands/place';
import type { AnyRecord } from '../../../kernel/records';
import type { TidyRow } from '../../../kernel/tidy';
import { inStages, withMoments } from './rows-in-stages';
import { fieldsOfRow } from './touchpoint-fields';

export interface KnownTeam {
  readonly id: string;
  readonly name: string;
  readonly order: string;
  readonly color: string;
  readonly subcontractor: boolean;
}

export interface TidyImport {
  /** The board to fill; its record exists or is created in the same plan. */
  readonly board: string;
  /** The project's living teams, in order. */
  readonly teams: readonly KnownTeam[];
  /** Deleted ones, latest first: one of the same name is restored. */
  readonly removed?: readonly Pick<KnownTeam, 'id' | 'name'>[];
  /** Colours for new teams; those that no team has come first. */
  readonly teamColors: readonly string[];
  readonly newId: () => string;
  readonly random: Random;
}

function nameOf(row: Pick<TidyRow, 'fields'>, column: 'stage' | 'team'): string {
  const value = row.fields[column];
  return typeof value === 'string' ? value : '';
}

export interface TeamPlan {
  readonly changes: readonly Change[];
  readonly idOf: (name: string) => string | null;
}

/** @returns the teams among removed records */
export function removedTeams(removed: readonly AnyRecord[]): readonly Pick<KnownTeam, 'id' | 'name'>[] {
  return removed.flatMap(({ id, type, name }) => (type === 'team' && typeof name === 'string' ? [{ id, name }] : []));
}

/** @returns how the teams named in rows are matched, restored or created */
export function planTeams(
  rows: readonly Pick<TidyRow, 'fields'>[],
  { teams, removed = [], teamColors, newId, random }: Omit<TidyImport, 'board'>,
): TeamPlan {
  const external = new Map<string, boolean>();
  const written = new Map<string, string>();
  for (const row of rows) {
    const name = nameOf(row, 'team');
    const key = name.toLowerCase();
    if (key === '') continue;
    if (!written.has(key)) written.set(key, name);
    external.set(key, (external.get(key) ?? false) || row.fields['external'] === true);
  }
  const known = new Map(teams.map((team) => [team.name.trim().toLowerCase(), team]));
  const ids = new Map<string, string>();
  const changes: Change[] = [];
  for (const { id, name } of removed) {
    const key = name.trim().toLowerCase();
    if (!written.has(key) || known.has(key) || ids.has(key)) continue;
    ids.set(key, id);
    changes.push({ op: 'restore', id });
    if (external.get(key)) changes.push({ op: 'set', id, fields: { subcontractor: true } });
  }
  const fresh = [...written].filter(([key]) => !known.has(key) && !ids.has(key));
  for (const [key, team] of known) {
    if (!written.has(key)) continue;
    ids.set(key, team.id);
    const subcontractor = external.get(key) ?? false;
    if (subcontractor && !team.subcontractor) changes.push({ op: 'set', id: team.id, fields: { subcontractor } });
  }
  const used = new Set(teams.map(({ color }) => color.toLowerCase()));
  const free = teamColors.filter((color) => !used.has(color.toLowerCase()));
  const colors = [...free, ...teamColors];
  const { keys, changes: moves } = placeIn({ random }, teams, Infinity, fresh.length);
  changes.push(...moves);
  for (const [index, [key, name]] of fresh.entries()) {
    const id = newId();
    ids.set(key, id);
    const color = colors[index < free.length ? index : free.length + ((index - free.length) % teamColors.length)];
    const fields = { name, order: keys[index] ?? '', subcontractor: external.get(key) ?? false };
    changes.push({
      op: 'create',
      id,
      type: 'team',
      board: '',
      fields: color === undefined ? fields : { ...fields, color },
    });
  }
  return { changes, idOf: (name) => ids.get(name.toLowerCase()) ?? null };
}

/** @returns rows by stage name, in order of first appearance */
function rowsByStage(rows: readonly TidyRow[]): ReadonlyMap<string, readonly TidyRow[]> {
  const stages = new Map<string, TidyRow[]>();
  for (const { row, stageName } of inStages(rows)) {
    const stage = stages.get(stageName);
    if (stage) stage.push(row);
    else stages.set(stageName, [row]);
  }
  return stages;
}

/** @returns changes that create teams, stages and touchpoints; the board itself is the caller's */
export function planTidyImport(rows: readonly TidyRow[], into: TidyImport): readonly Change[] {
  const { board, newId, random } = into;
  const teams = planTeams(rows, into);
  const changes: Change[] = [...teams.changes];
  const stages = [...rowsByStage(withMoments(rows))];
  const stageKeys = placeAmong([], 0, stages.length, random).keys;
  for (const [index, [name, own]] of stages.entries()) {
    const stage = newId();
    changes.push({ op: 'create', id: stage, type: 'stage', board, fields: { name, order: stageKeys[index] ?? '' } });
    const { keys } = placeAmong([], 0, own.length, random);
    for (const [at, row] of own.entries()) {
      const fields = { ...fieldsOfRow(row), stage, order: keys[at] ?? '', team: teams.idOf(nameOf(row, 'team')) };
      changes.push({ op: 'create', id: newId(), type: 'touchpoint', board, fields });
    }
  }
  return changes;
}

/** What table rows create, as text: touchpoints, and new stages and teams. */
import { inStages, withMoments } from '@polku/shared/boards/journey/tidy/rows-in-stages';
import type { RecordReader } from '@polku/shared/kernel/projection';
import type { TidyRow } from '@polku/shared/kernel/tidy';
import type { Words } from '../../../kernel/words/words';

/** Existing names. */
export interface KnownNames {
  readonly stages: readonly string[];
  readonly teams: readonly string[];
}

/** @returns existing names for a map about to be created */
export function namesBeside(read: RecordReader): KnownNames {
  return { stages: [], teams: read.list('team', '').map(({ name }) => String(name)) };
}

export interface TableSummary {
  readonly touchpoints: number;
  readonly parallel: number;
  readonly stages: readonly string[];
  readonly teams: readonly string[];
}

function newAmong(names: readonly unknown[], known: readonly string[]): readonly string[] {
  const key = (name: string): string => name.trim().toLowerCase();
  const there = new Set(known.map(key));
  const found = new Map<string, string>();
  for (const name of names) {
    if (typeof name === 'string' && name.trim() !== '' && !there.has(key(name)) && !found.has(key(name))) {
      found.set(key(name), name.trim());
    }
  }
  return [...found.values()];
}

export function summaryOf(rows: readonly TidyRow[], known: KnownNames): TableSummary {
  return {
    touchpoints: rows.length,
    parallel: withMoments(rows).filter(({ fields }) => fields['with_previous'] === true).length,
    stages: newAmong(
      inStages(rows).map(({ stageName }) => stageName),
      known.stages,
    ),
    teams: newAmong(
      rows.map(({ fields }) => fields['team']),
      known.teams,
    ),
  };
}

/** @returns sentences about new stages and teams */
export function newNamesText(
  words: Words,
  { stages, teams }: Pick<TableSummary, 'stages' | 'teams'>,
): readonly string[] {
  return [
    ...(stages.length > 0 ? [words.t('table.madeStages', { n: stages.length, names: stages.join(', ') })] : []),
    ...(teams.length > 0 ? [words.t('table.madeTeams', { n: teams.length, names: teams.join(', ') })] : []),
  ];
}

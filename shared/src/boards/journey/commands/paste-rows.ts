/** Creates touchpoints from pasted rows (lines or spreadsheet cells). Teams are matched by name, restored or created. */
import type { Change } from '../../../kernel/change';
import { type Command, firstRefusal } from '../../../kernel/command';
import { teamRecord } from '../../../kernel/project';
import { placeIn } from '../../../kernel/record-commands/place';
import { boardHasRoom } from '../../../kernel/record-commands/rules';
import type { TidyRow } from '../../../kernel/tidy';
import { untouchedStages } from './common/blank';
import { placeInStage } from './common/places';
import { liveStage, liveTouchpoint, stageExists } from './common/rules';
import { JOURNEY_RECORDS, type Touchpoint } from '../records/schema';
import { planStages } from './common/stage-names';
import { planTeams, removedTeams } from '../tidy/import-rows';
import { inStages, withMoments } from '../tidy/rows-in-stages';
import { fieldsOfRow } from '../tidy/touchpoint-fields';

export interface PasteRowsArgs {
  readonly board: string;
  /** Where rows go that name none; null where the board has no stage yet. */
  readonly stage: string | null;
  /** Among the stage's touchpoints; beyond the end: at the end. */
  readonly index: number;
  readonly rows: readonly TidyRow[];
  /** Colours for teams that are not there yet. */
  readonly teamColors: readonly string[];
  /** A neighbour whose layer and team are used if no row has any. */
  readonly like?: string;
  /** Name of the stage created when none exists and none is named. */
  readonly firstStage?: string;
  /** What the stages of a blank map are called, in every language. */
  readonly blankNames?: readonly string[];
}

/** Defaults for rows that do not specify them, as when a touchpoint is added by hand. */
function inheritedFrom(
  neighbour: Touchpoint | undefined | null,
  rows: readonly TidyRow[],
): Readonly<Partial<Pick<Touchpoint, 'layer' | 'team'>>> {
  const says = (name: string): boolean => rows.some(({ fields }) => fields[name] !== undefined);
  if (says('layer')) return {};
  // Touchpoints pasted into an empty stage are customer actions by default.
  const layer = neighbour ? neighbour.layer : 'customer';
  return says('team') || !neighbour ? { layer } : { layer, team: neighbour.team };
}

/**
 * Rows with a stage name go to the end of that stage, or to a new one; a row without goes on in the stage of the row above,
 * the first ones at the given position. A table that names all its stages replaces the empty ones of a new map.
 */
export const pasteRows: Command<PasteRowsArgs> = {
  name: 'pasteRows',
  check({ read }, { board, stage, rows, firstStage = '' }) {
    const named = inStages(rows, firstStage);
    const elsewhere = named.every(({ stageName }) => stageName !== '');
    const stages = new Set(named.map(({ stageName }) => stageName.toLowerCase()));
    return firstRefusal(
      elsewhere && stage === null ? null : stageExists(read, stage, board),
      boardHasRoom(read, JOURNEY_RECORDS, board, rows.length + stages.size),
    );
  },
  plan(context, { board, stage, index, rows: given, teamColors, like, firstStage = '', blankNames = [] }) {
    const rows = withMoments(given);
    const { read, newId, random } = context;
    const teams = planTeams(rows, {
      teams: read.list(teamRecord, ''),
      removed: removedTeams(context.removed()),
      teamColors,
      newId,
      random,
    });
    const placed = inStages(rows, stage === null ? firstStage : '');
    const named = placed.flatMap(({ stageName }) => (stageName === '' ? [] : [{ name: stageName, from: stage }]));
    const wanted = new Set(named.map(({ name }) => name.toLowerCase()));
    const replaced =
      named.length < placed.length
        ? []
        : untouchedStages(read, board, blankNames).filter(
            (id) => !wanted.has(liveStage(read, id)?.name.toLowerCase() ?? ''),
          );
    const stages = planStages(context, board, named, replaced);
    const inherited = inheritedFrom(liveTouchpoint(read, like ?? null), rows);
    const select = rows.map(() => newId());
    const byStage = new Map<string, number[]>();
    for (const [at, { stageName }] of placed.entries()) {
      const id = stages.idOf(stageName) ?? stage;
      if (id !== null) byStage.set(id, [...(byStage.get(id) ?? []), at]);
    }
    const changes: Change[] = [
      ...teams.changes,
      ...replaced.map((id): Change => ({ op: 'remove', id })),
      ...stages.changes,
    ];
    for (const [id, own] of byStage) {
      const there = liveStage(read, id);
      const place = there
        ? placeInStage(context, there, id === stage ? index : Infinity, own.length)
        : placeIn(context, [], 0, own.length);
      for (const [nth, at] of own.entries()) {
        const row = rows[at];
        if (!row) continue;
        const name = row.fields['team'];
        const fields = fieldsOfRow(row);
        const layer = fields['layer'] ?? inherited.layer ?? null;
        const team = typeof name === 'string' && name ? teams.idOf(name) : (inherited.team ?? null);
        changes.push({
          op: 'create',
          id: select[at] ?? '',
          type: 'touchpoint',
          board,
          fields: { ...fields, layer, team, stage: id, order: place.keys[nth] ?? '' },
        });
      }
      changes.push(...place.changes);
    }
    return { changes, select };
  },
};

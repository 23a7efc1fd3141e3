/** Makes touchpoints of pasted rows (lines, or cells of a spreadsheet) at a place of a stage. Teams are found by name or made. */
import { type Command, firstRefusal } from '../../../kernel/command';
import type { Team } from '../../../kernel/project';
import type { TidyRow } from '../../../kernel/tidy';
import { placeInStage } from '../places';
import { boardHasRoom, liveStage, liveTouchpoint, stageIsThere } from '../rules';
import { planTeams } from '../tidy/import-rows';
import { fieldsOfRow } from '../tidy/touchpoint-fields';

export interface PasteRowsArgs {
  readonly board: string;
  readonly stage: string;
  /** Among the stage's touchpoints; beyond the end: at the end. */
  readonly index: number;
  readonly rows: readonly TidyRow[];
  /** Colours for teams that are not there yet. */
  readonly teamColors: readonly string[];
  /** A neighbour whose layer and team are taken where a row says none. */
  readonly like?: string;
}

export const pasteRows: Command<PasteRowsArgs> = {
  name: 'pasteRows',
  check: ({ read }, { board, stage, rows }) =>
    firstRefusal(stageIsThere(read, stage, board), boardHasRoom(read, board, rows.length)),
  plan(context, { board, stage, index, rows, teamColors, like }) {
    const { read, newId, random } = context;
    const target = liveStage(read, stage);
    if (!target) return { changes: [] };
    const teams = read.list('team', '') as unknown as readonly Team[];
    const planned = planTeams(rows, { teams, teamColors, newId, random });
    const { keys, changes } = placeInStage(context, target, index, rows.length);
    const neighbour = liveTouchpoint(read, like ?? null);
    // What is pasted into an empty stage is what customers do, until somebody says otherwise.
    const inherited = neighbour ? { layer: neighbour.layer, team: neighbour.team } : { layer: 'customer' };
    const select = rows.map(() => newId());
    const made = rows.map((row, at) => {
      const name = row.fields['team'];
      const team = typeof name === 'string' && name ? { team: planned.idOf(name) } : {};
      const fields = { ...inherited, ...fieldsOfRow(row), ...team, stage, order: keys[at] ?? '' };
      return { op: 'create' as const, id: select[at] ?? '', type: 'touchpoint', board, fields };
    });
    return { changes: [...planned.changes, ...made, ...changes], select };
  },
};

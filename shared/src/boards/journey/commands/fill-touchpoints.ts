/**
 * Writes many cells of many touchpoints in one step, as a paste into the table does: fields with what follows from them,
 * texts, the stage, and the team by its name: one that is not there yet is made in the same step. Rows without an id are
 * new touchpoints after the last one of their stage.
 */
import type { Change } from '../../../kernel/change';
import { type Command, firstRefusal, type Refusal } from '../../../kernel/command';
import { LIMITS } from '../../../kernel/limits';
import type { Team } from '../../../kernel/project';
import { placeInStage } from '../places';
import { boardHasRoom, liveStage, liveTouchpoint, refuse, stageIsThere, valuesPass } from '../rules';
import { touchpointRecord } from '../schema';
import { planTeams } from '../tidy/import-rows';
import { moveTo } from './move-touchpoints';
import { type TouchpointChanges, withConsequences } from './set-touchpoint-fields';

export type TouchpointTexts = Readonly<Partial<Record<'title' | 'description' | 'desiredReaction', string>>>;

export interface TouchpointCells {
  /** Null makes a new touchpoint. */
  readonly id: string | null;
  readonly fields?: TouchpointChanges;
  readonly texts?: TouchpointTexts;
  /** Its team by name; wins over `fields.team`. */
  readonly teamName?: string;
  /** Where it goes; needed for a new one. Left out, or the stage it is in: it stays. */
  readonly stage?: string;
}

export interface FillTouchpointsArgs {
  readonly board: string;
  readonly rows: readonly TouchpointCells[];
  /** Colours for teams that are not there yet. */
  readonly teamColors?: readonly string[];
}

function textsFit(texts: TouchpointTexts): Refusal | null {
  for (const [field, text] of Object.entries(texts)) {
    const spec = touchpointRecord.fields[field as keyof TouchpointTexts];
    if (!spec.schema.safeParse(text).success) return refuse('textTooLong', { length: text.length });
  }
  return null;
}

const DEFAULTS = Object.fromEntries(
  Object.entries(touchpointRecord.fields).map(([name, field]) => [name, field.fallback as unknown]),
);

export const fillTouchpoints: Command<FillTouchpointsArgs> = {
  name: 'fillTouchpoints',
  check({ read }, { board, rows }) {
    if (rows.length === 0) return refuse('nothingSelected');
    const made = rows.filter(({ id }) => id === null).length;
    for (const { id, fields = {}, texts = {}, teamName = '', stage } of rows) {
      const refusal = firstRefusal(
        id !== null && !liveTouchpoint(read, id) ? refuse('gone') : null,
        id === null || stage !== undefined ? stageIsThere(read, stage ?? null, board) : null,
        valuesPass('touchpoint', fields),
        textsFit(texts),
        teamName.length <= LIMITS.shortStringLength ? null : refuse('textTooLong', { length: teamName.length }),
      );
      if (refusal) return refusal;
    }
    return made === 0 ? null : boardHasRoom(read, board, made);
  },
  plan(context, { board, rows, teamColors = [] }) {
    const teams = planTeams(
      rows.flatMap(({ teamName }) => (teamName?.trim() ? [{ fields: { team: teamName.trim() } }] : [])),
      {
        teams: context.read.list('team', '') as unknown as readonly Team[],
        teamColors,
        newId: context.newId,
        random: context.random,
      },
    );
    const changes: Change[] = [...teams.changes];
    const fieldsOf = ({ fields = {}, teamName = '' }: TouchpointCells): TouchpointChanges => {
      const team = teams.idOf(teamName.trim());
      return team === null ? fields : { ...fields, team };
    };
    const select: string[] = [];
    const moves = new Map<string, string[]>();
    const additions = new Map<string, TouchpointCells[]>();
    for (const row of rows) {
      if (row.id === null) {
        const stage = row.stage ?? '';
        additions.set(stage, [...(additions.get(stage) ?? []), row]);
        continue;
      }
      const touchpoint = liveTouchpoint(context.read, row.id);
      if (!touchpoint) continue;
      select.push(touchpoint.id);
      const fields = withConsequences(touchpoint, fieldsOf(row));
      if (Object.keys(fields).length > 0) changes.push({ op: 'set', id: row.id, fields });
      for (const [field, value] of Object.entries(row.texts ?? {}))
        changes.push({ op: 'text', id: row.id, field, value });
      if (row.stage !== undefined && row.stage !== touchpoint.stage)
        moves.set(row.stage, [...(moves.get(row.stage) ?? []), row.id]);
    }
    for (const [id, moved] of moves) {
      const stage = liveStage(context.read, id);
      const touchpoints = moved.flatMap((one) => liveTouchpoint(context.read, one) ?? []);
      if (stage) changes.push(...moveTo(context, touchpoints, stage, Infinity));
    }
    for (const [id, added] of additions) {
      const stage = liveStage(context.read, id);
      if (!stage) continue;
      const { keys, changes: rekeyed } = placeInStage(context, stage, Infinity, added.length);
      changes.push(...rekeyed);
      for (const [at, row] of added.entries()) {
        const made = context.newId();
        select.push(made);
        const blank = { ...DEFAULTS, id: made } as unknown as Parameters<typeof withConsequences>[0];
        const fields = { ...withConsequences(blank, fieldsOf(row)), ...row.texts, stage: id, order: keys[at] ?? '' };
        changes.push({ op: 'create', id: made, type: 'touchpoint', board, fields });
      }
    }
    return { changes, select };
  },
};

/**
 * Writes many cells of many touchpoints in one step, as when pasting into the table: fields with their consequences, texts,
 * and stages and teams by name, created if missing. Rows without an id become new touchpoints.
 */
import type { Change } from '../../../kernel/change';
import { type Command, type CommandContext, firstRefusal } from '../../../kernel/command';
import { teamRecord } from '../../../kernel/project';
import { placeIn } from '../../../kernel/record-commands/place';
import { boardHasRoom, recordExists, refuseRecord, textsFit, valuesPass } from '../../../kernel/record-commands/rules';
import { blankRecord } from '../../../kernel/record-reader';
import { readJourney } from '../facts/journey-reader';
import { heirsOfColumns, parallelWithin, placeInStage } from './common/places';
import { liveStage, liveTouchpoint, stageExists } from './common/rules';
import { JOURNEY_RECORDS, stageRecord, type Touchpoint, touchpointRecord } from '../records/schema';
import { planStages } from './common/stage-names';
import { planTeams, removedTeams } from '../tidy/import-rows';
import { TEXTS, type TouchpointChanges, type TouchpointTexts } from '../fields/changes';
import { withConsequences } from './set-touchpoint-fields';

export interface TouchpointCells {
  /** Null makes a new touchpoint. */
  readonly id: string | null;
  readonly fields?: TouchpointChanges;
  readonly texts?: TouchpointTexts;
  /** Its team by name; wins over `fields.team`. */
  readonly teamName?: string;
  /** Where it goes; a new one needs this or `stageName`. Left out, or the stage it is in: it stays. */
  readonly stage?: string;
  /** Its stage by name; wins over `stage`. */
  readonly stageName?: string;
  /** Whether it happens at the same time as the one before it. */
  readonly withPrevious?: boolean;
}

export interface FillTouchpointsArgs {
  readonly board: string;
  readonly rows: readonly TouchpointCells[];
  /** Colours for teams that are not there yet. */
  readonly teamColors?: readonly string[];
}

const BLANK = blankRecord(touchpointRecord, '', '');

export const fillTouchpoints: Command<FillTouchpointsArgs> = {
  name: 'fillTouchpoints',
  check({ read }, { board, rows }) {
    if (rows.length === 0) return refuseRecord('nothingSelected');
    const made = rows.filter(({ id }) => id === null).length;
    const stages = new Set(rows.flatMap(({ stageName }) => stageName?.trim().toLowerCase() || []));
    for (const { id, fields = {}, texts = {}, teamName = '', stage, stageName = '' } of rows) {
      const needsStage = (id === null || stage !== undefined) && stageName.trim() === '';
      const refusal = firstRefusal(
        id === null ? null : recordExists(read, id, touchpointRecord),
        needsStage ? stageExists(read, stage ?? null, board) : null,
        textsFit(stageRecord, 'name', [stageName.trim()]),
        valuesPass(touchpointRecord, fields),
        ...TEXTS.map((field) => textsFit(touchpointRecord, field, [texts[field] ?? ''])),
        textsFit(teamRecord, 'name', [teamName]),
      );
      if (refusal) return refusal;
    }
    return made + stages.size === 0 ? null : boardHasRoom(read, JOURNEY_RECORDS, board, made + stages.size);
  },
  plan(context, { board, rows, teamColors = [] }) {
    const teams = planTeams(
      rows.flatMap(({ teamName }) => (teamName?.trim() ? [{ fields: { team: teamName.trim() } }] : [])),
      {
        teams: context.read.list(teamRecord, ''),
        removed: removedTeams(context.removed()),
        teamColors,
        newId: context.newId,
        random: context.random,
      },
    );
    const { read } = context;
    const stages = planStages(
      context,
      board,
      rows.flatMap(({ id, stage, stageName = '' }) => {
        const from = stage ?? liveTouchpoint(read, id)?.stage ?? null;
        return stageName.trim() === '' ? [] : [{ name: stageName, from }];
      }),
    );
    const changes: Change[] = [...teams.changes, ...stages.changes];
    const fieldsOf = ({ fields = {}, teamName = '' }: TouchpointCells): TouchpointChanges => {
      const team = teams.idOf(teamName.trim());
      return team === null ? fields : { ...fields, team };
    };
    const select: string[] = [];
    const arriving = new Map<string, Arriving[]>();
    for (const row of rows) {
      const stage = stages.idOf(row.stageName ?? '') ?? row.stage;
      const touchpoint = liveTouchpoint(read, row.id);
      if (row.id !== null && !touchpoint) continue;
      const id = touchpoint?.id ?? context.newId();
      select.push(id);
      const fields = withConsequences(touchpoint ?? BLANK, fieldsOf(row));
      if (touchpoint) {
        if (Object.keys(fields).length > 0) changes.push({ op: 'set', id, fields });
        for (const [field, value] of Object.entries(row.texts ?? {})) changes.push({ op: 'text', id, field, value });
        if (row.withPrevious !== undefined) changes.push({ op: 'set', id, fields: { withPrevious: row.withPrevious } });
        if (stage === undefined || stage === touchpoint.stage) continue;
      }
      if (stage === undefined) continue;
      const made = touchpoint ? null : { ...fields, ...row.texts, withPrevious: row.withPrevious ?? false };
      const { withPrevious = null } = row;
      arriving.set(stage, [...(arriving.get(stage) ?? []), { id, touchpoint, made, withPrevious }]);
    }
    const leaving = new Set<string>();
    for (const [stage, list] of arriving) {
      const moved = new Set(list.flatMap(({ touchpoint }) => touchpoint?.id ?? []));
      for (const id of moved) leaving.add(id);
      const within: ReadonlySet<string> = moved.size > 1 ? parallelWithin(readJourney(read, board), moved) : new Set();
      const { keys, changes: moves } = endOf(context, stage, list.length, moved);
      changes.push(...moves);
      for (const [at, { id, touchpoint, made, withPrevious }] of list.entries()) {
        const place = { stage, order: keys[at] ?? '' };
        const parallel = withPrevious ?? within.has(id);
        if (touchpoint) changes.push({ op: 'set', id, fields: { ...place, withPrevious: parallel } });
        else changes.push({ op: 'create', id, type: 'touchpoint', board, fields: { ...made, ...place } });
      }
    }
    if (leaving.size > 0) changes.push(...heirsOfColumns(read, board, leaving));
    return { changes, select };
  },
};

/** A touchpoint being moved to the end of a stage; `made` holds the fields of a new one. */
interface Arriving {
  readonly id: string;
  readonly touchpoint: Touchpoint | null;
  readonly made: Readonly<Record<string, unknown>> | null;
  /** Null: as it was among those that come along. */
  readonly withPrevious: boolean | null;
}

/** Touchpoints that change stage go to its end, in row order. */
function endOf(
  context: CommandContext,
  stage: string,
  count: number,
  moved: ReadonlySet<string>,
): ReturnType<typeof placeInStage> {
  const there = liveStage(context.read, stage);
  return there ? placeInStage(context, there, Infinity, count, moved) : placeIn(context, [], 0, count);
}

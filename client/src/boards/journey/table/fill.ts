/**
 * Turns texts for a block of cells into one command and a list of unreadable cells with row, column and reason. The caller
 * decides whether to write one without the other.
 */
import type { TouchpointCells } from '@polku/shared/boards/journey/commands/fill-touchpoints';
import type { Touchpoint } from '@polku/shared/boards/journey/records/schema';
import { touchpointRecord } from '@polku/shared/boards/journey/records/schema';
import { scaleOf } from '@polku/shared/formats/table-mapping';
import { readNumber } from '@polku/shared/kernel/number-text';
import type { NumberScale, TidyColumn } from '@polku/shared/kernel/tidy';
import type { CellWrite, Column, TableContext } from '@polku/shared/boards/journey/fields/column';
import { COLUMNS } from '@polku/shared/boards/journey/fields/list';
import { blankRecord } from '@polku/shared/kernel/record-reader';

export interface CellProblem {
  /** Counted from one among the touchpoints, as people count. */
  readonly row: number;
  /** Title of the row's touchpoint, as it will be. */
  readonly title: string;
  readonly column: Column;
  readonly why: string;
}
/** A column whose plain numbers can be meant in two ways. */
export interface ScaleQuestion {
  readonly column: Column;
  /** As currently read; null: a person has to choose. */
  readonly scale: NumberScale | null;
}
export type Scales = ReadonlyMap<string, NumberScale>;

export interface Fill {
  readonly rows: readonly TouchpointCells[];
  readonly cells: number;
  readonly problems: readonly CellProblem[];
  /** Cells with a text for which the table has no place. */
  readonly outside: number;
  /** Names of teams and stages that are not there yet, each once. */
  readonly newTeams: readonly string[];
  readonly newStages: readonly string[];
  readonly questions: readonly ScaleQuestion[];
}

const BLANK = blankRecord(touchpointRecord, '', '');

interface Target {
  readonly touchpoints: readonly Touchpoint[];
  /** Place of the upper left cell. */
  readonly row: number;
  readonly column: number;
  /** Where rows beyond the last touchpoint are added; null: nowhere. */
  readonly stage: string | null;
}

const LEVELS: TidyColumn = { name: 'emotion', kind: 'number', min: -2, max: 2, levels: true };

/** Emotions are asked about where they may be 1–5. */
function questionsOf(texts: readonly (readonly string[])[], from: number, scales: Scales): readonly ScaleQuestion[] {
  return COLUMNS.slice(from).flatMap((column, right) => {
    if (!column.levels) return [];
    const { scale, sure } = scaleOf(
      LEVELS,
      texts.flatMap((line) => line[right]?.trim() || []),
    );
    return sure ? [] : [{ column, scale: scales.get(column.id) ?? scale }];
  });
}

/**
 * @param texts rows of cells for the block that begins at the target
 * @param scales how numbers are meant, as the person chose
 */
export function fillFrom(
  texts: readonly (readonly string[])[],
  target: Target,
  context: TableContext,
  scales: Scales = new Map(),
): Fill {
  const questions = questionsOf(texts, target.column, scales);
  const ofFive = new Set(questions.flatMap(({ column, scale }) => (scale === 'oneToFive' ? column : [])));
  const rows: TouchpointCells[] = [];
  const problems: CellProblem[] = [];
  const newTeams = new Map<string, string>();
  const newStages = new Map<string, string>();
  const note = (names: Map<string, string>, name: string | undefined): void => {
    if (name !== undefined && !names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
  };
  let cells = 0;
  let outside = 0;
  // A new row goes on in the stage of the row above it, as merged cells of a spreadsheet look.
  let home: Pick<CellWrite, 'stage' | 'stageName'> = target.stage === null ? {} : { stage: target.stage };
  texts.forEach((line, down) => {
    const row = target.row + down;
    const touchpoint = target.touchpoints[row];
    let before = touchpoint ?? BLANK;
    let write: CellWrite = {};
    let understood = 0;
    const wrong: Omit<CellProblem, 'title'>[] = [];
    line.forEach((text, right) => {
      const column = COLUMNS[target.column + right];
      if (!column || (!touchpoint && text.trim() === '')) {
        if (text.trim() !== '') outside++;
        return;
      }
      const level = ofFive.has(column) ? readNumber(text) : null;
      const read = column.read(level === null ? text : String(level - 3), before, context);
      if ('why' in read) {
        wrong.push({ row: row + 1, column, why: read.why });
        return;
      }
      understood++;
      // Later cells of the row see what the earlier ones set: an answer count after its mean.
      before = { ...before, ...read.write.fields };
      write = {
        ...write,
        ...read.write,
        ...(read.write.fields ? { fields: { ...write.fields, ...read.write.fields } } : {}),
        ...(read.write.texts ? { texts: { ...write.texts, ...read.write.texts } } : {}),
      };
    });
    const title = write.texts?.title ?? before.title;
    problems.push(...wrong.map((problem) => ({ ...problem, title })));
    const { stage, stageName } = write;
    if (stageName !== undefined) home = { stageName };
    else if (stage !== undefined) home = { stage };
    if (!touchpoint && understood > 0 && Object.keys(home).length === 0) {
      outside += understood;
      return;
    }
    cells += understood;
    note(newTeams, write.teamName);
    note(newStages, stageName);
    if (touchpoint && Object.keys(write).length > 0) rows.push({ id: touchpoint.id, ...write });
    else if (!touchpoint && understood > 0) rows.push({ id: null, ...home, ...write });
  });
  return {
    rows,
    cells,
    problems,
    outside,
    newTeams: [...newTeams.values()],
    newStages: [...newStages.values()],
    questions,
  };
}

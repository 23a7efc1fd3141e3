/**
 * Pastes spreadsheet text as touchpoints. An unambiguous table is written at once with a message about what was created;
 * otherwise a dialog asks first.
 */
import { pasteRows } from '@polku/shared/boards/journey/commands/paste-rows';
import { touchpointsIn } from '@polku/shared/boards/journey/facts/journey-reader';
import { layerName } from '@polku/shared/boards/journey/facts/rows';
import { personasOf } from '@polku/shared/boards/journey/facts/personas';
import { LAYERS, PHASES, touchpointRecord } from '@polku/shared/boards/journey/records/schema';
import { columnsToRead, type OwnNames, TEXT_COLUMNS } from '@polku/shared/boards/journey/tidy/columns';
import { understandTable } from '@polku/shared/formats/table-reading';
import { readPastedTable } from '@polku/shared/formats/table-text';
import { problemText } from '@polku/shared/formats/problem';
import { CATALOGUES, LOCALES } from '@polku/shared/i18n/catalogue';
import type { TidyRow } from '@polku/shared/kernel/tidy';
import { TEAM_COLORS } from '@polku/shared/project/team-colors';
import type { JourneyControl } from '../control/journey-context';
import type { PastePlace } from '../control/pasted-table';
import { type KnownNames, summaryOf, newNamesText } from './table-summary';
import { isOf } from '@polku/shared/kernel/record-reader';

const BLANK_NAMES = LOCALES.flatMap((locale) => PHASES.map((phase) => CATALOGUES[locale][`journey.blank.${phase}`]));

/**
 * Target of pasted things: after the selection, otherwise at the end of the selected or the last stage, with its
 * neighbour's defaults.
 */
export function pastePlace(control: JourneyControl): PastePlace {
  const read = control.session.projection;
  const records = [...control.selection()].flatMap((id) => read.get(id) ?? []);
  const touchpoint = records.filter((record) => isOf(record, touchpointRecord)).at(-1);
  if (touchpoint?.stage) {
    const siblings = touchpointsIn(read, control.board, touchpoint.stage);
    const index = siblings.findIndex(({ id }) => id === touchpoint.id) + 1;
    return { stage: touchpoint.stage, index, like: touchpoint.id };
  }
  const stages = control.layout().axis.stages;
  const stage = records.find((record) => record.type === 'stage')?.id ?? stages.at(-1)?.stage.id;
  if (stage === undefined) return { stage: null, index: Infinity };
  // An empty stage goes on as the one before it ended.
  const upTo = stages.slice(0, stages.findIndex((one) => one.stage.id === stage) + 1);
  const last = upTo.flatMap((one) => touchpointsIn(read, control.board, one.stage.id).at(-1) ?? []).at(-1);
  return { stage, index: Infinity, ...(last ? { like: last.id } : {}) };
}

/** @returns names of the board and the project that cells may contain */
export function ownNames({ session, board, words }: JourneyControl): OwnNames {
  const read = session.projection;
  const layers = Object.fromEntries(LAYERS.map((layer) => [layer, layerName(read, board, words, layer)]));
  return { layers, personas: personasOf(read) };
}

export function knownNames({ session, board }: JourneyControl): KnownNames {
  const names = (type: string, of: string): readonly string[] =>
    session.projection.list(type, of).map(({ name }) => String(name));
  return { stages: names('stage', board), teams: names('team', '') };
}

/** Writes rows and reports what was made. @param left cells that are omitted */
export function pasteTableRows(
  control: JourneyControl,
  rows: readonly TidyRow[],
  left: number,
  place: PastePlace,
): boolean {
  const { words, board } = control;
  const news = summaryOf(rows, knownNames(control));
  const firstStage = words.t('paste.firstStage');
  const how = { teamColors: TEAM_COLORS, firstStage, blankNames: BLANK_NAMES };
  const made = control.run(pasteRows, { board, rows, ...how, ...place });
  if (!made) return false;
  const said = [words.t('paste.done', { n: rows.length }), ...newNamesText(words, news)];
  control.say([...said, ...(left > 0 ? [words.t('paste.left', { n: left })] : [])].join(' '), 'paste');
  const [first] = made;
  if (first !== undefined) control.goTo(first);
  control.select(made);
  return true;
}

/** @returns whether the text was taken, or will be asked about */
export function pasteTable(control: JourneyControl, text: string, place: PastePlace): boolean {
  if (text.trim() === '') return false;
  const columns = columnsToRead(ownNames(control));
  const table = readPastedTable(text, columns);
  if (!table.ok) {
    for (const problem of table.problems.slice(0, 1)) control.tell(problemText(problem, control.words));
    return true;
  }
  const { reading, exact } = understandTable(table, columns, TEXT_COLUMNS);
  if (exact) return pasteTableRows(control, reading.rows, 0, place);
  control.askTable({ table, place });
  return true;
}

/**
 * Copy, cut and paste through the system clipboard: things of the map as JSON beside their titles as text, so that they
 * paste into other projects and into a spreadsheet alike; lines or cells from elsewhere become touchpoints.
 */
import { pasteRows } from '@polku/shared/boards/journey/commands/paste-rows';
import { pasteRecords } from '@polku/shared/boards/journey/commands/paste-records';
import { copyRecords } from '@polku/shared/boards/journey/clipboard';
import { TIDY_COLUMNS } from '@polku/shared/boards/journey/tidy/columns';
import { touchpointsIn } from '@polku/shared/boards/journey/journey-reader';
import type { Touchpoint } from '@polku/shared/boards/journey/schema';
import { TEAM_COLORS } from '@polku/shared/project/team-colors';
import { parsePastedCells } from '@polku/shared/formats/pasted-cells';
import { problemText } from '@polku/shared/formats/problem';
import { listenBoardClipboard } from '../../kernel/actions/board-clipboard';
import type { JourneyControl } from './journey-context';

const TYPE = 'application/x-polku-journey';

/** Where pasted things go: after the selection, else at the end of the last stage. */
function placeOf(control: JourneyControl): { stage: string; index: number; like?: string } | null {
  const read = control.session.projection;
  const records = [...control.selection()].flatMap((id) => read.get(id) ?? []);
  const touchpoint = records.filter((record) => record.type === 'touchpoint').at(-1) as unknown as
    | Touchpoint
    | undefined;
  if (touchpoint?.stage) {
    const siblings = touchpointsIn(read, control.board, touchpoint.stage);
    return {
      stage: touchpoint.stage,
      index: siblings.findIndex(({ id }) => id === touchpoint.id) + 1,
      like: touchpoint.id,
    };
  }
  const stage = records.find((record) => record.type === 'stage')?.id ?? control.layout().axis.stages.at(-1)?.stage.id;
  return stage === undefined ? null : { stage, index: Number.MAX_SAFE_INTEGER };
}

function put(control: JourneyControl, data: DataTransfer): boolean {
  const read = control.session.projection;
  const payload = copyRecords(read, [...control.selection()]);
  if (!payload) return false;
  data.setData(TYPE, JSON.stringify(payload));
  const lines = payload.records.flatMap(({ fields }) => {
    const text = fields['title'] ?? fields['name'] ?? fields['text'];
    return typeof text === 'string' && text ? [text] : [];
  });
  data.setData('text/plain', lines.join('\n'));
  return true;
}

function paste(control: JourneyControl, data: DataTransfer): boolean {
  const place = placeOf(control);
  if (!place) return false;
  const json = data.getData(TYPE);
  if (json) {
    let payload: unknown;
    try {
      payload = JSON.parse(json);
    } catch {
      // Another program wrote under our type: what it holds as text is used instead.
      payload = undefined;
    }
    if (payload !== undefined) {
      const made = control.run(pasteRecords, { board: control.board, payload, stage: place.stage, index: place.index });
      if (made) control.select(made);
      return made !== null;
    }
  }
  return pasteText(control, data.getData('text/plain'), place);
}

type Place = NonNullable<ReturnType<typeof placeOf>>;

/** Lines become touchpoints; cells under a known header bring their fields. */
function pasteText(control: JourneyControl, text: string, place: Place): boolean {
  const pasted = parsePastedCells(text, { columns: TIDY_COLUMNS, title: 'touchpoint', description: 'description' });
  if (!pasted.ok) {
    for (const problem of pasted.problems.slice(0, 1)) control.tell(problemText(problem, control.words));
    return true;
  }
  if (pasted.rows.length === 0) return false;
  const made = control.run(pasteRows, { board: control.board, rows: pasted.rows, teamColors: TEAM_COLORS, ...place });
  if (made) control.select(made);
  return made !== null;
}

/** Listens while the journey is open. @param stage what holds its map or table; null while neither is shown; @returns stop */
export function listenClipboard(control: JourneyControl, stage: () => Element | null): () => void {
  return listenBoardClipboard({
    stage,
    copy: (data) => put(control, data),
    cut(data) {
      if (control.readOnly || !put(control, data)) return false;
      if (control.remove([...control.selection()])) control.select([]);
      return true;
    },
    paste: (data) => !control.readOnly && paste(control, data),
  });
}

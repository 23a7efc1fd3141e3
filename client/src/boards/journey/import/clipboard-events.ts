/**
 * Copy, cut and paste through the system clipboard: records as JSON with their titles as text, for other projects and
 * spreadsheets alike; lines or cells from elsewhere become touchpoints.
 */
import { pasteRecords } from '@polku/shared/boards/journey/commands/paste-records';
import { copyRecords } from '@polku/shared/boards/journey/commands/common/clipboard';
import { listenBoardClipboard } from '../../../kernel/actions/board-clipboard';
import type { JourneyControl } from '../control/journey-context';
import { pastePlace, pasteTable } from './paste-table';

const TYPE = 'application/x-polku-journey';

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
  const place = pastePlace(control);
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
      const { stage, index } = place;
      const at = stage === null ? {} : { stage, index };
      const made = control.run(pasteRecords, { board: control.board, payload, ...at });
      if (made) control.select(made);
      return made !== null;
    }
  }
  return pasteTable(control, data.getData('text/plain'), place);
}

/** Listens while the journey is open. @param host what holds its map or table; null while neither is shown; @returns stop */
export function listenClipboard(control: JourneyControl, host: () => Element | null): () => void {
  return listenBoardClipboard({
    host,
    copy: (data) => put(control, data),
    cut(data) {
      if (control.readOnly || !put(control, data)) return false;
      if (control.remove([...control.selection()])) control.select([]);
      return true;
    },
    paste: (data) => !control.readOnly && paste(control, data),
  });
}

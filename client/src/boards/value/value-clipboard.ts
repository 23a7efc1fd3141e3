/** Copy, cut and paste through the system clipboard: one line per item, here and in other programs. */
import { addValueItems } from '@polku/shared/boards/value/commands/add-value-items';
import type { Section } from '@polku/shared/boards/value/schema';
import { itemsIn, readValueMap } from '@polku/shared/boards/value/value-reader';
import { listenBoardClipboard } from '../../kernel/actions/board-clipboard';
import { chosenItems } from './value-actions';
import type { ValueControl } from './value-control';

const MOST_LINES = 500;

/** Where pasted lines go: after the selection, else into the first section that has nothing yet. */
function placeOf(control: ValueControl): { readonly section: Section; readonly index?: number } {
  const item = chosenItems(control).at(-1);
  if (!item) return { section: 'job' };
  const siblings = itemsIn(control.session.projection, control.board, item.section);
  return { section: item.section, index: siblings.findIndex(({ id }) => id === item.id) + 1 };
}

/** @returns lines of text, bullets taken off, empty ones left out */
export function pastedLines(text: string): readonly string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/^\s*(?:[-*•–]|\d+[.)])\s+/, '').trim())
    .filter((line) => line !== '')
    .slice(0, MOST_LINES);
}

/** Listens while the value map is open. @param host what holds its map or table; @returns stop */
export function listenClipboard(control: ValueControl, host: () => Element | null): () => void {
  const put = (data: DataTransfer): readonly string[] => {
    const items = chosenItems(control);
    const { entries } = readValueMap(control.session.projection, control.board);
    if (items.length > 0) data.setData('text/plain', items.map(({ id }) => entries.get(id)?.text ?? '').join('\n'));
    return items.map(({ id }) => id);
  };
  return listenBoardClipboard({
    host,
    copy: (data) => put(data).length > 0,
    cut(data) {
      if (control.readOnly) return false;
      const ids = put(data);
      if (ids.length > 0 && control.remove(ids)) control.select([]);
      return ids.length > 0;
    },
    paste(data) {
      if (control.readOnly) return false;
      const texts = pastedLines(data.getData('text/plain'));
      if (texts.length === 0) return false;
      const made = control.run(addValueItems, { board: control.board, texts, ...placeOf(control) });
      if (made) control.select(made);
      return true;
    },
  });
}

/** Copy, cut and paste of a value map through the system clipboard: a line is an item, here and in any other program. */
import { addValueItems } from '@polku/shared/boards/value/commands/add-value-items';
import { removeValueRecords } from '@polku/shared/boards/value/commands/remove-value-records';
import type { Section } from '@polku/shared/boards/value/schema';
import { itemsIn, readValueMap } from '@polku/shared/boards/value/value-reader';
import { isTextTarget } from '../../kernel/actions/actions';
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

/** Listens on the document while the map is shown. @returns stop */
export function listenClipboard(control: ValueControl): () => void {
  const put = (event: ClipboardEvent): readonly string[] => {
    const marked = (window.getSelection()?.toString() ?? '') !== '';
    if (isTextTarget(event.target) || marked || !event.clipboardData) return [];
    const items = chosenItems(control);
    if (items.length === 0) return [];
    const { entries } = readValueMap(control.session.projection, control.board);
    event.clipboardData.setData('text/plain', items.map(({ id }) => entries.get(id)?.text ?? '').join('\n'));
    event.preventDefault();
    return items.map(({ id }) => id);
  };
  const copy = (event: ClipboardEvent): void => void put(event);
  const cut = (event: ClipboardEvent): void => {
    if (control.readOnly) return;
    const ids = put(event);
    if (ids.length > 0 && control.run(removeValueRecords, { ids })) control.select([]);
  };
  const paste = (event: ClipboardEvent): void => {
    if (control.readOnly || isTextTarget(event.target) || !event.clipboardData) return;
    const texts = pastedLines(event.clipboardData.getData('text/plain'));
    if (texts.length === 0) return;
    event.preventDefault();
    const made = control.run(addValueItems, { board: control.board, texts, ...placeOf(control) });
    if (made) control.select(made);
  };
  document.addEventListener('copy', copy);
  document.addEventListener('cut', cut);
  document.addEventListener('paste', paste);
  return () => {
    document.removeEventListener('copy', copy);
    document.removeEventListener('cut', cut);
    document.removeEventListener('paste', paste);
  };
}

/**
 * Adds pictures to the map: chosen, pasted or dropped. Dropped on a touchpoint or picture card it becomes its picture;
 * anywhere else a new picture card.
 */
import { liveCard } from '@polku/shared/boards/journey/records/cards';
import { addCard } from '@polku/shared/boards/journey/commands/add-card';
import { setCardFields } from '@polku/shared/boards/journey/commands/set-card-fields';
import { liveRecord } from '@polku/shared/kernel/record-reader';
import { setTouchpointFields } from '@polku/shared/boards/journey/commands/set-touchpoint-fields';
import { pictureFiles, storePicture } from '../../../../kernel/pictures/store-picture';
import { PICTURE_FIELD } from '../../../../kernel/pictures/use-picture-drop';
import { listenBoardClipboard } from '../../../../kernel/actions/board-clipboard';
import type { JourneyControl } from '../../control/journey-context';
import { cardDropAt } from './card-places';
import { pictureTarget } from './picture-target';

const DROP_MARK = 'data-picture-drop';

/** Prepares and stores the picture. @returns its hash; null when it failed and the person was told why */
async function keep(control: JourneyControl, file: File): Promise<string | null> {
  const taken = await storePicture(control.session.pictures, file, control.words);
  if ('hash' in taken) return taken.hash;
  control.tell(taken.problem);
  return null;
}

/** @returns the place of new picture cards: the first selected touchpoint or stage, or that of a selected card */
export function placeOfPictures(control: JourneyControl): string | null {
  const read = control.session.projection;
  for (const id of control.selection()) {
    const record = liveRecord(read, id);
    if (record?.type === 'touchpoint' || record?.type === 'stage') return id;
    const under = liveCard(read, id)?.under ?? null;
    if (under !== null && liveRecord(read, under)) return under;
  }
  return null;
}

/** Adds picture cards, in order. @param under a touchpoint or stage; null asks the person to choose one */
export async function addPictures(
  control: JourneyControl,
  files: readonly File[],
  under: string | null,
): Promise<void> {
  if (under === null) return control.tell(control.words.t('pictures.noPlace'));
  const made: string[] = [];
  for (const file of files) {
    const image = await keep(control, file);
    if (image === null) continue;
    const card = { board: control.board, kind: 'picture', under, fields: { image } } as const;
    made.push(...(control.run(addCard, card) ?? []));
  }
  const [only] = made;
  if (made.length === 1 && only !== undefined) control.goTo(only);
  else if (made.length > 1) control.select(made);
}

/** Gives picture cards another picture. */
export async function replacePicture(control: JourneyControl, ids: readonly string[], file: File): Promise<void> {
  const image = await keep(control, file);
  if (image !== null) control.run(setCardFields, { ids, fields: { image } });
}

/** Sets a touchpoint's picture; the previous one's alternative text is removed. */
export async function setTouchpointPicture(control: JourneyControl, id: string, file: File): Promise<void> {
  const image = await keep(control, file);
  if (image === null) return;
  if (control.run(setTouchpointFields, { ids: [id], fields: { image, imageText: '' } })) control.select([id]);
}

/** Adds dropped pictures to what is at that point of the screen. */
export function dropPictures(control: JourneyControl, files: readonly File[], screen: { x: number; y: number }): void {
  const point = control.camera()?.toBoard(screen);
  const [only] = files;
  const target =
    point && files.length === 1 ? pictureTarget(control.session.projection, control.layout(), point) : null;
  if (only && target) {
    void (target.type === 'touchpoint'
      ? setTouchpointPicture(control, target.id, only)
      : replacePicture(control, [target.id], only));
    return;
  }
  const to = point && cardDropAt(control.session.projection, control.layout(), new Set(), point);
  void addPictures(control, files, to?.under ?? null);
}

/**
 * Takes pictures that are pasted on the map or its table, or dropped on the map. Listens before the clipboard of the map
 * does, which makes touchpoints of text.
 * @param host what holds the map or table; null while neither is shown
 * @returns stop
 */
export function listenPictures(
  control: JourneyControl,
  root: () => Element | null,
  host: () => Element | null,
): () => void {
  const onMap = (event: DragEvent): boolean =>
    !control.readOnly &&
    event.target instanceof Element &&
    root()?.querySelector('.journey-stage')?.contains(event.target) === true &&
    event.dataTransfer?.types.includes('Files') === true;
  /** What would take the picture is marked while it hangs over it. */
  const mark = (event: DragEvent | null): void => {
    const point = event && control.camera()?.toBoard({ x: event.clientX, y: event.clientY });
    const target = point ? pictureTarget(control.session.projection, control.layout(), point) : null;
    const node = target && root()?.querySelector(`[data-id="${target.id}"]`);
    const marked = root()?.querySelector(`[${DROP_MARK}]`);
    if (marked === node) return;
    marked?.removeAttribute(DROP_MARK);
    node?.setAttribute(DROP_MARK, '');
  };
  const over = (event: DragEvent): void => {
    mark(onMap(event) ? event : null);
    if (!onMap(event) || !event.dataTransfer) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
  };
  const leave = (event: DragEvent): void => {
    if (event.relatedTarget === null) mark(null);
  };
  const drop = (event: DragEvent): void => {
    mark(null);
    if (!onMap(event) || !event.dataTransfer) return;
    const files = pictureFiles(event.dataTransfer);
    if (files.length === 0) return;
    event.preventDefault();
    dropPictures(control, files, { x: event.clientX, y: event.clientY });
  };
  const stopPasting = listenBoardClipboard({
    host,
    first: true,
    paste(data, target) {
      if (control.readOnly || (target instanceof Element && target.closest(`[${PICTURE_FIELD}]`))) return false;
      // Spreadsheets also put a picture of the cells on the clipboard.
      if (data.types.includes('text/plain')) return false;
      const files = pictureFiles(data);
      if (files.length > 0) void addPictures(control, files, placeOfPictures(control));
      return files.length > 0;
    },
  });
  document.addEventListener('dragover', over);
  document.addEventListener('dragleave', leave);
  document.addEventListener('drop', drop);
  return () => {
    document.removeEventListener('dragover', over);
    document.removeEventListener('dragleave', leave);
    document.removeEventListener('drop', drop);
    stopPasting();
  };
}

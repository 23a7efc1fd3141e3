/** Pictures come onto the map: chosen, pasted or dropped; each becomes a picture card, or takes a selected one's place. */
import { liveCard } from '@polku/shared/boards/journey/cards';
import { addCard } from '@polku/shared/boards/journey/commands/add-card';
import { setCardFields } from '@polku/shared/boards/journey/commands/set-card-fields';
import { liveRecord } from '@polku/shared/boards/journey/rules';
import { MOST_SOURCE_BYTES, NotAPicture, preparePicture } from '../../../kernel/pictures/prepare-picture';
import { isTextTarget } from '../../../kernel/actions/actions';
import type { JourneyControl } from '../journey-context';
import { cardDropAt } from '../cards/card-places';

const MEGABYTE = 1024 * 1024;

/** @returns the pictures among pasted or dropped files */
export function picturesIn(data: DataTransfer): readonly File[] {
  return [...data.files].filter(({ type }) => type.startsWith('image/'));
}

/** Makes the picture small and keeps it. @returns its hash; null when it could not be, and the person has been told why */
async function keep(control: JourneyControl, file: File): Promise<string | null> {
  const { words, session } = control;
  const name = file.name || words.t('scene.card.picture');
  if (file.size > MOST_SOURCE_BYTES) {
    const values = { name, size: Math.ceil(file.size / MEGABYTE), max: MOST_SOURCE_BYTES / MEGABYTE };
    control.tell(words.t('pictures.tooLarge', values));
    return null;
  }
  try {
    return await session.pictures.add(await preparePicture(file));
  } catch (error) {
    if (error instanceof NotAPicture) control.tell(words.t('pictures.notPicture', { name }));
    else {
      const reason = error instanceof Error ? error.message : String(error);
      control.tell(words.t('pictures.notStored', { reason }));
    }
    return null;
  }
}

/** @returns what pictures go under: the first selected touchpoint or stage, or what a selected card stands under */
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

/** Adds picture cards, in order. @param under a touchpoint or stage; null tells the person to choose one */
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

/** Adds dropped pictures under what lies at the point of the screen. */
export function dropPictures(control: JourneyControl, files: readonly File[], screen: { x: number; y: number }): void {
  const point = control.camera()?.toBoard(screen);
  const to = point && cardDropAt(control.session.projection, control.layout(), new Set(), point);
  void addPictures(control, files, to?.under ?? null);
}

/** Opens the file dialog; must be called from a click or key press. */
export function choosePictures(multiple: boolean, chosen: (files: readonly File[]) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = 'image/*';
  input.multiple = multiple;
  input.addEventListener('change', () => chosen([...(input.files ?? [])]));
  input.click();
}

/**
 * Takes pictures that are pasted anywhere, or dropped on the map. Listens before the clipboard of the map does, which
 * makes touchpoints of text.
 * @returns stop
 */
export function listenPictures(control: JourneyControl, root: () => Element | null): () => void {
  const onMap = (event: DragEvent): boolean =>
    !control.readOnly &&
    event.target instanceof Element &&
    root()?.querySelector('.journey-stage')?.contains(event.target) === true &&
    event.dataTransfer?.types.includes('Files') === true;
  const over = (event: DragEvent): void => {
    if (!onMap(event) || !event.dataTransfer) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
  };
  const drop = (event: DragEvent): void => {
    if (!onMap(event) || !event.dataTransfer) return;
    const files = picturesIn(event.dataTransfer);
    if (files.length === 0) return;
    event.preventDefault();
    dropPictures(control, files, { x: event.clientX, y: event.clientY });
  };
  const paste = (event: ClipboardEvent): void => {
    if (control.readOnly || !event.clipboardData || isTextTarget(event.target)) return;
    // A spreadsheet puts a picture of its cells beside the cells.
    if (event.clipboardData.types.includes('text/plain')) return;
    const files = picturesIn(event.clipboardData);
    if (files.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    void addPictures(control, files, placeOfPictures(control));
  };
  document.addEventListener('dragover', over);
  document.addEventListener('drop', drop);
  document.addEventListener('paste', paste, { capture: true });
  return () => {
    document.removeEventListener('dragover', over);
    document.removeEventListener('drop', drop);
    document.removeEventListener('paste', paste, { capture: true });
  };
}

/** Turns a chosen, pasted or dropped file into a stored picture, or into the message why it cannot be one. */
import { imageFacts } from '@polku/shared/kernel/image-facts';
import type { Words } from '../words/words';
import { MOST_SOURCE_BYTES, NotAPicture, preparePicture } from './prepare-picture';
import type { ProjectPictures } from './project-pictures';

const MEGABYTE = 1024 * 1024;

export type StoredPicture =
  | { readonly hash: string; readonly width: number; readonly height: number }
  | { readonly problem: string };

/** @returns the pictures among pasted or dropped files */
export function pictureFiles(data: DataTransfer): readonly File[] {
  return [...data.files].filter(({ type }) => type.startsWith('image/'));
}

/** Makes the picture small and keeps it. */
export async function storePicture(pictures: ProjectPictures, file: File, words: Words): Promise<StoredPicture> {
  const name = file.name || words.t('scene.card.picture');
  if (file.size > MOST_SOURCE_BYTES) {
    const values = { name, size: Math.ceil(file.size / MEGABYTE), max: MOST_SOURCE_BYTES / MEGABYTE };
    return { problem: words.t('pictures.tooLarge', values) };
  }
  try {
    const blob = await preparePicture(file);
    const facts = imageFacts(new Uint8Array(await blob.arrayBuffer()));
    if (!facts) throw new NotAPicture(blob.type);
    return { hash: await pictures.add(blob), width: facts.width, height: facts.height };
  } catch (error) {
    if (error instanceof NotAPicture) return { problem: words.t('pictures.notPicture', { name }) };
    const reason = error instanceof Error ? error.message : String(error);
    return { problem: words.t('pictures.notStored', { reason }) };
  }
}

/** Opens the file dialog; must be called from a click or key press. */
export function choosePictures(multiple: boolean, chosen: (files: readonly File[]) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = 'image/png,image/jpeg,image/webp,image/avif,image/heic,image/gif,image/bmp';
  input.multiple = multiple;
  input.addEventListener('change', () => chosen([...(input.files ?? [])]));
  input.click();
}

/**
 * The project file with its pictures, assembled from Blob parts, one picture at a time, so that at most one is in memory as
 * text.
 */
import { SPECS } from '@polku/shared/boards/index';
import { exportProjectJson } from '@polku/shared/formats/json';
import { aroundPictures, pictureJson, picturesOfRecords } from '@polku/shared/formats/json-pictures';
import type { StoredRecord } from '@polku/shared/kernel/document';
import { imageFacts } from '@polku/shared/kernel/image-facts';
import type { ProjectPictures } from '../../kernel/pictures/project-pictures';
import { picturesIn } from '../../kernel/pictures/pictures-of-scene';

export interface ProjectFileBlob {
  readonly blob: Blob;
  /** Pictures that are in it, and what they take there as bytes. */
  readonly pictures: number;
  readonly pictureBytes: number;
  /** Pictures that records refer to and nobody had at this time. */
  readonly missing: number;
}

export async function projectFile(
  stored: readonly StoredRecord[],
  pictures: Pick<ProjectPictures, 'bytes'>,
): Promise<ProjectFileBlob> {
  const text = exportProjectJson(stored, SPECS);
  const { before, between, after } = aroundPictures(text);
  const shown = picturesIn(stored);
  const parts: BlobPart[] = [before];
  let [count, pictureBytes, missing] = [0, 0, 0];
  for (const hash of [...picturesOfRecords(stored)].sort()) {
    const found = await pictures.bytes(hash);
    const bytes = found && new Uint8Array(await found.arrayBuffer());
    const facts = bytes && imageFacts(bytes);
    if (!bytes || !facts) {
      if (shown.has(hash)) missing += 1;
      continue;
    }
    // A blob of its own: from here on the browser keeps it, where it likes, and not this page's memory.
    parts.push(new Blob([count === 0 ? '' : between, pictureJson(hash, facts.type, bytes)]));
    count += 1;
    pictureBytes += bytes.byteLength;
  }
  const whole = count === 0 ? [text] : [...parts, after];
  return { blob: new Blob(whole, { type: 'application/json' }), pictures: count, pictureBytes, missing };
}

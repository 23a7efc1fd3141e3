/**
 * Imports the pictures of a project file. They are read one by one, first to check them all and then to store them, so that a
 * damaged one is reported before anything changes.
 */
import type { FormatRefusal } from '@polku/shared/formats/problem';
import type { PictureEntry } from '@polku/shared/formats/json-pictures';
import type { Span } from '@polku/shared/formats/json-extract';
import { LIMITS } from '@polku/shared/kernel/limits';
import { pictureHash } from '../../kernel/pictures/picture-hash';

const PIECE = 4 * 1024 * 1024;

export interface JsonText {
  /** What is left of the file without its pictures. */
  readonly text: string;
  /** Positions in the file; null while they are still in the text. */
  readonly spans: ReadonlyMap<string, Span> | null;
}

export interface PictureData {
  /** @returns base64 as in the file */
  dataOf(entry: PictureEntry): Promise<string>;
}

/** Called with the share done. */
type TellShare = (done: number) => void;

/** @returns null when the file is too large, pictures left out */
export async function readJson(file: Blob, tell: TellShare = () => undefined): Promise<JsonText | null> {
  const [{ decodeFile }, { createPictureExtractor }] = await Promise.all([
    import('@polku/shared/formats/decode'),
    import('@polku/shared/formats/json-extract'),
  ]);
  const bytes = async (start: number, end: number): Promise<Uint8Array> =>
    new Uint8Array(await file.slice(start, end).arrayBuffer());
  const [first, second] = await bytes(0, 2);
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    if (file.size > LIMITS.importBytes) return null;
    const { text } = decodeFile(await bytes(0, file.size));
    return { text, spans: null };
  }
  const lifter = createPictureExtractor(LIMITS.importBytes);
  for (let at = 0; at < file.size; at += PIECE) {
    if (!lifter.push(await bytes(at, at + PIECE))) return null;
    tell(Math.min(1, (at + PIECE) / file.size));
  }
  const { bytes: left, spans } = lifter.end();
  return { text: decodeFile(left).text, spans };
}

/** @returns what reads the pictures of a file one by one */
export function dataFrom(file: Blob, spans: JsonText['spans']): PictureData['dataOf'] {
  return spans ? ({ data }) => textAt(file, spans.get(data)) : ({ data }) => Promise.resolve(data);
}

async function textAt(file: Blob, span: Span | undefined): Promise<string> {
  if (!span) throw new Error('a picture of the file stands nowhere in it');
  const text = await file.slice(span.start, span.end).text();
  try {
    return JSON.parse(`"${text}"`) as string;
  } catch {
    return '!'; // not a text: told as what is not base64
  }
}

/** @returns the picture; throws for one that `checkPictures` would have reported */
export async function pictureOf(content: PictureData, entry: PictureEntry): Promise<Blob> {
  const { bytesOfPicture } = await import('@polku/shared/formats/json-pictures');
  const bytes = bytesOfPicture(entry.type, await content.dataOf(entry));
  if (typeof bytes === 'string') throw new Error(`pictures[${entry.index}]: ${bytes}`);
  return new Blob([new Uint8Array(bytes)], { type: entry.type });
}

/** Looks into every picture. @returns what is wrong and where, null when all are what they are called */
export async function checkPictures(
  content: PictureData & { readonly text: string },
  entries: readonly PictureEntry[],
  tell: TellShare = () => undefined,
): Promise<FormatRefusal | null> {
  const [{ bytesOfPicture }, { picturesRefusal }] = await Promise.all([
    import('@polku/shared/formats/json-pictures'),
    import('@polku/shared/formats/json'),
  ]);
  const found: { index: number; messageId: string; values?: { most: number } }[] = [];
  let sum = 0;
  for (const [nth, entry] of entries.entries()) {
    tell(nth / entries.length);
    const bytes = bytesOfPicture(entry.type, await content.dataOf(entry));
    if (typeof bytes === 'string') found.push({ index: entry.index, messageId: bytes });
    else {
      sum += bytes.byteLength;
      if ((await pictureHash(new Blob([new Uint8Array(bytes)]))) !== entry.hash)
        found.push({ index: entry.index, messageId: 'formats.json.picture.wrong' });
    }
  }
  if (sum > LIMITS.blobBytesPerProject) {
    const most = LIMITS.blobBytesPerProject / 1024 / 1024;
    found.push({ index: entries.at(-1)?.index ?? 0, messageId: 'formats.json.picture.sum', values: { most } });
  }
  return picturesRefusal(content.text, found);
}

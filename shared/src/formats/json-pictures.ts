/**
 * Pictures in the project file: after the records, once each, base64, sorted by content hash; the list is omitted when empty.
 * Files are written in chunks and pictures read one by one, so at most one is in memory.
 */
import { bytesOfBase64, base64Of } from '../kernel/base64';
import { isContentHash } from '../kernel/content-hash';
import type { StoredRecord } from '../kernel/document';
import { fitsLimits, imageFacts, type ImageType } from '../kernel/image-facts';
import { LIMITS } from '../kernel/limits';
import type { JsonPath } from './json-text';
import type { FormatProblem } from './problem';

const TYPES: readonly string[] = ['image/png', 'image/jpeg', 'image/webp'] satisfies readonly ImageType[];
const END = '\n}\n';

/** A picture of a file, its bytes not yet checked. */
export interface PictureEntry {
  readonly hash: string;
  readonly type: string;
  /** Base64, or its marker where the data was extracted (`json-extract.ts`). */
  readonly data: string;
  /** Place in the list. */
  readonly index: number;
}

type Tell = (messageId: string, path: JsonPath, found?: unknown, values?: FormatProblem['values']) => void;

/** @returns every content hash that a record's values name, wherever in them; those it shows come from `image` fields */
export function picturesOfRecords(records: readonly StoredRecord[]): ReadonlySet<string> {
  const hashes = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value === 'string') {
      if (isContentHash(value)) hashes.add(value);
    } else if (Array.isArray(value)) for (const item of value) look(item);
    else if (typeof value === 'object' && value !== null && !(value instanceof Uint8Array))
      for (const inner of Object.values(value)) look(inner);
  };
  for (const { values } of records) look(values);
  return hashes;
}

/** @returns what goes before, between and after the pictures of a file that holds some */
export function aroundPictures(file: string): {
  readonly before: string;
  readonly between: string;
  readonly after: string;
} {
  return { before: `${file.slice(0, -END.length)},\n  "pictures": [\n`, between: ',\n', after: `\n  ]${END}` };
}

/** One picture as written to the file. */
export function pictureJson(hash: string, type: ImageType, bytes: Uint8Array): string {
  return `    {\n      "hash": "${hash}",\n      "type": "${type}",\n      "data": "${base64Of(bytes)}"\n    }`;
}

/** Reads the list of a file without looking into the pictures. */
export function readPictures(value: unknown, tell: Tell): readonly PictureEntry[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    tell('formats.json.kind', ['pictures'], value, { kind: 'list' });
    return [];
  }
  const seen = new Set<string>();
  return (value as readonly unknown[]).flatMap((item, index) => {
    const path: JsonPath = ['pictures', index];
    if (typeof item !== 'object' || item === null || Array.isArray(item)) {
      tell('formats.json.kind', path, item, { kind: 'object' });
      return [];
    }
    const { hash, type, data } = item as Readonly<Record<string, unknown>>;
    if (typeof hash !== 'string' || !isContentHash(hash)) tell('formats.json.picture.name', [...path, 'hash'], hash);
    else if (seen.has(hash)) tell('formats.json.picture.twice', [...path, 'hash'], hash);
    else if (typeof type !== 'string' || !TYPES.includes(type))
      tell('formats.json.picture.type', [...path, 'type'], type);
    else if (typeof data !== 'string') tell('formats.json.kind', [...path, 'data'], data, { kind: 'text' });
    else {
      seen.add(hash);
      return [{ hash, type, data, index }];
    }
    return [];
  });
}

/**
 * @returns the bytes of a picture, or the message id of the reason why they cannot be stored; the hash is not checked
 * here
 */
export function bytesOfPicture(type: string, base64: string): Uint8Array | string {
  if (base64.length > Math.ceil(LIMITS.blobBytes / 3) * 4) return 'formats.json.picture.large';
  const bytes = bytesOfBase64(base64);
  if (!bytes) return 'formats.json.picture.base64';
  if (bytes.byteLength > LIMITS.blobBytes) return 'formats.json.picture.large';
  const facts = imageFacts(bytes);
  if (!facts) return 'formats.json.picture.none';
  if (facts.type !== type) return 'formats.json.picture.other';
  return fitsLimits(facts) ? bytes : 'formats.json.picture.pixels';
}

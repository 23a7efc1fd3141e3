/**
 * Extracts the pictures while a project file is read in chunks, so that hundreds of megabytes are never in memory at once:
 * the result is small JSON with a marker per picture and the position of its data. Works on UTF-8 bytes, keeps line numbers,
 * and accepts invalid JSON, which the parser reports.
 */
export interface Span {
  /** Bytes of the file, quotation marks left out. */
  readonly start: number;
  readonly end: number;
}

export interface Lifted {
  readonly bytes: Uint8Array;
  /** By marker in the text. */
  readonly spans: ReadonlyMap<string, Span>;
}

export interface PictureExtractor {
  /** @returns false when what is left has become larger than allowed; nothing more need be given then */
  push(piece: Uint8Array): boolean;
  end(): Lifted;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST] = [0x7b, 0x7d, 0x5b, 0x5d];
/** No name of interest is longer. */
const NAME_LENGTH = 16;

/** @param most bytes that may be left */
export function createPictureExtractor(most: number): PictureExtractor {
  let out = new Uint8Array(64 * 1024);
  let length = 0;
  let read = 0;
  const spans = new Map<string, Span>();
  /** For each open object its name at hand, for each open list null. */
  const open: (string | null)[] = [];
  let expectsName = false;
  let inText = false;
  let escaped = false;
  /** Of the text being read: its characters while it may be a name, where it began if it is lifted. */
  let name: string | null = null;
  let liftedFrom: number | null = null;

  const emit = (byte: number): void => {
    if (length === out.length) {
      const wider = new Uint8Array(out.length * 2);
      wider.set(out);
      out = wider;
    }
    out[length++] = byte;
  };
  const ofPicture = (): boolean =>
    open.length === 3 && open[0] === 'pictures' && open[1] === null && open[2] === 'data' && !expectsName;
  const begin = (): void => {
    inText = true;
    name = expectsName ? '' : null;
    liftedFrom = ofPicture() ? read + 1 : null;
  };
  const finish = (): void => {
    inText = false;
    if (name !== null) {
      open[open.length - 1] = name;
      name = null;
    }
    if (liftedFrom === null) return;
    const mark = `@${spans.size}`;
    spans.set(mark, { start: liftedFrom, end: read });
    for (const char of mark) emit(char.charCodeAt(0));
    liftedFrom = null;
  };
  const structure = (byte: number): void => {
    if (byte === OPEN_OBJECT) {
      open.push('');
      expectsName = true;
    } else if (byte === OPEN_LIST) {
      open.push(null);
      expectsName = false;
    } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
      open.pop();
      expectsName = false;
    } else if (byte === COLON) expectsName = false;
    else if (byte === COMMA) expectsName = typeof open.at(-1) === 'string';
  };
  return {
    push(piece) {
      for (const byte of piece) {
        if (!inText) {
          if (byte === QUOTE) begin();
          else structure(byte);
          emit(byte);
        } else if (byte === QUOTE && !escaped) {
          finish();
          emit(byte);
        } else {
          escaped = byte === BACKSLASH && !escaped;
          if (liftedFrom === null) emit(byte);
          if (name !== null && name.length <= NAME_LENGTH) name += String.fromCharCode(byte);
        }
        read += 1;
      }
      return length <= most;
    },
    end: () => ({ bytes: out.subarray(0, length), spans }),
  };
}

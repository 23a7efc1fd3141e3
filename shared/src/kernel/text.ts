/**
 * Measures and wraps text without a browser, by the advance widths of the bundled font, so that lines break alike on the
 * canvas, in exports and on the server. Valid only with kerning, ligatures and contextual alternates off (class `board-text`,
 * the canvas painter). Italic text is always measured and drawn at weight 400.
 */
import type { FontWeight } from './scene';
import { fontMetrics } from './text-metrics';

export interface TextStyle {
  /** Board pixels. */
  readonly size: number;
  readonly weight: FontWeight;
  readonly italic?: boolean | undefined;
  /** Board pixels added after every character. */
  readonly letterSpacing?: number | undefined;
}

export interface BreakOptions extends TextStyle {
  /** Board pixels that a line may take. */
  readonly width: number;
  /** From 1; more text than that ends in an ellipsis. */
  readonly maxLines?: number | undefined;
}

export interface TextLine {
  readonly text: string;
  /** Advance width in board pixels. */
  readonly width: number;
}

const { unitsPerEm, digits } = fontMetrics;

/** Vertical measures of the font, in em. */
export const fontHeights = {
  ascent: fontMetrics.ascent / unitsPerEm,
  descent: fontMetrics.descent / unitsPerEm,
  capHeight: fontMetrics.capHeight / unitsPerEm,
  xHeight: fontMetrics.xHeight / unitsPerEm,
} as const;

/** @returns the distance from the top of a line box to its baseline, as in CSS; board pixels */
export function baselineIn(lineHeight: number, size: number): number {
  return lineHeight / 2 + ((fontHeights.ascent - fontHeights.descent) / 2) * size;
}

// Characters the font does not have are drawn by a font of the device: a careful guess, wide rather than narrow.
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;
const pictograph = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]/u;
const invisible = /[\p{M}\p{Cf}\p{Cc}]/u;
const em = { wide: unitsPerEm, pictograph: Math.ceil(unitsPerEm * 1.3), other: Math.ceil(unitsPerEm * 0.75) };

type Advances = ReadonlyMap<number, number>;

function decode(encoded: string): Advances {
  const advances = new Map<number, number>();
  let at = 0;
  for (const run of fontMetrics.runs.split(' ')) {
    const [start = 0, length = 0] = run.split('.').map((part) => parseInt(part, 36));
    for (let code = start; code < start + length; code++, at += 2) {
      advances.set(code, digits.indexOf(encoded.charAt(at)) * 64 + digits.indexOf(encoded.charAt(at + 1)));
    }
  }
  return advances;
}

const faces: Readonly<Record<FontWeight | 'italic', Advances>> = {
  400: decode(fontMetrics.advances['400']),
  600: decode(fontMetrics.advances['600']),
  700: decode(fontMetrics.advances['700']),
  italic: decode(fontMetrics.advances['400-italic']),
};

/** @returns whether the bundled font draws every character, so that widths are exact and not guessed */
export function fontCovers(text: string): boolean {
  for (const char of text.normalize('NFC')) {
    if (!faces[400].has(char.codePointAt(0) ?? 0) && !invisible.test(char)) return false;
  }
  return true;
}

/** Advance in font units and number of spaced characters; sums over graphemes equal the sum of the whole. */
function advance(text: string, face: Advances): { units: number; count: number } {
  let units = 0;
  let count = 0;
  let picture = false; // the character before is a pictograph, perhaps with modifiers
  let joined = false; // … followed by a zero-width joiner
  let flag = false; // the first half of a flag
  for (const char of plain.test(text) ? text : text.normalize('NFC')) {
    const code = char.codePointAt(0) ?? 0;
    const known = face.get(code);
    if (known !== undefined && known > 0) {
      units += known;
      count++;
      picture = joined = flag = false;
    } else if (code === 9 || code === 10 || code === 13) {
      units += face.get(32) ?? 0;
      count++;
      picture = joined = flag = false;
    } else if (known === 0 || invisible.test(char)) {
      joined = picture && code === 0x200d;
    } else if (pictograph.test(char)) {
      const half = code >= 0x1f1e6 && code <= 0x1f1ff;
      const modifier = picture && code >= 0x1f3fb && code <= 0x1f3ff;
      if (!joined && !modifier && !(half && flag)) {
        units += em.pictograph;
        count++;
      }
      flag = half && !flag;
      picture = true;
      joined = false;
    } else {
      units += wide.test(char) ? em.wide : em.other;
      count++;
      picture = joined = flag = false;
    }
  }
  return { units, count };
}

const plain = /^[\u0020-\u02ff]*$/;

function faceOf(style: TextStyle): Advances {
  return style.italic ? faces.italic : faces[style.weight];
}

/**
 * Advance width of one line, in board pixels.
 * Exact to the browser's own sum for characters of the font (`fontCovers`), an estimate for others.
 */
export function measureText(text: string, style: TextStyle): number {
  const { units, count } = advance(text, faceOf(style));
  return (units * style.size) / unitsPerEm + count * (style.letterSpacing ?? 0);
}

const segmenter =
  typeof Intl === 'object' && 'Segmenter' in Intl ? new Intl.Segmenter('en', { granularity: 'grapheme' }) : undefined;
const cluster = /(?:\r\n|\p{RI}\p{RI}|\P{M}(?:\p{M}|\u200d\P{M}|[\u{1f3fb}-\u{1f3ff}])*|\p{M}+)/gsu;

/** @returns the characters as people count them: an accent or a joined emoji is not cut apart */
export function graphemes(text: string): readonly string[] {
  if (plain.test(text)) return text.split('');
  if (segmenter) return Array.from(segmenter.segment(text), (part) => part.segment);
  return text.match(cluster) ?? [];
}

const ellipsis = '…';
const spaces = /[ \t\f\v\r\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]+/;
// After a hyphen, dash, slash or zero-width space that has something before and after it.
const pieceEnd = /(?<=[^\s\-‐–—/][-‐–—/\u200b]+)(?=[^\s\-‐–—/\u200b])/u;

/**
 * Breaks text into lines: at `\n`, at spaces (a run counts as one), after hyphens, dashes and slashes, and inside a
 * word by whole graphemes if the word alone is too wide. A grapheme wider than the line gets its own line. With
 * `maxLines` the last line ends in "…" if something is omitted.
 * @returns the lines without spaces at their ends; none for blank text; an empty line for an empty paragraph
 */
export function breakLines(text: string, options: BreakOptions): readonly TextLine[] {
  if (text.trim() === '') return [];
  const face = faceOf(options);
  const width = Number.isFinite(options.width) ? options.width : Infinity;
  const maxLines = Math.max(1, Math.floor(options.maxLines ?? Infinity));
  const spacing = options.letterSpacing ?? 0;
  const widthOf = (part: string): number => {
    const { units, count } = advance(part, face);
    return (units * options.size) / unitsPerEm + count * spacing;
  };
  const space = widthOf(' ');
  const lines: TextLine[] = [];
  const full = (): boolean => lines.length > maxLines;

  for (const paragraph of text.split(/\r\n?|\n|\u2028|\u2029/)) {
    let line = '';
    let used = 0;
    const flush = (): void => {
      lines.push({ text: line, width: widthOf(line) });
      line = '';
      used = 0;
    };
    for (const word of paragraph.split(spaces)) {
      if (full()) break;
      if (word === '') continue;
      for (const [index, piece] of word.split(pieceEnd).entries()) {
        const gap = index === 0 && line !== '' ? ' ' : '';
        const pieceWidth = widthOf(piece);
        const wanted = used + (gap ? space : 0) + pieceWidth;
        if (fits(wanted, width)) {
          line += gap + piece;
          used = wanted;
          continue;
        }
        if (line !== '') flush();
        if (fits(pieceWidth, width)) {
          line = piece;
          used = pieceWidth;
          continue;
        }
        for (const grapheme of graphemes(piece)) {
          const next = widthOf(grapheme);
          if (line !== '' && !fits(used + next, width)) flush();
          if (full()) break;
          line += grapheme;
          used += next;
        }
      }
    }
    if (full()) break;
    flush();
  }
  if (lines.length <= maxLines) return lines;
  return [...lines.slice(0, maxLines - 1), shorten(lines[maxLines - 1]?.text ?? '', width, widthOf)];
}

// Sums of fractions in another order differ by less than this.
function fits(used: number, width: number): boolean {
  return used <= width + 1e-6;
}

function shorten(line: string, width: number, widthOf: (text: string) => number): TextLine {
  const kept = [...graphemes(line)];
  let text = line + ellipsis;
  while (kept.length > 0 && !fits(widthOf(text), width)) {
    kept.pop();
    text = kept.join('').replace(/[\s,;:.–—-]+$/u, '') + ellipsis;
  }
  return { text, width: widthOf(text) };
}

/**
 * A breaker that remembers: for layouts that run on every edit while few texts change.
 * @param capacity how many texts it keeps at least; at most twice as many are held
 * @returns a function that answers as `breakLines` does and gives the same array for the same question
 */
export function createTextBreaker(capacity = 20_000): typeof breakLines {
  let young = new Map<string, readonly TextLine[]>();
  let old = new Map<string, readonly TextLine[]>();
  return (text, options) => {
    const { size, weight, italic, letterSpacing, width, maxLines } = options;
    const key = `${size} ${weight} ${italic ? 1 : 0} ${letterSpacing ?? 0} ${width} ${maxLines ?? 0} ${text}`;
    const kept = young.get(key);
    if (kept) return kept;
    const lines = old.get(key) ?? breakLines(text, options);
    if (young.size >= capacity) {
      old = young;
      young = new Map();
    }
    young.set(key, lines);
    return lines;
  };
}

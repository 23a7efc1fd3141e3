/**
 * Finds positions in a JSON text: the first syntax error, or the value at a path. Runs only when `JSON.parse` or the reader
 * found a problem, to report its line. Nesting is limited, so no text can exhaust the stack.
 */
export type JsonPath = readonly (string | number)[];

export interface JsonError {
  /** From 1. */
  readonly line: number;
  /** Message id of what was expected: `formats.json.value`, `.name`, `.string`, `.end` or `.char` with `char`. */
  readonly expected: 'value' | 'name' | 'string' | 'end' | 'char';
  readonly char: string;
  /** What was found instead. */
  readonly found: string;
}

export const DEEPEST_JSON = 64;

class Stop {
  constructor(
    readonly at: number,
    readonly expected: JsonError['expected'] | 'depth',
    readonly char = '',
  ) {}
}

const LITERAL = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const SPACE = /[ \t\r\n]*/y;

const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** @returns where a text in quotation marks ends, or -1. A loop: a pattern would exhaust its stack on long texts. */
function endOfString(text: string, start: number): number {
  if (text[start] !== '"') return -1;
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) return at + 1;
    if (code < 32) return -1;
    if (code === 92) {
      ESCAPE.lastIndex = at;
      const escape = ESCAPE.exec(text)?.[0];
      if (!escape) return -1;
      at += escape.length - 1;
    }
  }
  return -1;
}

/** Reads a text from start to end. @param visit called with every value's path and position, before the value is read */
function walk(text: string, visit: (path: JsonPath, at: number) => void): Stop | null {
  let at = 0;
  const path: (string | number)[] = [];
  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? null;
    if (found !== null) at += found.length;
    return found;
  };
  const space = (): void => void match(SPACE);
  const take = (char: string): boolean => {
    space();
    if (text[at] !== char) return false;
    at++;
    return true;
  };
  const string = (expected: JsonError['expected']): string | Stop => {
    space();
    const start = at;
    const end = endOfString(text, start);
    if (end === -1) return new Stop(start, text[start] === '"' ? 'string' : expected);
    at = end;
    return text.slice(start, end);
  };
  const list = (close: string, item: (index: number) => Stop | null): Stop | null => {
    if (take(close)) return null;
    for (let index = 0; ; index++) {
      const stop = item(index);
      if (stop) return stop;
      if (take(close)) return null;
      if (!take(',')) return new Stop(at, 'char', close);
    }
  };
  const value = (): Stop | null => {
    space();
    if (path.length > DEEPEST_JSON) return new Stop(at, 'depth');
    visit(path, at);
    if (take('{')) {
      return list('}', () => {
        const name = string('name');
        if (name instanceof Stop) return name;
        if (!take(':')) return new Stop(at, 'char', ':');
        path.push(JSON.parse(name) as string);
        const stop = value();
        path.pop();
        return stop;
      });
    }
    if (take('[')) {
      return list(']', (index) => {
        path.push(index);
        const stop = value();
        path.pop();
        return stop;
      });
    }
    if (text[at] === '"') {
      const found = string('value');
      return found instanceof Stop ? found : null;
    }
    return match(LITERAL) ? null : new Stop(at, 'value');
  };
  const stop = value();
  if (stop) return stop;
  space();
  return at < text.length ? new Stop(at, 'end') : null;
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let i = text.indexOf('\n'); i !== -1 && i < offset; i = text.indexOf('\n', i + 1)) line++;
  return line;
}

/** @returns the first place where a text stops being JSON; null when it is JSON or only nested too deep */
export function jsonErrorIn(text: string): JsonError | null {
  const stop = walk(text, () => undefined);
  if (!stop || stop.expected === 'depth') return null;
  return {
    line: lineAt(text, stop.at),
    expected: stop.expected,
    char: stop.char,
    found: text.slice(stop.at, stop.at + 20),
  };
}

/** @returns the lines of these paths (as written by `pathText`), as far as the text has them */
export function linesOf(text: string, paths: ReadonlySet<string>): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  walk(text, (path, at) => {
    const written = pathText(path);
    if (paths.has(written) && !lines.has(written)) lines.set(written, lineAt(text, at));
  });
  return lines;
}

/** @returns a path as people write it: `records[3].values.emotion` */
export function pathText(path: JsonPath): string {
  let text = '';
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`;
    else if (/^[A-Za-z_][\w]*$/.test(part)) text += text === '' ? part : `.${part}`;
    else text += `[${JSON.stringify(part)}]`;
  }
  return text;
}

/**
 * Records on each board who changed it last and when (`board.changed`), outside undo: with the first edit, then at most once
 * every two minutes while someone works, and when the page closes.
 */
import * as Y from 'yjs';
import { recordsOf, type SpecLookup, touchedIds, writeChanges } from '@polku/shared/kernel/document';
import { MIGRATION, NOTE } from '@polku/shared/kernel/origin';
import { boardRecord, type LastChange } from '@polku/shared/kernel/project';
import type { Projection } from '@polku/shared/kernel/projection';

export const NOTE_EVERY_MS = 120_000;
/** So far ahead another device's clock may be. */
const AHEAD_MS = 600_000;
/** Of several who see that the later note has lost, one is enough to put it back. */
const PUT_BACK_MS = { least: 1000, most: 6000 };
/** Fields of a board's record that are no work on the board. */
const ASIDE: ReadonlySet<string> = new Set(['order', 'changed']);

export interface LastChangeOptions {
  readonly doc: Y.Doc;
  readonly projection: Projection;
  readonly specs: SpecLookup;
  readonly by: () => string;
  readonly mayWrite: (board: string) => boolean;
  readonly now?: () => number;
  readonly random?: () => number;
  /** Calls back once after the time; @returns a way to call it off */
  readonly wait?: (ms: number, then: () => void) => () => void;
}

export interface LastChanges {
  /** Writes now what has not been noted yet. */
  flush(): void;
  close(): void;
}

function waitFor(ms: number, then: () => void): () => void {
  const timer = setTimeout(then, ms);
  return () => clearTimeout(timer);
}

const asNote = (value: unknown): LastChange | null => {
  const parsed = boardRecord.fields.changed.schema.safeParse(value);
  return parsed.success ? parsed.data : null;
};

/**
 * Edits made offline keep their own time; where two notes conflict, the later one is restored. A note from the future (a
 * wrong clock) is not trusted.
 */
export function followLastChanges(options: LastChangeOptions): LastChanges {
  const { doc, projection, specs, mayWrite, now = Date.now, random = Math.random, wait = waitFor } = options;
  const records = recordsOf(doc);
  /** Touched records not yet processed: when, and whether more than their ignored fields changed. */
  const touched = new Map<string, { readonly at: number; readonly inEarnest: boolean }>();
  const unnoted = new Map<string, LastChange>();
  /** Later notes that lost to earlier ones. */
  const lost = new Map<string, LastChange>();
  let callOff: (() => void) | null = null;
  let soon = false;
  let callOffPutBack: (() => void) | null = null;

  const notedAt = (board: string): number => {
    const at = asNote(projection.get(board)?.['changed'])?.at ?? 0;
    return at > now() + AHEAD_MS ? 0 : at;
  };
  const write = (board: string, note: LastChange): void =>
    writeChanges(
      doc,
      [{ op: 'set', id: board, fields: { changed: note } }],
      specs,
      { by: note.by, now: note.at },
      NOTE,
    );

  const look = (): void => {
    if (touched.size === 0) return;
    projection.flush();
    for (const [id, { at, inEarnest }] of touched) {
      const record = projection.get(id);
      const board = record?.type === 'board' ? record.id : (record?.board ?? '');
      if (board === '' || (record?.type === 'board' && !inEarnest)) continue;
      unnoted.set(board, { at: Math.max(at, unnoted.get(board)?.at ?? 0), by: options.by() });
    }
    touched.clear();
  };
  const note = (all: boolean): void => {
    look();
    callOff?.();
    callOff = null;
    soon = false;
    let next = Number.POSITIVE_INFINITY;
    for (const [board, mine] of unnoted) {
      const last = notedAt(board);
      if (mine.at <= last || !mayWrite(board)) unnoted.delete(board);
      else if (all || last + NOTE_EVERY_MS <= now()) {
        unnoted.delete(board);
        write(board, mine);
      } else next = Math.min(next, last + NOTE_EVERY_MS - now());
    }
    if (next < Number.POSITIVE_INFINITY) callOff = wait(next, () => note(false));
  };
  const putBack = (): void => {
    callOffPutBack = null;
    projection.flush();
    for (const [board, later] of lost) if (mayWrite(board) && later.at > notedAt(board)) write(board, later);
    lost.clear();
  };

  const remember = (event: Y.YEvent<Y.AbstractType<unknown>>): void => {
    const [id] = event.path;
    if (typeof id !== 'string' || !(event instanceof Y.YMapEvent) || !event.keysChanged.has('changed')) return;
    const before = asNote(event.changes.keys.get('changed')?.oldValue);
    const after = asNote((event.target as Y.Map<unknown>).get('changed'));
    if (!before || before.at > now() + AHEAD_MS || (after && after.at >= before.at && after.at <= now() + AHEAD_MS))
      return;
    const known = lost.get(id);
    if (!known || known.at < before.at) lost.set(id, before);
    callOffPutBack ??= wait(PUT_BACK_MS.least + random() * (PUT_BACK_MS.most - PUT_BACK_MS.least), putBack);
  };
  const observer = (events: Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction): void => {
    if (!transaction.local) return events.forEach(remember);
    if (transaction.origin === MIGRATION || transaction.origin === NOTE) return;
    const aside = new Set<unknown>();
    for (const event of events) {
      const only = event instanceof Y.YMapEvent && [...event.keysChanged].every((key) => ASIDE.has(String(key)));
      if (event.path.length === 1 && only) aside.add(event.path[0]);
    }
    const at = now();
    for (const id of touchedIds(events)) {
      touched.set(id, { at, inEarnest: touched.get(id)?.inEarnest === true || !aside.has(id) });
    }
    if (soon) return;
    // After the edit's own transaction, and once for all of a moment.
    soon = true;
    callOff?.();
    callOff = wait(0, () => note(false));
  };
  records.observeDeep(observer as Parameters<typeof records.observeDeep>[0]);

  return {
    flush: () => note(true),
    close() {
      callOff?.();
      callOffPutBack?.();
      records.unobserveDeep(observer as Parameters<typeof records.observeDeep>[0]);
    },
  };
}

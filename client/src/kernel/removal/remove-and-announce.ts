/**
 * Removes records and announces it: what was deleted, what was deleted with it, links from other boards, and an undo. The
 * details are read from the document afterwards, so that no view counts them itself.
 */
import type { LinkTargets } from '@polku/shared/kernel/link-targets';
import type { RecordReader } from '@polku/shared/kernel/projection';
import type { AnyRecord } from '@polku/shared/kernel/records';
import type { Toasts } from '../../ui/Toasts';
import { keepBefore, MANY } from '../history/keep-before';
import type { Session } from '../session/session-types';
import type { Words } from '../words/words';

/** How many things of a sort, by the message that counts them. */
export type Counts = ReadonlyMap<string, number>;

export interface Removing {
  readonly session: Session;
  readonly words: Words;
  readonly toasts: Toasts;
  /** @returns what is left and was linked to what has gone, by the message that counts it */
  readonly linked: (gone: ReadonlySet<string>) => Counts;
  /** Dependents that hold nothing anyone wrote are not mentioned. */
  readonly isEmpty?: (record: AnyRecord) => boolean;
  /** Brings the things back, with what went along. */
  readonly restore: (ids: readonly string[]) => void;
}

const LONGEST_NAME = 48;

/**
 * Removes things and announces it.
 * @param remove runs the command; false when it was refused
 * @returns whether they were removed
 */
export function removeAndAnnounce(door: Removing, ids: readonly string[], remove: () => boolean): boolean {
  const { session, words, toasts } = door;
  const { projection, runner } = session;
  projection.flush();
  const given = ids.filter((id) => projection.get(id)?.removed === null);
  const gone = new Set<string>();
  const before = session.moment();
  const stop = projection.subscribe((change) => {
    for (const id of change.ids) {
      const record = projection.get(id);
      if (record?.removed && (given.includes(id) || door.isEmpty?.(record) !== true)) gone.add(id);
    }
  });
  try {
    if (!remove()) return false;
    projection.flush();
  } finally {
    stop();
  }
  if (gone.size >= MANY) keepBefore(session, 'before-delete', before);
  // The step itself while it is the last one; afterwards the things alone, so that later work is not undone.
  let latest = true;
  const unwatch = runner.undo.subscribe(() => {
    latest = false;
    unwatch();
  });
  const run = (): void => {
    if (latest) runner.undo.undo();
    else door.restore(given);
  };
  const text = said(words, projection, given, gone, door.linked(gone));
  toasts.show({ text, tone: 'info', key: 'removal', action: { label: words.t('app.undo'), run } });
  closeOnceBack(door, given);
  return true;
}

/** Closes the announcement once the things are back. */
function closeOnceBack({ session: { projection }, toasts }: Removing, given: readonly string[]): void {
  const shown = toasts.store.getState().toasts.at(-1);
  if (!shown) return;
  const isBack = (): boolean => given.some((one) => projection.get(one)?.removed === null);
  const unfollow = projection.subscribe(() => {
    if (isBack()) toasts.close(shown.id);
  });
  const unlisten = toasts.store.subscribe((state) => {
    if (state.toasts.includes(shown)) return;
    unfollow();
    unlisten();
  });
}

/** @returns how many targets of each kind of link have something linked that has gone */
export function linkedTargets(
  read: RecordReader,
  links: readonly LinkTargets[],
  words: Words,
  gone: ReadonlySet<string>,
): Counts {
  const counts = new Map<string, number>();
  for (const { targets, words: own } of links) {
    const hit = read
      .list('board', '')
      .flatMap((board) => targets(read, board.id, words))
      .filter(({ linked }) => linked.some((id) => gone.has(id)));
    if (hit.length > 0) counts.set(own.count, hit.length);
  }
  return counts;
}

function said(
  words: Words,
  read: RecordReader,
  given: readonly string[],
  gone: ReadonlySet<string>,
  linked: Counts,
): string {
  const asked = new Set(given);
  const along = counted(
    read,
    [...gone].filter((id) => !asked.has(id)),
  );
  const [only] = given;
  const what =
    given.length === 1 && only !== undefined ? nameOf(words, read, only) : listed(words, counted(read, given));
  const parts = along.size > 0 ? listed(words, along) : '';
  const first = words.t(parts === '' ? 'removal.done' : 'removal.doneWith', { what, parts });
  if (linked.size === 0) return first;
  const n = [...linked.values()].reduce((sum, count) => sum + count, 0);
  return `${first} ${words.t('removal.linked', { things: given.length, n, what: listed(words, linked) })}`;
}

function counted(read: RecordReader, ids: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const id of ids) {
    const message = `removal.count.${read.get(id)?.type ?? ''}`;
    counts.set(message, (counts.get(message) ?? 0) + 1);
  }
  return counts;
}

function listed(words: Words, counts: Counts): string {
  const parts = [...counts].map(([message, n]) => words.say(message, { n }));
  return new Intl.ListFormat(words.locale, { type: 'conjunction' }).format(parts);
}

function nameOf(words: Words, read: RecordReader, id: string): string {
  const record = read.get(id);
  const own = [record?.['title'], record?.['name'], record?.['text']].find((value) => typeof value === 'string');
  const name = typeof own === 'string' ? own.trim().replaceAll(/\s+/g, ' ') : '';
  if (name === '') return words.say(`removal.count.${record?.type ?? ''}`, { n: 1 });
  const short = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…` : name;
  return words.t('removal.name', { name: short });
}

/** The changes that make one record what it was at another time. */
import { SPECS } from '../boards/index';
import type { Change } from '../kernel/change';
import { isId } from '../kernel/ids';
import { PROJECT_ID } from '../kernel/project';
import type { AnyRecord, RecordSpec } from '../kernel/records';
import { fieldsOf, sameToReaders } from './compared';
import { textSteps } from './word-difference';

export interface SetBack {
  readonly changes: readonly Change[];
  /** Names of fields that cannot be set back: of a type unknown to this version, or a text beyond its limit. `*` is all. */
  readonly left: readonly string[];
}

const NOTHING: SetBack = { changes: [], left: [] };

/**
 * @param was the values to be set, as read
 * @param now the record as it is
 * @param only names of fields; left out: all
 */
export function valuesBack(was: AnyRecord, now: AnyRecord, spec: RecordSpec, only?: readonly string[]): SetBack {
  const changes: Change[] = [];
  const left: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, field] of fieldsOf(spec)) {
    if ((only && !only.includes(name)) || sameToReaders(was[name], now[name])) continue;
    const [from, to] = [now[name], was[name]];
    const shorter = typeof from === 'string' && typeof to === 'string' && to.length < from.length;
    if (!field.schema.safeParse(to).success && !(field.kind === 'text' && shorter)) left.push(name);
    else if (field.kind !== 'text') values[name] = to;
    else {
      for (const { value, caret } of textSteps(String(from), String(to)))
        changes.push({ op: 'text', id: now.id, field: name, value, caret });
    }
  }
  if (Object.keys(values).length > 0) changes.push({ op: 'set', id: now.id, fields: values });
  return { changes, left };
}

/** A record that this document has never had, as after the server was set back to a backup. */
function madeAgain(was: AnyRecord, spec: RecordSpec): SetBack {
  const fits = fieldsOf(spec).filter(([name, field]) => field.schema.safeParse(was[name]).success);
  const fields = Object.fromEntries(fits.map(([name]) => [name, was[name]]));
  const left = fieldsOf(spec).flatMap(([name]) => (Object.hasOwn(fields, name) ? [] : [name]));
  return { changes: [{ op: 'create', id: was.id, type: was.type, board: was.board, fields }], left };
}

/**
 * What was there and is gone is brought back, what has been made since is removed (softly, as always), and fields are set to
 * what they were.
 * @param was the record then, undefined or removed if it was not there @param now the record as it is
 * @param only names of fields; whether the record is there then stays as it is
 */
export function recordBack(was: AnyRecord | undefined, now: AnyRecord | undefined, only?: readonly string[]): SetBack {
  const then = was && !was.removed ? was : null;
  if (!then) {
    const goes = now && !now.removed && now.id !== PROJECT_ID && !only;
    return goes ? { changes: [{ op: 'remove', id: now.id }], left: [] } : NOTHING;
  }
  const spec = SPECS.get(then.type);
  if (!now) {
    if (only) return NOTHING;
    return spec && isId(then.id) && (then.board === '' || isId(then.board))
      ? madeAgain(then, spec)
      : { changes: [], left: ['*'] };
  }
  const back: readonly Change[] = now.removed && !only ? [{ op: 'restore', id: now.id }] : [];
  if (now.type !== then.type) return { changes: [], left: ['*'] };
  if (!spec) return { changes: back, left: plainlyDiffers(then, now) ? ['*'] : [] };
  const { changes, left } = valuesBack(then, now, spec, only);
  return { changes: [...back, ...changes], left };
}

function plainlyDiffers(a: AnyRecord, b: AnyRecord): boolean {
  return !sameToReaders({ ...a, removed: null }, { ...b, removed: null });
}

/** Owners that are written in words and not yet people, with what they own: boards, and records on boards of any kind. */
import { each, finish, type Pieces } from '../kernel/pieces';
import type { RecordReader } from '../kernel/record-reader';
import type { AnyRecord, RecordSpec } from '../kernel/records';
import { SPECS } from '../boards/index';

/** Types of records that a person can own, with the field that names the person. */
const OWNED: readonly { readonly type: string; readonly field: string }[] = [...SPECS.values()].flatMap(
  ({ type, fields }: RecordSpec) => {
    const field = 'ownerPerson' in fields ? 'ownerPerson' : fields['owner']?.refs === undefined ? null : 'owner';
    return field === null ? [] : [{ type, field }];
  },
);

/** @returns a name as it is compared: case and spaces around it do not count */
export function nameKey(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, ' ');
}

/** What is owned in a project, in the order of the boards. */
export interface OwnedThings {
  /** By the id of the person. */
  readonly people: ReadonlyMap<string, readonly AnyRecord[]>;
  /** Of owners in words, by `nameKey`. */
  readonly words: ReadonlyMap<string, readonly AnyRecord[]>;
}

/** Goes through every record that can have an owner, with pauses. */
export function* ownedInPieces(read: RecordReader): Pieces<OwnedThings> {
  const [people, words] = [new Map<string, AnyRecord[]>(), new Map<string, AnyRecord[]>()];
  const add = (to: Map<string, AnyRecord[]>, key: string, record: AnyRecord): void => {
    const own = to.get(key);
    if (own) own.push(record);
    else to.set(key, [record]);
  };
  for (const board of read.list('board', '')) {
    for (const { type, field } of OWNED) {
      yield* each(type === 'board' ? [board] : read.list(type, board.id), (record) => {
        const person = record[field];
        // A person who was removed can come back; what they owned is not given to another meanwhile.
        if (typeof person === 'string') return add(people, person, record);
        if (field !== 'ownerPerson') return;
        const owner = record['owner'];
        const name = typeof owner === 'string' ? nameKey(owner) : '';
        if (name !== '') add(words, name, record);
      });
    }
  }
  return { people, words };
}

/** @returns what each owner in words owns, by `nameKey`, in the order of the boards */
export function ownedByWords(read: RecordReader): OwnedThings['words'] {
  return finish(ownedInPieces(read)).words;
}

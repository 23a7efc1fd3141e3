/** Owners that are written in words and not yet people, with what they own: boards, and records on boards of any kind. */
import { ownerOf } from '../kernel/people';
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

/** @returns what each of them owns, by `nameKey`, in the order of the boards */
export function ownedByWords(read: RecordReader): ReadonlyMap<string, readonly AnyRecord[]> {
  const found = new Map<string, AnyRecord[]>();
  for (const { record, field } of ownedRecords(read)) {
    if (field !== 'ownerPerson') continue;
    const owned = ownedOf(record);
    const owner = ownerOf(read, owned);
    // A person who was removed can come back; what they owned is not given to another meanwhile.
    if (owner.by !== 'words' || owned.ownerPerson !== null) continue;
    const own = found.get(nameKey(owner.name)) ?? [];
    found.set(nameKey(owner.name), own);
    own.push(record);
  }
  return found;
}

/** @returns what each person owns, by the person's id */
export function ownedByPeople(read: RecordReader): ReadonlyMap<string, readonly AnyRecord[]> {
  const found = new Map<string, AnyRecord[]>();
  for (const { record, field } of ownedRecords(read)) {
    const person = record[field];
    if (typeof person !== 'string') continue;
    const own = found.get(person) ?? [];
    found.set(person, own);
    own.push(record);
  }
  return found;
}

function ownedRecords(read: RecordReader): readonly { readonly record: AnyRecord; readonly field: string }[] {
  return read
    .list('board', '')
    .flatMap((board) =>
      OWNED.flatMap(({ type, field }) =>
        (type === 'board' ? [board] : read.list(type, board.id)).map((record) => ({ record, field })),
      ),
    );
}

function ownedOf(record: AnyRecord): { readonly owner: string; readonly ownerPerson: string | null } {
  const [owner, ownerPerson] = [record['owner'], record['ownerPerson']];
  return {
    owner: typeof owner === 'string' ? owner : '',
    ownerPerson: typeof ownerPerson === 'string' ? ownerPerson : null,
  };
}

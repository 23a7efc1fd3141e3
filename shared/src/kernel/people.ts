/** Who owns something: a person of the project, or, from before people were chosen, a name in words that is not yet a person. */
import { type Person, personRecord } from './project';
import { live, type RecordReader } from './record-reader';
import type { Translator } from './translate';

/** What a record that is owned says of it; the person wins over the words. */
export interface Owned {
  readonly owner: string;
  readonly ownerPerson: string | null;
}

export interface Owner {
  readonly by: 'person' | 'words' | 'nobody';
  /** Of the person, or the words as written; a person's may be empty. */
  readonly name: string;
}

export const UNOWNED: Owned = Object.freeze({ owner: '', ownerPerson: null });
export const NOBODY: Owner = Object.freeze({ by: 'nobody', name: '' });

/** @returns the people of the project in order */
export function peopleOf(read: RecordReader): readonly Person[] {
  return read.list(personRecord, '');
}

/** @returns who owns it; a person who was removed owns nothing */
export function ownerOf(read: RecordReader, owned: Owned | undefined): Owner {
  const person = live(read, personRecord, owned?.ownerPerson ?? null);
  if (person) return { by: 'person', name: person.name.trim() };
  const words = owned?.owner.trim() ?? '';
  return words === '' ? NOBODY : { by: 'words', name: words };
}

/** @returns the name as tables, pictures and files show it: “Aino” or “Aino (not yet a person)”; empty for nobody */
export function showOwner(read: RecordReader, owned: Owned | undefined, words: Translator): string {
  const { by, name } = ownerOf(read, owned);
  if (by === 'words') return words.t('people.notYet', { name });
  return by === 'person' ? name || words.t('word.untitled') : '';
}

/** @returns the name alone, where there is no room for more; empty for nobody */
export function ownerName(read: RecordReader, owned: Owned, words: Translator): string {
  const { by, name } = ownerOf(read, owned);
  return by === 'person' ? name || words.t('word.untitled') : name;
}

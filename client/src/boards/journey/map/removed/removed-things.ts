/** Records removed from a board that can be told apart: type, and text or a substitute. Latest first. */
import type { RecordReader } from '@polku/shared/kernel/projection';
import type { AnyRecord } from '@polku/shared/kernel/records';
import type { Words } from '../../../../kernel/words/words';

export interface RemovedThing {
  readonly record: AnyRecord;
  readonly kind: string;
  readonly name: string;
}

const textOf = (record: AnyRecord | undefined, field: string): string => {
  const text = record?.[field];
  return typeof text === 'string' ? text.trim() : '';
};

/** @returns null for what has nothing to know it by, such as a touchpoint that never got a title */
function thingOf(read: RecordReader, words: Words, record: AnyRecord): RemovedThing | null {
  const named = (kind: string, name: string): RemovedThing | null => (name === '' ? null : { record, kind, name });
  switch (record.type) {
    case 'stage':
      return named(words.t('word.stage'), textOf(record, 'name'));
    case 'touchpoint':
      return named(words.t('word.touchpoint'), textOf(record, 'title'));
    case 'reaction':
      return named(words.t('wayfinding.type.reaction'), textOf(record, 'text'));
    case 'note':
      return named(words.say(`notes.kind.${textOf(record, 'kind')}`), textOf(record, 'text'));
    case 'card': {
      const kind = words.say(`scene.card.${textOf(record, 'kind')}`);
      return named(kind, textOf(record, 'text') || (textOf(record, 'image') === '' ? '' : kind));
    }
    case 'connector': {
      // One that went with a touchpoint comes back with it.
      const ends = ['from', 'to'].map((end) => {
        const touchpoint = read.get(textOf(record, end));
        return touchpoint?.removed === null ? textOf(touchpoint, 'title') : '';
      });
      const name = textOf(record, 'label') || (ends.includes('') ? '' : ends.join(' → '));
      return named(words.say(`scene.connector.${textOf(record, 'kind')}`), name);
    }
    default:
      return null;
  }
}

export function removedThings(
  read: RecordReader & { removed(): readonly AnyRecord[] },
  board: string,
  words: Words,
): readonly RemovedThing[] {
  return read.removed().flatMap((record) => (record.board === board ? (thingOf(read, words, record) ?? []) : []));
}

/** Differences among cards and connectors, as table rows and as labels in the picture. */
import { showDate } from '@polku/shared/kernel/dates';
import { withUnit } from '@polku/shared/kernel/no-break';
import { pairKind, type JourneyComparison } from '@polku/shared/boards/journey/compare/compare';
import type { FieldChange } from '@polku/shared/boards/journey/compare/fields';
import type { ComparedThings } from '@polku/shared/boards/journey/compare/things';
import { durationCell, numberCell } from '@polku/shared/boards/journey/fields/cells';
import type { Card, Connector } from '@polku/shared/boards/journey/records/schema';
import { showOwner } from '@polku/shared/kernel/people';
import type { RecordReader } from '@polku/shared/kernel/projection';
import type { Words } from '../../../kernel/words/words';
import type { DifferenceRow } from './difference-row';

/** @returns a card as text: its kind, then its content */
export function cardWords({ kind, text }: Card, words: Words): string {
  return `${words.t(`scene.card.${kind}`)}: ${text.trim() || words.t('scene.card.empty')}`;
}

/** @returns a connector in words: its kind or label, and where it leads */
export function connectorWords({ kind, label, to }: Connector, read: RecordReader, words: Words): string {
  return `${label.trim() || words.t(`inspector.connector.${kind}`)} → ${placeName(read, words, to)}`;
}

/** A touchpoint's title or a stage's name. */
function placeName(read: RecordReader, words: Words, id: string | null): string {
  const record = id === null ? undefined : read.get(id);
  const name = record?.['title'] ?? record?.['name'];
  return typeof name === 'string' && name !== '' ? name : words.t('word.untitled');
}

interface Saying<T> {
  readonly of: 'card' | 'connector';
  readonly title: (thing: T) => string;
  readonly where: (thing: T) => string;
  readonly place: (thing: T) => string;
  readonly field: (name: string, thing: T) => string;
  readonly label: (name: string) => string;
}

function rowsOf<T extends { readonly id: string }>(
  { pairs, added, removed }: ComparedThings<T>,
  saying: Saying<T>,
  words: Words,
): readonly DifferenceRow[] {
  const row = (kind: DifferenceRow['kind'], thing: T, changes: readonly FieldChange[]): DifferenceRow => ({
    of: saying.of,
    kind,
    id: thing.id,
    title: saying.title(thing),
    where: saying.where(thing),
    changes,
  });
  return [
    ...pairs.flatMap((pair): readonly DifferenceRow[] => {
      const kind = pairKind(pair);
      if (kind === 'same') return [];
      const { before, after } = pair;
      // The words of an owner are behind the person.
      const differing = pair.fields.filter((field) => field !== 'owner' || !pair.fields.includes('ownerPerson'));
      const changes = differing.map(
        (field): FieldChange => ({
          field,
          label: saying.label(field),
          from: saying.field(field, before),
          to: saying.field(field, after),
        }),
      );
      const [from, to] = [saying.place(before), saying.place(after)];
      if (pair.moved) changes.unshift({ field: 'place', label: words.t('compare.place'), from, to });
      return [row(kind, after, changes)];
    }),
    ...added.map((thing) => row('added', thing, [])),
    ...removed.map((thing) => row('removed', thing, [])),
  ];
}

export function thingRows({ cards, connectors }: JourneyComparison, read: RecordReader, words: Words) {
  const place = (id: string | null): string => placeName(read, words, id);
  const card: Saying<Card> = {
    of: 'card',
    title: (thing) => cardWords(thing, words),
    where: ({ under }) => place(under),
    place: ({ under }) => place(under),
    label(name) {
      if (name === 'image') return words.t('compare.field.image');
      return name === 'ownerPerson' ? words.t('inspector.card.owner') : words.say(`inspector.card.${name}`);
    },
    field(name, thing) {
      const { kind, text, due, status, image } = thing;
      if (name === 'kind') return words.t(`scene.card.${kind}`);
      if (name === 'text') return text;
      if (name === 'owner' || name === 'ownerPerson') return showOwner(read, thing, words);
      if (name === 'status') return status === null ? '' : words.t(`inspector.card.status.${status}`);
      if (name === 'image') return image === '' ? '' : words.t('analysis.yes');
      return showDate(due, words);
    },
  };
  const connector: Saying<Connector> = {
    of: 'connector',
    title: (thing) => connectorWords(thing, read, words),
    where: ({ from }) => place(from),
    place: ({ from, to }) => `${place(from)} → ${place(to)}`,
    label: (name) => words.say(`inspector.connector.${name}`),
    field(name, { kind, label, share, wait }) {
      if (name === 'kind') return words.t(`inspector.connector.${kind}`);
      if (name === 'share') return share === null ? '' : withUnit(numberCell(share, words), '%');
      return name === 'wait' ? durationCell(wait, words) : label;
    },
  };
  return [...rowsOf(cards, card, words), ...rowsOf(connectors, connector, words)];
}

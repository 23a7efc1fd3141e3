/**
 * Notes become cards where they were written; those that were put together become one, with their voices. Written again after
 * gathering, the cards of notes that stand elsewhere now are taken away, unless a person has changed them.
 */
import { cardRecord } from '../../boards/journey/records/schema';
import type { Change } from '../../kernel/change';
import { live, type RecordReader } from '../../kernel/record-reader';
import type { Translator } from '../../kernel/translate';
import { gather, type Gathered, notesOf } from '../notes';
import { voicesText } from '../voices';
import { cardChanges, type MadeCard, placesOf } from './cards';
import { madeId, type WriteRoundArgs, type Writer } from './writing';

/** Every wording that this round may have given a card of these notes: what reads otherwise, a person wrote. */
function ownWordings({ text, notes, teams }: Gathered, words: Translator): ReadonlySet<string> {
  const all = new Set<string>();
  for (const said of new Set([text, ...notes.map((note) => note.text)])) {
    for (let voices = 1; voices <= notes.length; voices++) {
      for (let from = 0; from <= teams.length; from++) all.add(voicesText(words, said, voices, from));
    }
  }
  return all;
}

function regathered(
  read: RecordReader,
  { roundId, words }: WriteRoundArgs,
  one: Gathered,
  text: string,
): readonly Change[] {
  const own = ownWordings(one, words);
  return one.notes.flatMap(({ id: note }, at): readonly Change[] => {
    const card = live(read, cardRecord, madeId(roundId, note));
    if (!card || !own.has(card.text)) return [];
    if (at > 0) return [{ op: 'remove', id: card.id }];
    return card.text === text ? [] : [{ op: 'text', id: card.id, field: 'text', value: text }];
  });
}

export const writeNotes: Writer = (context, args) => {
  const { read } = context;
  const { roundId, words, card = 'note', gathered = gather(notesOf(args.result), []) } = args;
  const placeOf = placesOf(read, args.board);
  const wordingOf = ({ text, voices, teams }: Gathered): string => voicesText(words, text, voices, teams.length);
  const cards = gathered.flatMap((one): readonly MadeCard[] => {
    const under = one.items.map(placeOf).find((place) => place !== null);
    return under === undefined || under === null
      ? []
      : [{ id: madeId(roundId, one.id), kind: card, under, text: wordingOf(one) }];
  });
  return [...gathered.flatMap((one) => regathered(read, args, one, wordingOf(one))), ...cardChanges(context, cards)];
};

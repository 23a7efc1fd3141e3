/** What pictures and sentences say in the same few words. */
import type { Words } from '../../kernel/words/words';
import type { NoteCard } from './voted';
import type { WastedItem } from './wasted';

/** @returns the words below a card's text: voices, teams, who wrote it, how it came */
export function cardFoot(card: NoteCard, words: Words): string {
  return [
    card.voices > 1
      ? words.t(card.teams > 0 ? 'reveal.notes.voicesOfTeams' : 'reveal.notes.voices', {
          n: card.voices,
          teams: card.teams,
        })
      : '',
    card.name,
    card.onBehalf ? words.t('reveal.onBehalf') : '',
    card.later ? words.t('reveal.later') : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** @returns “2–9 h a month each, 31 h together · 5 doers” */
export function wasteWords(item: WastedItem, words: Words): string {
  const { low, high, sum, n, tooFew } = item;
  const figures = (value: number): string => words.number(value, value < 10 ? 1 : 0);
  return low === null || high === null || sum === null
    ? words.t(tooFew ? 'reveal.tooFew.short' : 'reveal.waste.noDoer')
    : words.t(n === 1 ? 'reveal.waste.hours.one' : 'reveal.waste.hours', {
        low: figures(low),
        high: figures(high),
        sum: figures(sum),
        n,
      });
}

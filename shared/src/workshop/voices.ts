/** How many said the same: “No price (×4, from 3 teams)”. */
import type { Translator } from '../kernel/translate';

/** @param teams of how many teams; 0 where nothing is known of them */
export function voicesText(words: Translator, text: string, voices: number, teams: number): string {
  return voices < 2 ? text : `${text} (${voicesWords(words, voices, teams)})`;
}

/** @returns “×4, from 3 teams” */
export function voicesWords(words: Translator, voices: number, teams: number): string {
  return teams === 0 ? words.t('round.voices', { n: voices }) : words.t('round.voices.teams', { n: voices, teams });
}

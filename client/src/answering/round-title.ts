/** What a round is called: the facilitator's question, else the one of its kind. */
import type { RoundSetup } from '@polku/shared/kernel/rounds';
import type { FormWords } from './words';

const KINDS = ['own-steps', 'mirror', 'rating', 'ideation', 'merge', 'dots', 'waste', 'handshake', 'themes'] as const;

/** @returns also for a kind that this version does not know */
export function roundTitle({ question, kind }: Pick<RoundSetup, 'question' | 'kind'>, words: FormWords): string {
  if (question.trim() !== '') return question;
  const known = KINDS.find((one) => one === kind);
  return known ? words.t(`round.kind.${known}.question`) : words.t('phone.round.untitled');
}

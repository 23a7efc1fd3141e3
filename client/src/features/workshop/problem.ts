/** Why a call about the workshop came to nothing, in words. */
import type { Answer } from '../../kernel/session/server-call';
import type { Words } from '../../kernel/words/words';

const KNOWN = [
  'round-closed',
  'other-step',
  'not-found',
  'rate-limited',
  'not-asked',
  'too-many-dots',
  'too-many-notes',
] as const;

/** @returns null when all went well */
export function problemOfAnswer(answer: Answer<unknown>, words: Words): string | null {
  if (answer.kind === 'ok') return null;
  if (answer.kind === 'unreachable') return words.t('workshop.problem.offline');
  const known = KNOWN.find((code) => code === answer.code);
  return known ? words.t(`workshop.problem.${known}`) : words.t('workshop.problem.other', { code: answer.code });
}

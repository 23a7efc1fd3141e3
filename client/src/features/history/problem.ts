import type { Answer } from '../../kernel/session/server-call';
import type { Words } from '../../kernel/words/words';

/** @returns why there is no value, for the person; null when there is one */
export function versionProblem(answer: Answer<unknown>, words: Words): string | null {
  if (answer.kind === 'ok') return null;
  if (answer.kind === 'unreachable') return words.t('history.problem.offline');
  return words.t('history.problem.refused', { code: answer.code });
}

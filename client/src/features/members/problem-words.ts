/** What the server refused, in words. */
import type { Words } from '../../kernel/words/words';
import type { Answer } from '../../kernel/session/server-call';

const KNOWN = {
  'rate-limited': 'members.problem.often',
  'wrong-password': 'members.problem.password',
  'password-needed': 'members.problem.password',
  'too-many-members': 'members.problem.full',
  'last-facilitator-link': 'members.problem.lastFacilitator',
  'last-facilitator': 'members.problem.lastPerson',
  'too-many-devices': 'members.problem.devices',
  'wrong-code': 'members.problem.code',
  'door-closed': 'members.entry.closed',
  'link-off': 'members.entry.off',
  'link-expired': 'members.entry.expired',
  removed: 'members.entry.removed',
} as const;

/** @param code `ApiError.error` */
export function refusalWords(code: string, words: Words): string {
  const known = Object.hasOwn(KNOWN, code) ? KNOWN[code as keyof typeof KNOWN] : null;
  return known ? words.t(known) : words.t('members.problem.other', { code });
}

/** @returns why there is no value, for the person; null when there is one */
export function problemOf(answer: Answer<unknown>, words: Words): string | null {
  if (answer.kind === 'ok') return null;
  return answer.kind === 'unreachable' ? words.t('members.problem.offline') : refusalWords(answer.code, words);
}

/** What the server refused, in words. */
import type { FormWords } from '../answering/words';

/** @param code `ApiError.error`, or `offline` for no answer */
export function problemWords(code: string, words: FormWords): string {
  switch (code) {
    case 'offline':
      return words.t('phone.problem.offline');
    case 'wrong-code':
      return words.t('phone.problem.code');
    case 'wrong-password':
      return words.t('phone.problem.password');
    case 'rate-limited':
      return words.t('phone.problem.often');
    case 'too-many-members':
      return words.t('phone.problem.full');
    case 'too-many-devices':
      return words.t('phone.problem.devices');
    case 'door-closed':
      return words.t('phone.entry.door-closed');
    case 'link-off':
      return words.t('phone.entry.link-off');
    case 'link-expired':
      return words.t('phone.entry.link-expired');
    case 'removed':
      return words.t('phone.entry.removed');
    case 'not-found':
      return words.t('phone.entry.not-found');
    default:
      return words.t('phone.problem.other', { code });
  }
}

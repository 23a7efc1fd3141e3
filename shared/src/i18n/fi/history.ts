import type { history as enHistory } from '../en/history';

export const history = {
  'command.restoreVersion': 'Palauta vanhemmasta versiosta',
} as const satisfies Readonly<Record<keyof typeof enHistory, string>>;

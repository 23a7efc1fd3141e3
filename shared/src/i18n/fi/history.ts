import type { history as enHistory } from '../en/history';

export const history = {
  'command.restoreVersion': 'Palauta vanhemmasta versiosta',
  'command.hideEdits': 'Peru henkilön muokkaukset',
  'command.copyOldBoard': 'Kopioi taulu vanhemmasta versiosta',
  'command.copyOldRecords': 'Kopioi vanhemmasta versiosta',
} as const satisfies Readonly<Record<keyof typeof enHistory, string>>;

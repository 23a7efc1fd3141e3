import type { away as en } from '../en/away';

export const away = {
  'away.banner': 'Poissa ollessasi: {what}',
  'away.changes': '{n, plural, one {muut muuttivat # kohteen} other {muut muuttivat # kohdetta}}',
  'away.conflicts':
    '{n, plural, one {# kenttä, johon kirjoititte molemmat} other {# kenttää, joihin kirjoititte molemmat}}',
  'away.show': 'Katso muutokset',
  'away.dismiss': 'Piilota',
  'away.title': 'Poissa ollessasi',
  'away.both': 'Sinun ja muiden kirjoittamat',
  'away.both.lead':
    'Sinä ja joku muu asetitte nämä kentät samaan aikaan. Toinen arvo on voimassa; toinen säilyy täällä, kunnes piilotat tämän.',
  'away.mine': 'Sinä kirjoitit',
  'away.theirs': 'Muut kirjoittivat',
  'away.inPlace': 'voimassa',
  'away.use': 'Käytä tätä',
  'away.use.of': 'Käytä arvoa ”{value}”: {field}, ”{name}”',
  'away.others': 'Muiden muuttamat',
  'away.project': 'Tiimit, ihmiset ja projekti',
  'away.more': '{n, plural, one {ja # muu} other {ja # muuta}}',
  'command.takeOtherValue': 'Käytä toista arvoa',
} as const satisfies Record<keyof typeof en, string>;

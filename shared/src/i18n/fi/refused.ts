import type { refused as enRefused } from '../en/refused';

export const refused = {
  'refused.gone': 'Tämä on poistettu.',
  'refused.boardGone': 'Tämä taulu on poistettu.',
  'refused.touchpointGone': 'Kosketuspiste on poistettu sillä välin.',
  'refused.nothingSelected': 'Mitään ei ole valittu.',
  'refused.notRemoved': 'Tätä ei ole poistettu.',
  'refused.boardFull': 'Taululle mahtuu enintään {max, number} kohdetta.',
  'refused.tooManyLinks': 'Enintään {max, number} kosketuspistettä.',
  'refused.busy': 'Vanhempaa versiota palautetaan. Odota, kunnes se on valmis.',
  'refused.noBoardLeft': 'Projektissa ei ollut silloin yhtään taulua.',
  'refused.textTooLong': 'Tähän mahtuu enintään {max, number} merkkiä; tekstissä ”{start}…” on {length, number}.',
  'refused.notAText': 'Tätä ei voi muokata tekstinä.',
  'refused.badValue': 'Arvo ei sovi kenttään ”{field}”.',
  'refused.badDate': 'Päivämäärä ei kelpaa.',
} as const satisfies Record<keyof typeof enRefused, string>;

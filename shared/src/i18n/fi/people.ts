import type { people as enPeople } from '../en/people';

export const people = {
  'people.at': '{name} on tässä',
  'people.at.away': '{name} on tässä, mutta poissa',
  'people.onBoard': 'Paikalla: {names}',
  'people.away.idle': 'poissa',
  'people.away.hidden': 'toisessa ikkunassa',
  'people.goTo': 'Siirry henkilön luo',
  'people.search': 'Etsi nimellä',
  'people.notFound': 'Paikalla ei ole ketään sen nimistä.',
  'people.members': 'Kaikki projektin ihmiset',
  'people.cursors': 'Näytä osoittimet',
  'people.cursors.auto': 'Automaattisesti',
  'people.cursors.always': 'Aina',
  'people.cursors.never': 'Ei koskaan',
  'people.cursors.auto.how': 'Näkyvät, kun paikalla on enintään {n} ihmistä.',
  'people.cursors.tooMany.how': 'Piilossa, koska paikalla on yli {n} ihmistä. Omakaan osoittimesi ei näy muille.',
  'people.cursors.always.how': 'Näkyvät, oli paikalla kuinka monta tahansa.',
  'people.cursors.never.how': 'Omakaan osoittimesi ei näy muille.',
} as const satisfies Record<keyof typeof enPeople, string>;

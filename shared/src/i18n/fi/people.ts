import type { people as enPeople } from '../en/people';

export const people = {
  'people.at': '{name} on tässä',
  'people.at.away': '{name} on tässä, mutta poissa',
} as const satisfies Record<keyof typeof enPeople, string>;

/** Who is here and where. */
export const people = {
  'people.at': '{name} is here',
  'people.at.away': '{name} is here, away',
} as const;

import type { Words } from './words';

export interface NamedPerson {
  readonly name: string;
  readonly away: 'idle' | 'hidden' | null;
}

/** @returns the name of somebody, and that they are away where they are, such as `Kai (away)` */
export function awayName({ name, away }: NamedPerson, words: Words): string {
  return away === null ? name : `${name} (${words.t(`people.away.${away}`)})`;
}

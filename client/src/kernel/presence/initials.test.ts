import { describe, expect, it } from 'vitest';
import { initialsOf } from './initials';

describe('initials', () => {
  it.each([
    ['Maija V', 'MV'],
    ['anna', 'A'],
    ['Kai (facilitator)', 'K'],
    ['Aino (IT) Lehtonen', 'AL'],
    ['(guest)', 'G'],
    ['Åsa – Öberg', 'ÅÖ'],
    ['Guest 19', 'G1'],
    ['🙂', '🙂'],
    ['  ', '?'],
  ])('of “%s” are %s', (name, initials) => expect(initialsOf(name)).toBe(initials));
});

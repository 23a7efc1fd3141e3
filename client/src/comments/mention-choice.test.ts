import { describe, expect, it } from 'vitest';
import { choicesAt, matching, namedIn, withName } from './mention-choice';

const PEOPLE = [
  { member: 'm1', name: 'Anna Korhonen' },
  { member: 'm2', name: 'Bert' },
  { member: 'm3', name: 'Hanna' },
  { member: 'm4', name: 'Bert' },
];
const names = (query: string) => matching(PEOPLE, query).map(({ name }) => name);

describe('people to choose from', () => {
  it('are those whose name begins so, then those of whom another word does', () => {
    expect(names('')).toHaveLength(4);
    expect(names('KOR')).toEqual(['Anna Korhonen']);
    expect(names('an')).toEqual(['Anna Korhonen']);
    expect(names('x')).toEqual([]);
  });

  it('are offered while a name is being written, and no longer once it is', () => {
    const at = (text: string) => choicesAt(PEOPLE, text, text.length)?.people.map(({ member }) => member) ?? null;
    expect(at('Ask @a')).toEqual(['m1']);
    expect(at('Ask @Anna K')).toEqual(['m1']);
    expect(at('Ask @Anna Korhonen ')).toBeNull();
    expect(at('Ask anna')).toBeNull();
    expect(at('Ask @zzz')).toBeNull();
  });
});

describe('the name in the text', () => {
  it('takes the place of what was written of it, with a space after it', () => {
    expect(withName('Ask @an', 7, { at: 4, query: 'an' }, 'Anna')).toEqual({ text: 'Ask @Anna ', caret: 10 });
    expect(withName('Ask @an today', 7, { at: 4, query: 'an' }, 'Anna')).toEqual({ text: 'Ask @Anna today', caret: 9 });
  });

  it('means who was chosen; typed out, who alone is called so', () => {
    expect(namedIn('@Hanna @Bert', [], PEOPLE)).toEqual([PEOPLE[2]]);
    expect(namedIn('@Bert', [{ member: 'm4', name: 'Bert' }], PEOPLE)).toEqual([{ member: 'm4', name: 'Bert' }]);
    expect(namedIn('nobody', [{ member: 'm4', name: 'Bert' }], PEOPLE)).toEqual([]);
  });
});

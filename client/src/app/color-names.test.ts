import { PERSONA_COLORS } from '@polku/shared/boards/persona/colors';
import { createTranslator } from '@polku/shared/i18n/translator';
import { TEAM_COLORS } from '@polku/shared/project/team-colors';
import { describe, expect, it } from 'vitest';
import { PERSON_COLORS } from '../features/presence/PeopleBar';
import { colorName } from '../kernel/words/color-name';
import { wordsOf } from '../kernel/words/words';

describe.each(['en', 'fi'] as const)('in %s the colours to choose from', (locale) => {
  it.each([
    ['teams', TEAM_COLORS],
    ['personas', PERSONA_COLORS],
    ['people', PERSON_COLORS],
  ] as const)('of %s have a word each', (_, colors) => {
    const names = colors.map((color) => colorName(color, wordsOf(createTranslator(locale))));
    expect(new Set(names).size).toBe(colors.length);
    expect(names.filter((name) => name.startsWith('#'))).toEqual([]);
  });
});

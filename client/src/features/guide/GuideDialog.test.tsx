import { CATALOGUES, LOCALES } from '@polku/shared/i18n/catalogue';
import { createTranslator } from '@polku/shared/i18n/translator';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { WordsProvider, wordsOf } from '../../kernel/words/words';
import { GLOSSARY, GUIDE_STEPS, GuideDialog } from './GuideDialog';

afterEach(cleanup);

function open(locale: 'en' | 'fi'): void {
  render(
    <WordsProvider value={wordsOf(createTranslator(locale))}>
      <GuideDialog onClose={() => undefined} />
    </WordsProvider>,
  );
}
const words = (): string[] => screen.getAllByRole('term').map(({ textContent }) => textContent);

describe('the guide', () => {
  it.each(LOCALES)('shows every word and step that is written, in %s', (locale) => {
    open(locale);
    const written = Object.keys(CATALOGUES[locale]);
    expect(written.filter((id) => /^guide\.word\.\w+$/.test(id))).toHaveLength(GLOSSARY.length);
    expect(written.filter((id) => /^guide\.step\.\w+$/.test(id))).toHaveLength(GUIDE_STEPS.length);
    expect(words()).toHaveLength(GLOSSARY.length);
  });

  it('finds a word by what it means, too', () => {
    open('en');
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'SEAM' } });
    expect(words()).toEqual(['Handoff']);
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'zebra' } });
    expect(screen.queryAllByRole('term')).toEqual([]);
    expect(screen.getByRole('status').textContent).toContain('zebra');
  });
});

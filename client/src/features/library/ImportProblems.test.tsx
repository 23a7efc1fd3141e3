import { createTranslator } from '@polku/shared/i18n/translator';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { WordsProvider, wordsOf } from '../../kernel/words/words';
import { ImportProblems } from './ImportProblems';

afterEach(cleanup);

function show(count: number, more: number): void {
  const problems = Array.from({ length: count }, (_, at) => ({
    line: at + 1,
    column: null,
    reason: `fault ${at + 1}`,
  }));
  render(
    <WordsProvider value={wordsOf(createTranslator('en'))}>
      <ImportProblems file="path.json" problems={problems} more={more} onClose={() => undefined} />
    </WordsProvider>,
  );
}

describe('why a file was not imported', () => {
  it('is told fault by fault', () => {
    show(3, 0);
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toContain('Line 2fault 2');
    expect(screen.queryByText(/more problem/)).toBeNull();
  });

  it('counts every fault that is not shown, those too that were not even listed', () => {
    show(50, 940);
    expect(screen.getAllByRole('listitem')).toHaveLength(12);
    expect(screen.getByText('and 978 more problems')).toBeTruthy();
  });
});

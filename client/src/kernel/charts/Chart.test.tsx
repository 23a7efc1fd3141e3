import { createTranslator } from '@polku/shared/i18n/translator';
import type { Shape } from '@polku/shared/kernel/scene';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { WordsProvider, wordsOf } from '../words/words';
import { Chart } from './Chart';
import { SavePictureProvider, type SmallPicture } from './save-picture';

const BAR: Shape = { kind: 'rect', x: 10, y: 20, width: 30, height: 40, fill: 'ink' };
const chart = (
  <Chart label="Survival" shapes={[BAR]} width={100} height={80} subtitle="Before the purchase">
    118 of 420
  </Chart>
);

afterEach(cleanup);

describe('a chart', () => {
  it('is a picture with a name and a caption; without the app nothing saves it', () => {
    render(<WordsProvider value={wordsOf(createTranslator('en'))}>{chart}</WordsProvider>);
    expect(screen.getByRole('img', { name: 'Survival' }).querySelectorAll('rect')).toHaveLength(1);
    expect(screen.getByText('118 of 420')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('goes out as a scene with all of its shapes inside, by keyboard', async () => {
    const saved: SmallPicture[] = [];
    render(
      <WordsProvider value={wordsOf(createTranslator('en'))}>
        <SavePictureProvider value={async (picture) => void saved.push(picture)}>{chart}</SavePictureProvider>
      </WordsProvider>,
    );
    await userEvent.tab();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Save as PNG: Survival' }));
    await userEvent.keyboard('{Enter}');
    const [picture] = saved;
    expect([saved.length, picture?.title, picture?.subtitle]).toEqual([1, 'Survival', 'Before the purchase']);
    const { bounds, items } = picture?.scene ?? { bounds: BAR, items: [] };
    expect(items.flatMap(({ shapes }) => shapes)).toEqual([BAR]);
    expect([bounds.x <= BAR.x, bounds.x + bounds.width >= 100, bounds.height >= 80]).toEqual([true, true, true]);
  });
});

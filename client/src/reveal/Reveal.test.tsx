import { createTranslator } from '@polku/shared/i18n/translator';
import type { RoundShown } from '@polku/shared/kernel/rounds';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SavePictureProvider, type SmallPicture } from '../kernel/charts/save-picture';
import { WordsProvider, wordsOf } from '../kernel/words/words';
import { Reveal, type RevealProps } from './Reveal';
import { after, type Part, still } from './draw/picture';
import { delayOf, movingTogether } from './PictureSvg';
import { exampleRound } from './testing/rounds';

const words = wordsOf(createTranslator('en'));
const mirror = exampleRound('mirror', { people: 31 });

function show(
  props: Partial<RevealProps> = {},
  save: (picture: SmallPicture) => Promise<void> = async () => undefined,
) {
  const element = (more: Partial<RevealProps>) => (
    <WordsProvider value={words}>
      <SavePictureProvider value={save}>
        <Reveal
          setup={mirror.setup}
          result={mirror.result}
          context={mirror.context}
          shown={null}
          size="panel"
          {...props}
          {...more}
        />
      </SavePictureProvider>
    </WordsProvider>
  );
  const { rerender } = render(element({}));
  return (more: Partial<RevealProps>) => rerender(element(more));
}

// Nothing has a size without a browser.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(400);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(300);
});

describe('a reveal', () => {
  it('begins with the prediction; arrows show the customers, and say the sentence of it', async () => {
    show();
    expect(screen.getByRole('heading', { name: 'Hears of us from a friend' })).toBeTruthy();
    expect(screen.getByRole('status').textContent).not.toContain('Customers:');
    await userEvent.click(screen.getByRole('button', { name: 'Next result' }));
    expect(screen.getByRole('status').textContent).toContain('Customers:');
    await userEvent.keyboard('{ArrowLeft}');
    expect(screen.getByRole('status').textContent).not.toContain('Customers:');
    expect(screen.getByText('1 of 25', { exact: false })).toBeTruthy();
  });

  it('asks whoever leads to show the next to all, and follows what the room looks at', async () => {
    const shown: RoundShown[] = [];
    const again = show({ onShow: (one) => void shown.push(one) });
    await userEvent.click(screen.getByRole('button', { name: 'Next result' }));
    expect(shown).toEqual([{ item: 'hearsOfIt', beat: 1 }]);
    expect(screen.getByRole('status').textContent).not.toContain('Customers:');
    again({ shown: { item: 'hearsOfIt', beat: 1 } });
    expect(screen.getByRole('status').textContent).toContain('Customers:');
  });

  it('goes back to the room when the room goes on', async () => {
    const again = show({ shown: { item: 'hearsOfIt', beat: 0 } });
    await userEvent.click(screen.getByRole('button', { name: 'Next result' }));
    again({ shown: { item: 'viewsFlat', beat: 0 } });
    expect(screen.getByRole('heading', { name: 'Views the flat' })).toBeTruthy();
  });

  it('is saved as PNG and as SVG, all of its shapes, without what moves them', async () => {
    const saved: SmallPicture[] = [];
    show({ shown: { item: '', beat: 0 } }, async (picture) => void saved.push(picture));
    await userEvent.click(screen.getByRole('button', { name: 'Save as PNG: How does it really go?' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save as SVG: How does it really go?' }));
    expect(saved.map(({ format }) => format)).toEqual(['png', 'svg']);
    expect(saved[0]?.scene.items[0]?.shapes.length).toBeGreaterThan(40);
  });

  it('has all of it in a table, too, the means among the details', async () => {
    show();
    await userEvent.click(screen.getByText('All of it as a table'));
    const rows = screen.getAllByRole('row');
    expect(rows).toHaveLength(mirror.setup.items.length + 1);
    expect(rows[1]?.textContent).toMatch(/^Hears of us from a friend4/);
  });

  it('on a screen has no buttons: it is only looked at', () => {
    show({ size: 'screen' });
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByRole('img', { name: 'Hears of us from a friend' })).toBeTruthy();
  });
});

it('parts come in one after another: at most 1.6 s for all, what sums them up when they have landed', () => {
  expect(delayOf('still', 3, 10)).toBe(0);
  expect([delayOf('drop', 0, 10), delayOf('drop', 9, 10)]).toEqual([0, 810]);
  expect(delayOf('drop', 299, 300)).toBeLessThanOrEqual(1600);
  expect(delayOf('appear', 0, 300)).toBeGreaterThan(delayOf('drop', 299, 300));
  expect(delayOf('appear', 0, 0)).toBe(0);
});

it('thousands of dots move in groups, all of their shapes in the same order', () => {
  const dot = (nth: number): Part => ({
    id: `${nth}`,
    motion: 'drop',
    nth,
    shapes: [{ kind: 'circle', x: nth, y: 0, r: 1, fill: 'ink' }],
  });
  const parts = [still('a'), ...Array.from({ length: 2400 }, (_, nth) => dot(nth)), after('b')];
  const together = movingTogether(parts);
  expect(together.length).toBe(302);
  expect(together.flatMap(({ shapes }) => shapes)).toEqual(parts.flatMap(({ shapes }) => shapes));
  expect(movingTogether(parts.slice(0, 200))).toEqual(parts.slice(0, 200));
});

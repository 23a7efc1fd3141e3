/** Selecting, navigating and moving the items of a value map. */
import { testValueMap } from '@polku/shared/testing/test-value-map';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { drag, middleOf, onQuietPage, press, showValueMap } from './testing/show-value-map';

onQuietPage();
const full = () =>
  testValueMap({ pain: ['Long queue', 'Noise', 'Dull walls'], gain: ['A quiet home'], reliever: ['Callback'] });
/** Just below the middle of a card, so that a drop comes after it. */
const below = (card: HTMLElement) => {
  const { clientX, clientY } = middleOf(card);
  return { clientX, clientY: clientY + 20 };
};

describe('items are chosen', () => {
  it('by a press, several with Shift, and let go by Escape', async () => {
    const { card, selected, press: key } = showValueMap(full());
    const queue = await card(/^Pain: Long queue/);
    act(() => press(queue));
    expect(selected()).toEqual(['Long queue']);
    expect((await card(/^Pain: Long queue/)).getAttribute('aria-pressed')).toBe('true');
    const noise = await card(/^Pain: Noise/);
    act(() => press(noise, { shiftKey: true }));
    expect(selected()).toEqual(['Long queue', 'Noise']);
    expect(screen.getByText('2 items')).toBeTruthy();
    act(() => void key('Escape'));
    expect(selected()).toEqual([]);
  });

  it('by arrows, within a section and across to the other side; Tab goes from section to section', async () => {
    const { choose, selected, press: key } = showValueMap(full());
    await choose('Long queue');
    act(() => void key('ArrowDown'));
    expect(selected()).toEqual(['Noise']);
    act(() => void key('ArrowUp'));
    act(() => void key('ArrowLeft'));
    expect(selected()).toEqual(['Callback']);
    act(() => void key('ArrowRight'));
    expect(selected()).toEqual(['Long queue']);
    await choose('Long queue');
    act(() => void key('Tab'));
    expect(selected()).toEqual(['A quiet home']);
    await choose('A quiet home');
    act(() => void key('Tab', { shiftKey: true }));
    expect(selected()).toEqual(['Long queue']);
  });
});

describe('items move', () => {
  it('within their section by Alt and the arrows, and back by undo', async () => {
    const map = full();
    const { choose, press: key } = showValueMap(map);
    await choose('Noise');
    act(() => void key('ArrowUp', { altKey: true }));
    expect(map.texts('pain')).toEqual(['Noise', 'Long queue', 'Dull walls']);
    act(() => void key('ArrowDown', { altKey: true }));
    act(() => void key('ArrowDown', { altKey: true }));
    expect(map.texts('pain')).toEqual(['Long queue', 'Dull walls', 'Noise']);
    act(() => void key('z', { ctrlKey: true }));
    expect(map.texts('pain')).toEqual(['Long queue', 'Noise', 'Dull walls']);
  });

  it('by dragging, to a place among others and into another section of their side', async () => {
    const map = full();
    const { card } = showValueMap(map);
    const queue = await card(/^Pain: Long queue/);
    act(() => press(queue));
    const noise = await card(/^Pain: Noise/);
    act(() => drag(queue, below(noise)));
    expect(map.texts('pain')).toEqual(['Noise', 'Long queue', 'Dull walls']);
    const home = await card(/^Gain: A quiet home/);
    const moved = await card(/^Pain: Long queue/);
    act(() => drag(moved, below(home)));
    expect([map.texts('pain'), map.texts('gain')]).toEqual([
      ['Noise', 'Dull walls'],
      ['A quiet home', 'Long queue'],
    ]);
  });

  it('together when they are chosen together', async () => {
    const map = full();
    const { card } = showValueMap(map);
    const queue = await card(/^Pain: Long queue/);
    act(() => press(queue));
    const walls = await card(/^Pain: Dull walls/);
    act(() => press(walls, { shiftKey: true }));
    const home = await card(/^Gain: A quiet home/);
    act(() => drag(walls, below(home)));
    expect(map.texts('gain')).toEqual(['A quiet home', 'Long queue', 'Dull walls']);
    act(() => void map.runner.undo.undo());
    expect(map.texts('pain')).toEqual(['Long queue', 'Noise', 'Dull walls']);
  });

  it('never to the other side; the drag says so, aloud too, and changes nothing', async () => {
    const map = full();
    const { card, container } = showValueMap(map);
    const queue = await card(/^Pain: Long queue/);
    const callback = await card(/^Pain reliever: Callback/);
    act(() => drag(queue, below(callback)));
    expect([map.texts('pain').length, map.texts('reliever').length]).toEqual([3, 1]);
    const spoken = container.querySelector('.canvas [aria-live]');
    await waitFor(() => expect(spoken?.textContent).toBe('Stays on its own side'));
  });

  it('from the menu, which offers the sections of their side only', async () => {
    const map = full();
    const { card, user } = showValueMap(map);
    const queue = await card(/^Pain: Long queue/);
    fireEvent.contextMenu(queue, middleOf(queue));
    const offered = (await screen.findAllByRole('menuitem', { name: /^Move to/ })).map((entry) => entry.textContent);
    expect(offered).toEqual(['Move to Jobs', 'Move to Gains']);
    await user.click(screen.getByRole('menuitem', { name: 'Move to Gains' }));
    expect(map.texts('gain')).toEqual(['A quiet home', 'Long queue']);
  });
});

describe('the quick keys', () => {
  it('say how important what is chosen is, 0 takes it away', async () => {
    const map = full();
    const { choose, press: key, card } = showValueMap(map);
    await choose('Long queue');
    act(() => void key('4'));
    expect(map.item('Long queue').importance).toBe(4);
    expect(await card(/^Pain: Long queue.*severity 4 of 5.*Not addressed/)).toBeTruthy();
    act(() => void key('0'));
    expect(map.item('Long queue').importance).toBeNull();
  });

  it('do nothing for somebody who has turned them off; other keys go on', async () => {
    const map = full();
    const { choose, press: key } = showValueMap(map, { singleKeys: false });
    await choose('Long queue');
    act(() => void key('4'));
    act(() => void key('ArrowDown', { altKey: true }));
    expect(map.item('Long queue').importance).toBeNull();
    expect(map.texts('pain')).toEqual(['Noise', 'Long queue', 'Dull walls']);
  });
});

/** Linking offered items to the customer's side, and unlinking. */
import { testValueMap } from '@polku/shared/testing/test-value-map';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { middleOf, onQuietPage, press, showValueMap } from './testing/show-value-map';

onQuietPage();
const full = () => testValueMap({ pain: ['Long queue', 'Noise'], reliever: ['Callback'] });
type Map = ReturnType<typeof full>;
const links = (map: Map) =>
  map.reading().links.map(({ from, to, link }) => [from.text, to.text, link.strength] as const);
const waiting = () => screen.queryByText(/^Link “/);

describe('a fit link is made', () => {
  it('by L, the arrows and Enter, from either side', async () => {
    const map = full();
    const { choose, press: key, selected } = showValueMap(map);
    await choose('Long queue');
    act(() => void key('l'));
    expect(waiting()?.textContent).toBe(
      'Link “Long queue” to… Choose on the other side; Enter or a click links, Esc ends.',
    );
    act(() => void key('ArrowLeft'));
    act(() => void key('Enter'));
    expect(links(map)).toEqual([['Callback', 'Long queue', null]]);
    expect([waiting(), selected()]).toEqual([null, ['Long queue']]);
  });

  it('by the button of the panel and a press on the other', async () => {
    const map = full();
    const { choose, card, user } = showValueMap(map);
    await choose('Callback');
    await user.click(screen.getByRole('button', { name: 'Link to…' }));
    const noise = await card(/^Pain: Noise/);
    act(() => press(noise));
    expect(links(map)).toEqual([['Callback', 'Noise', null]]);
    expect(await card('Callback answers Noise, strength not set')).toBeTruthy();
  });

  it('by the list of the bar, which offers the other side only', async () => {
    const map = full();
    const { choose, press: key, user } = showValueMap(map);
    await choose('Callback');
    act(() => void key('l'));
    await user.click(screen.getByRole('button', { name: /Choose what to link to/ }));
    const offered = screen.getAllByRole('option').map((option) => option.textContent);
    expect(offered).toEqual(['Pain: Long queue', 'Pain: Noise']);
    await user.click(screen.getByRole('option', { name: 'Pain: Noise' }));
    expect(links(map)).toEqual([['Callback', 'Noise', null]]);
  });

  it('by drawing from the handle of the chosen item', async () => {
    const map = full();
    const { choose, card } = showValueMap(map);
    await choose('Callback');
    const queue = middleOf(await card(/^Pain: Long queue/));
    const handle = screen.getByRole('button', { name: 'Draw a fit link from Callback' });
    handle.setPointerCapture = () => undefined;
    const event = { pointerId: 1, pointerType: 'mouse', button: 0 };
    act(() => void fireEvent.pointerDown(handle, event));
    act(() => void fireEvent.pointerMove(handle, { ...event, ...queue }));
    act(() => void fireEvent.pointerUp(handle, { ...event, ...queue }));
    expect(links(map)).toEqual([['Callback', 'Long queue', null]]);
  });
});

describe('a fit link is refused', () => {
  it('between two of one side, and another can be chosen', async () => {
    const map = full();
    const { choose, card, press: key, told } = showValueMap(map);
    await choose('Long queue');
    act(() => void key('l'));
    const noise = await card(/^Pain: Noise/);
    act(() => press(noise));
    expect(told()).toEqual(['A fit link leads from the offering to a job, a pain or a gain.']);
    expect(waiting()).not.toBeNull();
    act(() => void key('Escape'));
    expect([waiting(), links(map)]).toEqual([null, []]);
  });

  it('a second time', async () => {
    const map = full();
    map.link('Callback', 'Noise');
    const { choose, card, press: key, told } = showValueMap(map);
    await choose('Callback');
    act(() => void key('l'));
    const noise = await card(/^Pain: Noise/);
    act(() => press(noise));
    expect(told()).toEqual(['These two are already linked.']);
    expect(links(map)).toHaveLength(1);
  });
});

describe('a fit link that is there', () => {
  const linked = () => {
    const map = full();
    map.link('Callback', 'Noise');
    return map;
  };

  it('is chosen on the map, gets its strength, and is deleted by key', async () => {
    const map = linked();
    const { card, user, press: key, told } = showValueMap(map);
    const line = await card('Callback answers Noise, strength not set');
    // As a screen reader presses it: without a pointer.
    fireEvent.click(line);
    expect(screen.getByText('Callback → Noise')).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'strong' }));
    expect(links(map)).toEqual([['Callback', 'Noise', 'strong']]);
    const strong = await card('Callback answers Noise, strong');
    act(() => strong.focus());
    act(() => void key('Delete'));
    expect(links(map)).toEqual([]);
    expect(told()).toEqual(['Deleted 1 link.']);
  });

  it('is deleted in its own panel', async () => {
    const map = linked();
    const { card, user } = showValueMap(map);
    const line = await card('Callback answers Noise, strength not set');
    // As a screen reader presses it: without a pointer.
    fireEvent.click(line);
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    expect(links(map)).toEqual([]);
    act(() => void map.runner.undo.undo());
    expect(links(map)).toHaveLength(1);
  });

  it('stands in the panel of either end, leads to the other, and is taken away there', async () => {
    const map = linked();
    const { choose, user, selected, container } = showValueMap(map);
    await choose('Noise');
    const panel = within(container.querySelector<HTMLElement>('.value-panel') ?? container);
    await user.click(panel.getByRole('button', { name: 'Callback' }));
    expect(selected()).toEqual(['Callback']);
    await user.click(panel.getByRole('button', { name: 'Remove the link with Noise' }));
    expect(links(map)).toEqual([]);
    act(() => void map.runner.undo.undo());
    expect(links(map)).toHaveLength(1);
  });
});

/** Deleting items of a value map, the announcement of what was deleted with them, and restoring. */
import { linkItemTouchpoints } from '@polku/shared/boards/value/commands/link-item-touchpoints';
import { setValueItems } from '@polku/shared/boards/value/commands/set-value-items';
import { testValueMap } from '@polku/shared/testing/test-value-map';
import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { middleOf, onQuietPage, press, showValueMap } from './testing/show-value-map';

onQuietPage();

function full() {
  const map = testValueMap({ pain: ['Long queue', 'Noise'], reliever: ['Callback'] });
  map.link('Callback', 'Long queue');
  map.write([{ op: 'create', id: 't1', type: 'touchpoint', board: 'journey0', fields: { title: 'Asks by phone' } }]);
  map.run(linkItemTouchpoints, { id: map.id('Callback'), add: ['t1'] });
  return map;
}

describe('a deleted item', () => {
  it('says what went with it and what it was linked to; brought back later, it leaves later work alone', async () => {
    const map = full();
    const { choose, press: key, told, toasts, selected } = showValueMap(map);
    await choose('Callback');
    act(() => void key('Delete'));
    expect([map.texts('reliever'), selected()]).toEqual([[], []]);
    expect(told()).toEqual(['Deleted “Callback” with 1 link. 1 touchpoint was linked to it.']);
    act(() => void map.run(setValueItems, { ids: [map.id('Long queue')], fields: { importance: 5 } }));
    act(() => toasts.store.getState().toasts[0]?.action?.run());
    expect(map.reading().links).toHaveLength(1);
    expect(map.item('Long queue').importance).toBe(5);
    expect(told()).toEqual([]);
  });

  it('goes with the others that are chosen, in one step', async () => {
    const map = full();
    const { card, press: key, told } = showValueMap(map);
    const queue = await card(/^Pain: Long queue/);
    act(() => press(queue));
    const noise = await card(/^Pain: Noise/);
    act(() => press(noise, { shiftKey: true }));
    act(() => void key('Backspace'));
    expect(map.texts('pain')).toEqual([]);
    expect(told()).toEqual(['Deleted 2 value map items with 1 link.']);
    act(() => void key('z', { ctrlKey: true }));
    expect(map.texts('pain')).toEqual(['Long queue', 'Noise']);
  });

  it('goes from the menu, too', async () => {
    const map = full();
    const { card, user } = showValueMap(map);
    const noise = await card(/^Pain: Noise/);
    fireEvent.contextMenu(noise, middleOf(noise));
    await user.click(await screen.findByRole('menuitem', { name: /^Delete/ }));
    expect(map.texts('pain')).toEqual(['Long queue']);
  });
});

/** A value map with several people, read-only, and with a screen reader. */
import { moveValueItems } from '@polku/shared/boards/value/commands/move-value-items';
import { removeValueRecords } from '@polku/shared/boards/value/commands/remove-value-records';
import { createPeer, sync } from '@polku/shared/testing/peer';
import { testValueMap, VALUE_BOARD, VALUE_SPECS } from '@polku/shared/testing/test-value-map';
import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { somebody } from '../../kernel/session/testing/quiet-presence';
import { drag, middleOf, onQuietPage, press, showValueMap } from './testing/show-value-map';

onQuietPage();
const full = () => testValueMap({ pain: ['Long queue', 'Noise'], reliever: ['Callback'] });

/** Another person at another device, who has all that is on the map. */
function beside(map: ReturnType<typeof full>) {
  const mikko = createPeer({ specs: VALUE_SPECS, name: 'Mikko' });
  sync(map, mikko);
  return { mikko, meet: () => act(() => sync(map, mikko)) };
}

describe('two people at once', () => {
  it('both keep what they type into one item', async () => {
    const map = full();
    const { mikko, meet } = beside(map);
    const { choose, user } = showValueMap(map);
    await choose('Noise');
    await user.type(screen.getByRole('textbox', { name: 'Text of the item' }), ' at night');
    const type = (id: string, value: string) => ({
      name: 'type',
      plan: () => ({ changes: [{ op: 'text', id, field: 'text', value } as const] }),
    });
    mikko.do(type(map.id('Noise at night'), 'Street noise'), {});
    meet();
    expect(map.texts('pain')[1]).toBe('Street noise at night');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text of the item' }).value).toBe(
      'Street noise at night',
    );
  });

  it('what one deletes is no longer chosen by the other, nor written in', async () => {
    const map = full();
    const { mikko, meet } = beside(map);
    const { choose, press: key, selected } = showValueMap(map);
    await choose('Noise');
    act(() => void key('F2'));
    await waitFor(() => expect(document.querySelector('.value-stage textarea')).not.toBeNull());
    mikko.do(removeValueRecords, { ids: [map.id('Noise')] });
    meet();
    await waitFor(() => expect(document.querySelector('.value-stage textarea')).toBeNull());
    expect(selected()).toEqual([]);
  });

  it('a link that was begun ends when its item goes', async () => {
    const map = full();
    const { mikko, meet } = beside(map);
    const { choose, press: key } = showValueMap(map);
    await choose('Noise');
    act(() => void key('l'));
    mikko.do(removeValueRecords, { ids: [map.id('Noise')] });
    meet();
    expect(screen.queryByText(/^Link “/)).toBeNull();
  });

  it('one moves an item while the other writes in it: both hold', async () => {
    const map = full();
    const { mikko, meet } = beside(map);
    const { choose, user } = showValueMap(map);
    await choose('Noise');
    mikko.do(moveValueItems, { ids: [map.id('Noise')], section: 'gain', index: 0 });
    await user.type(screen.getByRole('textbox', { name: 'Text of the item' }), ' at night');
    meet();
    expect([map.texts('pain'), map.texts('gain')]).toEqual([['Long queue'], ['Noise at night']]);
    expect(screen.getByRole('radiogroup', { name: 'Importance' })).toBeTruthy();
  });

  it('each sees who else writes in the text', async () => {
    const map = full();
    const { choose, session } = showValueMap(map);
    await choose('Noise');
    const peer = somebody({
      clientId: 7,
      name: 'Mikko',
      board: VALUE_BOARD,
      editing: { id: map.id('Noise'), field: 'text' },
    });
    act(() => session.setPeers([peer]));
    expect(screen.getByRole('textbox', { name: 'Text of the item', description: /Mikko/ })).toBeTruthy();
  });
});

describe('somebody who may only look', () => {
  it('finds no way to change anything, by button, key, drag or panel', async () => {
    const map = full();
    const before = JSON.stringify(map.reading().sections);
    const { choose, card, press: key } = showValueMap(map, { role: 'viewer' });
    expect(screen.queryByRole('button', { name: /^Add: / })).toBeNull();
    await choose('Noise');
    for (const one of ['Delete', '4', 'Enter', 'F2', 'l']) act(() => void key(one));
    act(() => void key('ArrowUp', { altKey: true }));
    const noise = await card(/^Pain: Noise/);
    const queue = await card(/^Pain: Long queue/);
    act(() => drag(noise, middleOf(queue)));
    expect(JSON.stringify(map.reading().sections)).toBe(before);
    expect(document.querySelector('.value-stage textarea')).toBeNull();
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text of the item' }).readOnly).toBe(true);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Link to…' }).disabled).toBe(true);
  });

  it('walks the map, reads its fields and sees what is behind its figures', async () => {
    const { choose, press: key, selected, user } = showValueMap(full(), { role: 'viewer' });
    await choose('Long queue');
    act(() => void key('ArrowDown'));
    expect(selected()).toEqual(['Noise']);
    act(() => void key('Escape'));
    const figure = screen.getByRole('button', { name: 'Pains not addressed 2' });
    await user.click(figure);
    expect(figure.getAttribute('aria-pressed')).toBe('true');
    expect(screen.queryByRole('button', { name: /^Accept: / })).toBeNull();
  });
});

describe('somebody who listens', () => {
  it('hears of each card what it is and what is missing, and comes to one with Tab', async () => {
    const map = full();
    map.link('Callback', 'Noise');
    const { container, card } = showValueMap(map);
    expect(screen.getByRole('group', { name: 'Value map Renting to Aino' })).toBeTruthy();
    await card('Pain: Long queue. Not addressed');
    const cards = [...container.querySelectorAll<HTMLElement>('.canvas-node')];
    expect(cards.map((one) => one.getAttribute('aria-label') ?? '').sort()).toEqual([
      'Callback answers Noise, strength not set',
      'Pain reliever: Callback',
      'Pain: Long queue. Not addressed',
      'Pain: Noise',
    ]);
    expect(cards.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  });

  it('presses a card without a pointer, and it is chosen', async () => {
    const { card, selected } = showValueMap(full());
    const noise = await card(/^Pain: Noise/);
    act(() => noise.click());
    expect(selected()).toEqual(['Noise']);
    act(() => press(noise));
    expect(noise.getAttribute('aria-pressed')).toBe('true');
  });
});

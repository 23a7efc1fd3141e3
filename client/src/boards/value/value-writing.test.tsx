/** Adding items to a value map and editing their text in place. */
import { testValueMap } from '@polku/shared/testing/test-value-map';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { onQuietPage, pressTwice, showValueMap } from './testing/show-value-map';

onQuietPage();
const editor = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Text of the item' });

/** The editor on the canvas, not the one of the panel. */
const onCanvas = () =>
  waitFor(() => {
    const field = document.querySelector<HTMLTextAreaElement>('.value-stage textarea');
    if (!field) throw new Error('nothing is being written');
    expect(document.activeElement).toBe(field);
    return field;
  });

describe('an empty value map', () => {
  it('asks its questions, has a button under each section, and knows no fit yet', async () => {
    const { container } = showValueMap(testValueMap());
    for (const section of ['Jobs', 'Pains', 'Gains', 'Products & services', 'Pain relievers', 'Gain creators'])
      expect(await screen.findByRole('button', { name: `Add: ${section}` })).toBeTruthy();
    expect(container.querySelector('.value-panel')?.textContent).toContain('Fit –');
  });
});

describe('words of an item', () => {
  it('are written as soon as it is added; Enter goes on with the next, an empty one goes again', async () => {
    const map = testValueMap();
    const { user } = showValueMap(map);
    await user.click(await screen.findByRole('button', { name: 'Add: Pains' }));
    await onCanvas();
    await user.keyboard('Long queue{Enter}');
    await waitFor(() => expect(map.texts('pain')).toEqual(['Long queue', '']));
    await onCanvas();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(map.texts('pain')).toEqual(['Long queue']));
    expect(document.querySelector('.value-stage textarea')).toBeNull();
  });

  it('lead on with Tab to the next section, and back with Shift', async () => {
    const map = testValueMap();
    const { user } = showValueMap(map);
    await user.click(await screen.findByRole('button', { name: 'Add: Jobs' }));
    await onCanvas();
    await user.keyboard('Find a home{Tab}');
    await waitFor(() => expect(map.texts('pain')).toEqual(['']));
    await onCanvas();
    await user.keyboard('Long queue');
    await user.keyboard('{Shift>}{Tab}{/Shift}');
    await waitFor(() => expect(map.texts('job')).toEqual(['Find a home', '']));
  });

  it.each([
    ['F2', (card: HTMLElement) => void fireEvent.keyDown(card, { key: 'F2' })],
    ['a double click', pressTwice],
  ])('are changed after %s', async (_, open) => {
    const map = testValueMap({ pain: ['Long queue'] });
    const { user, choose } = showValueMap(map);
    open(await choose('Long queue'));
    await onCanvas();
    await user.keyboard('s');
    expect(map.texts('pain')).toEqual(['Long queues']);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(document.querySelector('.value-stage textarea')).toBeNull());
    expect(map.texts('pain')).toEqual(['Long queues']);
  });

  it('are changed in the panel, too, and Enter there leaves the field', async () => {
    const map = testValueMap({ pain: ['Long queue'] });
    const { user, choose } = showValueMap(map);
    await choose('Long queue');
    await user.type(await editor(), ' on Mondays{Enter}');
    expect(map.texts('pain')).toEqual(['Long queue on Mondays']);
    expect(document.activeElement).not.toBe(await editor());
  });

  it('that come from the persona are not written here, and that is said', async () => {
    const map = testValueMap();
    map.write([
      { op: 'create', id: 'line', type: 'personaItem', board: 'persona0', fields: { text: 'Nobody answers' } },
      {
        op: 'create',
        id: 'item',
        type: 'valueItem',
        board: 'value0',
        fields: { section: 'pain', fromPersona: 'line', order: 'a1' },
      },
    ]);
    const { user, told, card } = showValueMap(map);
    const line = await card(/^Pain: Nobody answers/);
    act(() => pressTwice(line));
    expect(told()).toEqual(['This text comes from the persona. Edit it on the persona, or keep it as separate text.']);
    expect(document.querySelector('.value-stage textarea')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Keep as separate text' }));
    expect(map.texts('pain')).toEqual(['Nobody answers']);
    await user.type(await editor(), ' the phone');
    expect(map.texts('pain')).toEqual(['Nobody answers the phone']);
  });

  it('are taken back and made again by the keys, step by step', async () => {
    const map = testValueMap();
    const { user, press } = showValueMap(map);
    await user.click(await screen.findByRole('button', { name: 'Add: Gains' }));
    await onCanvas();
    await user.keyboard('A day that holds{Escape}');
    await waitFor(() => expect(document.querySelector('.value-stage textarea')).toBeNull());
    act(() => document.querySelector<HTMLElement>('.canvas')?.focus());
    act(() => void press('z', { ctrlKey: true }));
    expect(map.texts('gain')).toEqual(['']);
    act(() => void press('z', { ctrlKey: true }));
    expect(map.texts('gain')).toEqual([]);
    act(() => void press('y', { ctrlKey: true }));
    act(() => void press('z', { ctrlKey: true, shiftKey: true }));
    expect(map.texts('gain')).toEqual(['A day that holds']);
  });
});

describe('the clipboard', () => {
  const clip = (text = ''): DataTransfer => {
    const data = new Map([['text/plain', text]]);
    const transfer: Partial<DataTransfer> = {
      getData: (type) => data.get(type) ?? '',
      setData: (type, value) => void data.set(type, value),
      types: ['text/plain'],
    };
    return transfer as DataTransfer;
  };

  it('takes each line as an item after the chosen one, and gives the words of what is chosen', async () => {
    const map = testValueMap({ pain: ['Long queue', 'Noise'] });
    const { choose, selected } = showValueMap(map);
    await choose('Long queue');
    fireEvent.paste(document.activeElement ?? document.body, { clipboardData: clip('• Cold\n2. Dark') });
    expect(map.texts('pain')).toEqual(['Long queue', 'Cold', 'Dark', 'Noise']);
    expect(selected()).toEqual(['Cold', 'Dark']);
    const out = clip();
    fireEvent.copy(document.activeElement ?? document.body, { clipboardData: out });
    expect(out.getData('text/plain')).toBe('Cold\nDark');
    fireEvent.cut(document.activeElement ?? document.body, { clipboardData: clip() });
    expect(map.texts('pain')).toEqual(['Long queue', 'Noise']);
  });
});

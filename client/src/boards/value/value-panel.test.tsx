/** The panel next to a value map: fields of the selection, the map's settings, figures and findings. */
import { setValueMap } from '@polku/shared/boards/value/commands/set-value-map';
import { PERSONA_BOARD, testValueMap, VALUE_BOARD } from '@polku/shared/testing/test-value-map';
import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { onQuietPage, press, showValueMap } from './testing/show-value-map';

onQuietPage();
const full = () => testValueMap({ pain: ['Long queue', 'Noise'], product: ['Newsletter'], reliever: ['Callback'] });

describe('fields of an item', () => {
  it('are its importance, its dimensions and its source, each one step of undo', async () => {
    const map = full();
    const { choose, user } = showValueMap(map);
    await choose('Long queue');
    await user.click(screen.getByRole('radio', { name: '3' }));
    await user.click(screen.getByRole('button', { name: 'Emotional' }));
    await user.click(screen.getByRole('button', { name: 'Symbolic' }));
    await user.click(screen.getByRole('button', { name: 'Emotional' }));
    await user.type(screen.getByRole('textbox', { name: 'Source' }), 'Interviews{Enter}');
    expect(map.item('Long queue')).toMatchObject({ importance: 3, dimensions: ['symbolic'], source: 'Interviews' });
    act(() => void map.runner.undo.undo());
    expect(map.item('Long queue')).toMatchObject({ dimensions: ['symbolic'], source: '' });
  });

  it('of several are changed at once, in one step', async () => {
    const map = full();
    const { card, user } = showValueMap(map);
    const queue = await card(/^Pain: Long queue/);
    act(() => press(queue));
    const noise = await card(/^Pain: Noise/);
    act(() => press(noise, { shiftKey: true }));
    await user.click(screen.getByRole('radio', { name: '2' }));
    await user.click(screen.getByRole('button', { name: 'Economic' }));
    for (const text of ['Long queue', 'Noise'])
      expect(map.item(text)).toMatchObject({ importance: 2, dimensions: ['economic'] });
    act(() => void map.runner.undo.undo());
    expect(['Long queue', 'Noise'].map((text) => map.item(text).dimensions)).toEqual([[], []]);
  });

  it('name the touchpoints that deliver it: searched, linked, unlinked, and shown as deleted when they are', async () => {
    const map = full();
    const board = (id: string) =>
      ({
        op: 'create',
        id,
        type: 'board',
        board: '',
        fields: { kind: 'journey', name: 'Renting', order: 'a9' },
      }) as const;
    const touchpoint = (id: string, title: string) =>
      ({ op: 'create', id, type: 'touchpoint', board: 'path', fields: { title } }) as const;
    map.write([board('path'), touchpoint('t1', 'Asks by phone'), touchpoint('t2', 'Sees the flat')]);
    const { choose, user } = showValueMap(map);
    await choose('Callback');
    const search = screen.getByRole('combobox', { name: 'Search touchpoints' });
    await user.type(search, 'phone');
    await user.click(screen.getByRole('option', { name: 'Asks by phone, Renting' }));
    expect(map.item('Callback').touchpoints).toEqual(['t1']);
    await user.type(search, 'flat{Enter}');
    expect(map.item('Callback').touchpoints).toEqual(['t1', 't2']);
    act(() => map.write([{ op: 'remove', id: 't1' }]));
    expect(screen.getByText('Asks by phone').tagName).toBe('S');
    await user.click(screen.getByRole('button', { name: 'Unlink Asks by phone' }));
    expect(map.item('Callback').touchpoints).toEqual(['t2']);
  });
});

describe('settings of the map', () => {
  it('say what is offered, by whom, and for which persona', async () => {
    const map = full();
    map.write([
      {
        op: 'create',
        id: 'veikko',
        type: 'board',
        board: '',
        fields: { kind: 'persona', name: 'Veikko', order: 'z' },
      },
    ]);
    const { user } = showValueMap(map);
    await user.type(screen.getByRole('textbox', { name: 'What is offered' }), 'A home without waiting{Enter}');
    await user.click(screen.getByRole('radio', { name: 'Competitor’s offering' }));
    await user.click(screen.getByRole('button', { name: /^Aino Persona|Persona/ }));
    await user.click(screen.getByRole('option', { name: 'Veikko' }));
    expect(map.reading()).toMatchObject({
      offer: 'A home without waiting',
      whose: 'competitor',
      persona: { id: 'veikko' },
    });
  });

  it('bring in what the persona says, all that is not taken out of the list', async () => {
    const map = testValueMap();
    const line = (id: string, text: string, order: string) =>
      ({
        op: 'create',
        id,
        type: 'personaItem',
        board: PERSONA_BOARD,
        fields: { text, section: 'pains', order },
      }) as const;
    map.write([
      { op: 'create', id: 'pains', type: 'personaSection', board: PERSONA_BOARD, fields: { standard: 'pains' } },
      line('l1', 'Nobody answers', 'a1'),
      line('l2', 'Cold rooms', 'a2'),
    ]);
    const { user, told } = showValueMap(map);
    await user.click(screen.getByRole('button', { name: 'Bring in from the persona' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('checkbox', { name: 'Cold rooms' }));
    await user.click(dialog.getByRole('button', { name: 'Bring in 1 item' }));
    expect(map.reading().sections.pain.map(({ text, origin }) => [text, origin])).toEqual([
      ['Nobody answers', 'persona'],
    ]);
    expect(told()).toEqual([]);
    act(() => map.write([{ op: 'remove', id: 'l1' }]));
    expect(screen.getByRole('button', { name: /^Pain: Nobody answers/ })).toBeTruthy();
  });
});

describe('figures of the map', () => {
  it('show what is behind them, and let go of it again', async () => {
    const map = full();
    map.link('Callback', 'Noise');
    const { user, container } = showValueMap(map);
    const figure = screen.getByRole('button', { name: 'Pains not addressed 1' });
    await user.click(figure);
    expect(figure.getAttribute('aria-pressed')).toBe('true');
    const faint = [...container.querySelectorAll('.canvas-node:has(.is-faint)')].map((one) =>
      one.getAttribute('aria-label'),
    );
    expect(faint.some((label) => label?.startsWith('Pain: Long queue'))).toBe(false);
    expect(faint.some((label) => label?.startsWith('Pain: Noise'))).toBe(true);
    await user.click(figure);
    expect(figure.getAttribute('aria-pressed')).toBe('false');
  });

  it('of nothing cannot be pressed', () => {
    showValueMap(full());
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Gains nobody creates 0' }).disabled).toBe(true);
  });
});

describe('findings of the map', () => {
  const pain = 'Nothing in the offering answers “Long queue”.';

  it('are accepted, opened again, and dismissed with a reason; all of it can be undone', async () => {
    const map = full();
    const { user } = showValueMap(map);
    const counts = () => within(screen.getByRole('radiogroup', { name: 'Findings by decision' })).getAllByRole('radio');
    const said = () => counts().map(({ textContent }) => textContent);
    const finding = () => within(screen.getByText(pain).closest('li') as HTMLElement);
    expect(said()).toEqual(['Open 4', 'Accepted 0', 'Dismissed 0']);
    await user.click(finding().getByRole('button', { name: /^Accept/ }));
    expect(said()).toEqual(['Open 3', 'Accepted 1', 'Dismissed 0']);
    await user.click(screen.getByRole('button', { name: 'Reopen' }));
    await user.click(finding().getByRole('button', { name: /^Dismiss/ }));
    await user.keyboard('Not ours to answer');
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(said()).toEqual(['Open 3', 'Accepted 0', 'Dismissed 1']);
    await user.click(screen.getByRole('radio', { name: 'Dismissed 1' }));
    expect(screen.getByText('Dismissed: Not ours to answer')).toBeTruthy();
    act(() => void map.runner.undo.undo());
    expect(said()).toEqual(['Open 4', 'Accepted 0', 'Dismissed 0']);
  });

  it('lead to what they are about, and go when it is mended', async () => {
    const map = full();
    const { user, onShow } = showValueMap(map);
    const item = screen.getByText(pain).closest('li') as HTMLElement;
    await user.click(within(item).getByRole('button', { name: 'Long queue' }));
    expect(onShow).toHaveBeenLastCalledWith('Pain nobody addresses', [map.id('Long queue')]);
    act(() => void map.link('Callback', 'Long queue'));
    expect(screen.queryByText(pain)).toBeNull();
    act(() => void map.link('Callback', 'Noise'));
    act(() => void map.link('Newsletter', 'Noise'));
    expect(screen.getByText(/^Nothing stands out\./)).toBeTruthy();
  });

  it('from elsewhere dim the rest, and say so until that is ended', async () => {
    const map = full();
    const { user, handle } = showValueMap(map);
    act(() => handle()?.showBehind?.('Pain nobody addresses', [map.id('Long queue')]));
    expect(screen.getByText('Pain nobody addresses: 1 item')).toBeTruthy();
    expect(handle()?.selected?.()).toEqual([]);
    await user.keyboard('{Escape}');
    expect(screen.queryByText('Pain nobody addresses: 1 item')).toBeNull();
  });

  it('are not told of a competitor’s map', () => {
    const map = full();
    map.run(setValueMap, { board: VALUE_BOARD, fields: { whose: 'competitor' } });
    showValueMap(map);
    expect(screen.queryByRole('heading', { name: 'Findings' })).toBeNull();
  });
});

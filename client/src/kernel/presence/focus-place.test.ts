import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Presence } from '../session/presence-types';
import { watchFocus } from './focus-place';

const at = vi.fn<Presence['at']>();
const edit = vi.fn<Presence['edit']>();
let stop: () => void;

beforeEach(() => {
  document.body.innerHTML = `
    <main>
      <section data-record="goal">
        <button id="menu"></button>
        <div data-field="target.unit"><button id="unit"></button></div><div data-field="target"><input id="amount"></div>
        <ul><li data-record="cost"><button id="remove"></button></li></ul>
      </section>
      <div data-field="stray"><input id="search"></div>
      <div data-record="goal" data-field="why"><textarea id="locked" readonly></textarea></div>
    </main>
    <button id="outside"></button>`;
  at.mockClear();
  edit.mockClear();
  const main = document.querySelector('main');
  if (main) stop = watchFocus(main, { at, edit });
});
afterEach(() => stop());

const focus = (id: string): void => document.getElementById(id)?.focus();

test('the focus says at which record and field one is', () => {
  focus('menu');
  focus('unit');
  focus('remove');
  focus('search');
  expect(at.mock.calls).toEqual([
    [{ id: 'goal', field: null }],
    [{ id: 'goal', field: 'target' }],
    [{ id: 'cost', field: null }],
    [null],
  ]);
  expect(edit).not.toHaveBeenCalled();
});

test('a field that takes text is written in until it is left', () => {
  focus('amount');
  focus('unit');
  expect(edit.mock.calls).toEqual([[{ id: 'goal', field: 'target' }], [null]]);
});

test('what one may only read is not written in', () => {
  focus('locked');
  expect(at).toHaveBeenLastCalledWith({ id: 'goal', field: 'why' });
  expect(edit).not.toHaveBeenCalled();
});

test('outside of the view one stays where one was; when it closes one is nowhere', () => {
  focus('menu');
  focus('outside');
  expect(at).toHaveBeenCalledTimes(1);
  stop();
  expect(at).toHaveBeenLastCalledWith(null);
});

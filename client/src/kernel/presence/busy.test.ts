import { afterEach, expect, test } from 'vitest';
import { busyNow } from './busy';

afterEach(() => document.body.replaceChildren());

test.each([
  ['<input>', 'writing'],
  ['<textarea></textarea>', 'writing'],
  ['<input readonly>', null],
  ['<input type="checkbox">', null],
  ['<button>x</button>', null],
  ['<button>x</button><div role="dialog"></div>', 'open'],
  ['<button>x</button><div role="menu"></div>', 'open'],
])('with the focus in %s one is: %s', (html, busy) => {
  document.body.innerHTML = html;
  document.querySelector<HTMLElement>('input, textarea, button')?.focus();
  expect(busyNow()).toBe(busy);
});

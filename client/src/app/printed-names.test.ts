import { afterEach, expect, it, vi } from 'vitest';
import { footRule, printsNames } from './printed-names';

afterEach(() => vi.restoreAllMocks());

it('is written anew whenever the browser prints, until the view ends', () => {
  const write = vi.spyOn(CSSStyleSheet.prototype, 'replaceSync');
  const before = document.adoptedStyleSheets.length;
  let name = 'Renting · Goals';
  const stop = printsNames(() => name);
  window.dispatchEvent(new Event('beforeprint'));
  name = 'Renting · Map';
  window.dispatchEvent(new Event('beforeprint'));
  expect(write.mock.calls).toEqual([[footRule('Renting · Goals')], [footRule('Renting · Map')]]);
  stop();
  window.dispatchEvent(new Event('beforeprint'));
  expect(write).toHaveBeenCalledTimes(2);
  expect(document.adoptedStyleSheets).toHaveLength(before);
});

it('keeps quotes, line breaks and very long names inside one line of text', () => {
  const rule = footRule(`The "big"\n\\map ${'x'.repeat(200)}`);
  expect(rule).toContain(String.raw`content: "The \"big\" \\map xxx`);
  expect(rule).toMatch(/x…";/);
});

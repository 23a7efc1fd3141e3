import { createTranslator } from '@polku/shared/i18n/translator';
import type { Board } from '@polku/shared/kernel/project';
import { afterEach, expect, it } from 'vitest';
import { Doc } from 'yjs';
import { BOARD, journeySession } from '../boards/journey/testing/journey-session';
import { sampleJourney } from '../boards/journey/testing/sample-journey';
import { wordsOf } from '../kernel/words/words';
import { rangeHas } from '../ui/font-files';
import { posterPage, printsBoard } from './print-board';
import { printedBoard } from './printed-board';

let stop = (): void => undefined;
afterEach(() => stop());

function map() {
  const session = journeySession(new Doc());
  sampleJourney(session);
  session.projection.flush();
  const board = session.projection.get(BOARD) as unknown as Board;
  return printedBoard(wordsOf(createTranslator('en')), session, 'Renting', { ...board, state: 'current' }, null);
}

it('a map goes on paper as a poster and a page for each stage, with names, date and page numbers', () => {
  const shown = map();
  stop = printsBoard(() => shown);
  window.dispatchEvent(new Event('beforeprint'));
  const pages = [...document.querySelectorAll('.print-board section')];
  expect(pages).toHaveLength(4);
  expect(pages.map((page) => page.querySelector('h1')?.textContent ?? '')).toEqual([
    '',
    'Looking',
    'Applying',
    'Moving in',
  ]);
  expect(pages.map((page) => page.querySelector('footer')?.textContent)).toEqual(
    [1, 2, 3, 4].map((n) => `Page ${n} of 4`),
  );
  const [poster, first] = pages;
  for (const said of ['Renting · Tenant’s journey', 'Current state · ', 'Customer service', 'Sees the listing'])
    expect(poster?.textContent).toContain(said);
  expect(first?.textContent).toContain('Asks by phone');
  expect(first?.querySelector('.print-picture')?.textContent).not.toContain('Signs the lease');
  window.dispatchEvent(new Event('afterprint'));
  expect(document.querySelector('.print-board')).toBeNull();
});

it('a page that is no picture prints itself', () => {
  stop = printsBoard(() => null);
  window.dispatchEvent(new Event('beforeprint'));
  expect(document.querySelector('.print-board')).toBeNull();
  expect(document.documentElement.dataset['printing']).toBeUndefined();
});

it('a face is embedded when a text has a character of its range', () => {
  expect(rangeHas('U+0100-02BA, U+20AC', ['a', '€'])).toBe(true);
  expect(rangeHas('U+0100-02BA', ['a', 'ö'])).toBe(false);
  expect(rangeHas('', ['a'])).toBe(true);
});

it('the poster has the shape of the board, and room for small texts', () => {
  const bounds = { x: 0, y: 0, width: 5160, height: 1080 };
  const scene = { bounds, items: [], heads: { topHeight: 0, leftWidth: 0, top: [], left: [] } };
  const { width, height } = posterPage(scene);
  expect(width).toBeGreaterThan(800);
  expect(height).toBe(210);
  expect(posterPage({ ...scene, bounds: { ...bounds, width: 600 } }).width).toBe(297);
});

import { createTranslator } from '@polku/shared/i18n/translator';
import { cleanup, renderHook } from '@testing-library/react';
import { createElement, type ReactNode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { menuEntry } from '../../kernel/actions/menu-entry';
import { WordsProvider, wordsOf } from '../../kernel/words/words';
import { paletteEntry } from '../../features/palette/palette-entries';
import { inPlace, type Place } from './app-action';
import { type ProjectContext, useProjectActions } from './project-actions';

afterEach(cleanup);
const nothing = (): void => undefined;
const CONTEXT: ProjectContext = {
  readOnly: false,
  named: true,
  overview: false,
  summary: false,
  openSummary: () => undefined,
  undo: { canUndo: () => true, canRedo: () => false, undo: () => [], redo: () => [], subscribe: () => nothing },
  views: [
    { view: 'map', label: 'Map', shown: true, show: nothing },
    { view: 'table', label: 'Table', shown: false, show: nothing },
  ],
  listKeys: nothing,
  openPalette: nothing,
  openOverview: nothing,
  openExport: nothing,
  openShare: nothing,
  openHistory: nothing,
  goHome: nothing,
};
const WORDS = wordsOf(createTranslator('en'));
const rows = (more: Partial<ProjectContext> = {}) =>
  renderHook(() => useProjectActions({ ...CONTEXT, ...more }), {
    wrapper: ({ children }: { children: ReactNode }) => createElement(WordsProvider, { value: WORDS }, children),
  }).result.current;
const offered = (place: Place, more: Partial<ProjectContext> = {}) =>
  inPlace(rows(more), place)
    .map(menuEntry)
    .map(({ label, disabled }) => (disabled ? `(${label})` : label));

it('offers one row in the bar, in the menu of a narrow window and in the palette', () => {
  const openShare = vi.fn<() => void>();
  expect(offered('bar')).toEqual(['Export', 'Share']);
  expect(offered('narrow')).toEqual(['Undo', '(Redo)', 'Export', 'Share', 'History']);
  for (const place of ['bar', 'narrow', 'palette'] as const) {
    inPlace(rows({ openShare }), place)
      .find(({ id }) => id === 'app:share')
      ?.run();
  }
  expect(openShare).toHaveBeenCalledTimes(3);
});

it('waits for the project, and undoes nothing for those who may only look', () => {
  expect(offered('bar', { named: false })).toEqual(['(Export)', '(Share)']);
  expect(offered('narrow', { readOnly: true })).toEqual(['Export', 'Share', 'History']);
  expect(offered('palette', { readOnly: true })).not.toContain('Undo');
});

it('leads in the palette to nothing that is shown already', () => {
  const dead = inPlace(rows({ overview: true }), 'palette')
    .map(paletteEntry)
    .filter(({ disabled }) => disabled);
  expect(dead.map(({ label }) => label)).toEqual(['Redo', 'Map', 'Project overview']);
});

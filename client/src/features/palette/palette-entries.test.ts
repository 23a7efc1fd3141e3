import { describe, expect, it } from 'vitest';
import { type PaletteEntry, paletteEntries } from './palette-entries';

const entry = (id: string, label: string, not = false): PaletteEntry => ({
  id,
  label,
  ...(not ? { disabled: 'not now' } : {}),
  run: () => undefined,
});
const ACTIONS = [entry('add', 'Add a stage'), entry('undo', 'Undo', true), entry('addAfter', 'Add a touchpoint after')];
const PLACES = [entry('board:1', 'Tenant’s journey')];
const labels = (entries: readonly PaletteEntry[]) => entries.map(({ label }) => label);

describe('the palette', () => {
  it('shows what was used lately first while nothing is typed, each entry once', () => {
    const found = paletteEntries('', ACTIONS, PLACES, ['addAfter', 'gone', 'undo', 'board:1']);
    expect(labels(found.recent)).toEqual(['Add a touchpoint after', 'Tenant’s journey']);
    // What cannot be done now would only lengthen the list; typed, it is found.
    expect(labels(found.actions)).toEqual(['Add a stage']);
    expect(found.places).toEqual([]);
  });

  it('puts one used lately before another that fits as well', () => {
    expect(labels(paletteEntries('add', ACTIONS, [], []).actions)[0]).toBe('Add a stage');
    expect(labels(paletteEntries('add', ACTIONS, [], ['addAfter']).actions)[0]).toBe('Add a touchpoint after');
  });

  it('puts what cannot be done now last', () => {
    const actions = [entry('a', 'Undo', true), entry('b', 'Undo the other thing')];
    expect(labels(paletteEntries('undo', actions, [], []).actions)).toEqual(['Undo the other thing', 'Undo']);
  });
});

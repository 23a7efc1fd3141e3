import { afterEach, describe, expect, it } from 'vitest';
import { createPreferences } from './preferences';

afterEach(() => localStorage.clear());

describe('choices of a person on a device', () => {
  it('are on at first, and remembered when switched off', () => {
    const first = createPreferences();
    expect(first.store.getState()).toMatchObject({ singleKeys: true, othersAnnounced: true });
    first.setSwitch('singleKeys', false);
    expect(first.store.getState().singleKeys).toBe(false);
    expect(createPreferences().store.getState()).toMatchObject({ singleKeys: false, othersAnnounced: true });
  });
});

import * as z from 'zod/mini';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { savePreference, savedPreference, parsedPreference } from './local-preferences';

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

describe('a choice on this device', () => {
  it('is kept until it is forgotten', () => {
    savePreference('polku.choice', 'on');
    expect(savedPreference('polku.choice')).toBe('on');
    savePreference('polku.choice', null);
    expect(savedPreference('polku.choice')).toBeNull();
  });

  it('counts as none where it is not what was asked for', () => {
    for (const stored of ['{', '"seven"', '7']) {
      savePreference('polku.choice', stored);
      expect(parsedPreference('polku.choice', z.array(z.string()))).toBeNull();
    }
    savePreference('polku.choice', '["a"]');
    expect(parsedPreference('polku.choice', z.array(z.string()))).toEqual(['a']);
  });

  it('stops nothing where the browser forbids storage', () => {
    vi.spyOn(globalThis, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('forbidden', 'SecurityError');
    });
    savePreference('polku.choice', 'on');
    expect(savedPreference('polku.choice')).toBeNull();
    expect(parsedPreference('polku.choice', z.string())).toBeNull();
  });
});

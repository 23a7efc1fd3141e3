import * as z from 'zod/mini';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { remember, remembered, rememberedAs } from './device-memory';

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

describe('a choice on this device', () => {
  it('is kept until it is forgotten', () => {
    remember('polku.choice', 'on');
    expect(remembered('polku.choice')).toBe('on');
    remember('polku.choice', null);
    expect(remembered('polku.choice')).toBeNull();
  });

  it('counts as none where it is not what was asked for', () => {
    for (const stored of ['{', '"seven"', '7']) {
      remember('polku.choice', stored);
      expect(rememberedAs('polku.choice', z.array(z.string()))).toBeNull();
    }
    remember('polku.choice', '["a"]');
    expect(rememberedAs('polku.choice', z.array(z.string()))).toEqual(['a']);
  });

  it('stops nothing where the browser forbids storage', () => {
    vi.spyOn(globalThis, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('forbidden', 'SecurityError');
    });
    remember('polku.choice', 'on');
    expect(remembered('polku.choice')).toBeNull();
    expect(rememberedAs('polku.choice', z.string())).toBeNull();
  });
});

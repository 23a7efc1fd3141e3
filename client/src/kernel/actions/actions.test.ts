import { describe, expect, it, vi } from 'vitest';
import { dispatchKey, type KeyPress, matches, showShortcut } from './actions';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('shortcuts', () => {
  it('takes Ctrl for Mod, and Cmd on a Mac', () => {
    expect(matches('Mod+Z', press('z', { ctrlKey: true }), false)).toBe(true);
    expect(matches('Mod+Z', press('z', { metaKey: true }), true)).toBe(true);
    expect(matches('Mod+Z', press('z', { ctrlKey: true }), true)).toBe(false);
  });
  it('tells undo from redo by Shift', () => {
    expect(matches('Mod+Z', press('Z', { ctrlKey: true, shiftKey: true }), false)).toBe(false);
    expect(matches('Mod+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true }), false)).toBe(true);
  });
  it('does not ask for the Shift that a sign needs on this keyboard', () => {
    expect(matches('?', press('?', { shiftKey: true }), false)).toBe(true);
    expect(matches('+', press('+', { shiftKey: true }), false)).toBe(true);
    expect(matches('+', press('+'), false)).toBe(true);
  });
  it('knows a digit with Alt by its key, whatever that types on a Mac', () => {
    expect(matches('Alt+1', press('¡', { altKey: true, code: 'Digit1' }), true)).toBe(true);
    expect(matches('Alt+2', press('¡', { altKey: true, code: 'Digit1' }), true)).toBe(false);
    expect(matches('Alt+1', press('1', { altKey: true, code: 'Numpad1' }), false)).toBe(true);
    expect(matches('1', press('&', { code: 'Digit1' }), false)).toBe(false);
  });
  it('is written as people know it', () => {
    expect(showShortcut('Mod+Shift+Z', false)).toBe('Ctrl+Shift+Z');
    expect(showShortcut('Mod+Shift+Z', true)).toBe('⌘⇧Z');
    expect(showShortcut('+', false)).toBe('+');
  });
});

describe('dispatching', () => {
  it('passes over what cannot be done now, and keeps off while a text is written', () => {
    const first = vi.fn();
    const second = vi.fn();
    const actions = [
      { id: 'a', label: 'a', group: 'g', shortcuts: ['v'], when: () => false, run: first },
      { id: 'b', label: 'b', group: 'g', shortcuts: ['v'], run: second },
    ];
    expect(dispatchKey(actions, press('v'), false, false)).toBe(true);
    expect(first).not.toHaveBeenCalled();
    expect(second).toHaveBeenCalledOnce();
    expect(dispatchKey(actions, press('v'), true, false)).toBe(false);
  });
});

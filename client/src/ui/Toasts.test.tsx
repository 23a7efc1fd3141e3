import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createToasts, ToastList } from './Toasts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const shown = (): string[] => [...document.querySelectorAll('.toast > span')].map(({ textContent }) => textContent);

function open() {
  const toasts = createToasts();
  render(<ToastList toasts={toasts} closeLabel="Close" />);
  const show = (text: string, more: object = {}): void => act(() => toasts.show({ text, tone: 'info', ...more }));
  return { toasts, show };
}

describe('messages', () => {
  it('leave by themselves, problems too, though later', () => {
    const { show } = open();
    show('Copied');
    show('Cannot be pasted', { tone: 'problem' });
    act(() => void vi.advanceTimersByTime(10_000));
    expect(shown()).toEqual(['Cannot be pasted']);
    act(() => void vi.advanceTimersByTime(20_000));
    expect(shown()).toEqual([]);
  });

  it('stay while somebody points at them or works in them', () => {
    const { show } = open();
    show('Cannot be pasted', { tone: 'problem' });
    fireEvent.focus(screen.getByRole('button', { name: 'Close' }));
    act(() => void vi.advanceTimersByTime(120_000));
    expect(shown()).toEqual(['Cannot be pasted']);
    fireEvent.blur(screen.getByRole('button', { name: 'Close' }));
    act(() => void vi.advanceTimersByTime(20_000));
    expect(shown()).toEqual([]);
  });

  it('do not pile up: the same text, or the same key, stands once', () => {
    const { show } = open();
    show('Cannot be pasted', { tone: 'problem' });
    show('Cannot be pasted', { tone: 'problem' });
    show('12 pasted', { key: 'paste' });
    show('14 pasted', { key: 'paste' });
    expect(shown()).toEqual(['Cannot be pasted', '14 pasted']);
  });

  it('about a view close when one leaves it, except those with something left to do', () => {
    const { toasts, show } = open();
    show('Cannot be pasted', { tone: 'problem' });
    show('Deleted', { action: { label: 'Undo', run: () => undefined } });
    act(() => toasts.leaveView());
    expect(shown()).toEqual(['Deleted']);
  });

  it('keep their places while several are closed under one pointer', () => {
    const { show } = open();
    for (const text of ['one', 'two', 'three']) show(text, { tone: 'problem' });
    const list = screen.getByRole('status');
    fireEvent.pointerEnter(list);
    fireEvent.click(screen.getAllByRole('button', { name: 'Close' })[1] as HTMLElement);
    expect(shown()).toEqual(['one', 'three']);
    expect(list.children).toHaveLength(3);
    fireEvent.pointerLeave(list);
    expect(list.children).toHaveLength(2);
  });
});

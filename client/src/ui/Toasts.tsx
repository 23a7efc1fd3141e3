/** Short messages at the bottom of the screen, announced politely. `createToasts` makes the app's one queue. */
import { X } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { Button, IconButton } from './Button';
import './toasts.css';

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'info' | 'problem';
  readonly action?: { readonly label: string; readonly run: () => void };
  /** A later message with the same key takes its place; without a key, one with the same text. */
  readonly key?: string;
}
export interface Toasts {
  readonly store: StoreApi<{ readonly toasts: readonly Toast[] }>;
  /** Shows a message. It leaves by itself, problems and those with an action later than others. */
  show(toast: Omit<Toast, 'id'>): void;
  close(id: number): void;
  /** Closes messages about the view being left, unless they offer an action. */
  leaveView(): void;
  /** While held, because someone points at the messages or uses them, none disappears. */
  hold(held: boolean): void;
}

const INFO_MS = 7_000;
const LONGER_MS = 20_000;
/** Maximum number shown at once. */
const MOST = 4;

export function createToasts(): Toasts {
  const store = createStore<{ toasts: readonly Toast[] }>(() => ({ toasts: [] }));
  const timers = new Map<number, ReturnType<typeof setTimeout>>();
  let next = 1;
  let held = false;
  const keep = (kept: (toast: Toast) => boolean): void => {
    store.setState(({ toasts }) => ({ toasts: toasts.filter(kept) }));
    const standing = new Set(store.getState().toasts.map(({ id }) => id));
    for (const [id, timer] of timers) {
      if (standing.has(id)) continue;
      clearTimeout(timer);
      timers.delete(id);
    }
  };
  const close = (id: number): void => keep((toast) => toast.id !== id);
  const leaveLater = ({ id, tone, action }: Toast): void => {
    clearTimeout(timers.get(id));
    if (!held)
      timers.set(
        id,
        setTimeout(() => close(id), tone === 'info' && !action ? INFO_MS : LONGER_MS),
      );
  };
  return {
    store,
    close,
    show(shown) {
      const toast = { ...shown, id: next++ };
      const same = (other: Toast): boolean =>
        toast.key === undefined ? other.text === toast.text : other.key === toast.key;
      keep((other) => !same(other));
      const others = store.getState().toasts.slice(1 - MOST);
      store.setState({ toasts: [...others, toast] });
      keep(() => true);
      leaveLater(toast);
    },
    leaveView: () => keep(({ action }) => action !== undefined),
    hold(now) {
      if (held === now) return;
      held = now;
      for (const toast of store.getState().toasts) leaveLater(toast);
    },
  };
}

export function ToastList({ toasts, closeLabel }: { toasts: Toasts; closeLabel: string }) {
  const list = useStore(toasts.store, (state) => state.toasts);
  const [gaps, setGaps] = useState<readonly { after: number; height: number }[]>([]);
  const hold = (held: boolean): void => {
    toasts.hold(held);
    if (!held) setGaps([]);
  };
  /** Under a pointer that closes one after another, the others stay where they are until it leaves. */
  const closeInPlace = (id: number, element: Element | null): void => {
    const height = element?.getBoundingClientRect().height ?? 0;
    setGaps((known) => [...known, { after: id, height }]);
    toasts.close(id);
  };
  const rows = [...list, ...gaps].sort((a, b) => orderOf(a) - orderOf(b));
  return (
    // Pointing only stops the clock; nothing is operated by it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className="toasts"
      role="status"
      aria-live="polite"
      onPointerEnter={() => hold(true)}
      onPointerLeave={() => hold(false)}
      onFocus={() => toasts.hold(true)}
      onBlur={() => toasts.hold(false)}
    >
      {rows.map((row) =>
        'height' in row ? (
          <div key={`gap ${row.after}`} aria-hidden="true" style={{ height: row.height }} />
        ) : (
          <div key={row.id} className={`toast toast-${row.tone}`} id={`toast-${row.id}`}>
            <span>{row.text}</span>
            {row.action && (
              <Button
                size="small"
                onPress={() => {
                  row.action?.run();
                  toasts.close(row.id);
                }}
              >
                {row.action.label}
              </Button>
            )}
            <IconButton
              size="small"
              label={closeLabel}
              icon={<X size={14} />}
              onPress={() => closeInPlace(row.id, document.getElementById(`toast-${row.id}`))}
            />
          </div>
        ),
      )}
    </div>
  );
}

function orderOf(row: Toast | { readonly after: number }): number {
  return 'id' in row ? row.id : row.after;
}

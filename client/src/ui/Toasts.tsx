/** Short messages at the bottom of the screen, announced politely. `createToasts` makes the one queue of the app. */
import { X } from 'lucide-react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { Button, IconButton } from './Button';
import './toasts.css';

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'info' | 'problem';
  readonly action?: { readonly label: string; readonly run: () => void };
  /** A later message with the same key takes its place. */
  readonly key?: string;
}
export interface Toasts {
  readonly store: StoreApi<{ readonly toasts: readonly Toast[] }>;
  /** Shows a message; `info` ones leave after seven seconds, problems and those with an action stay until closed. */
  show(toast: Omit<Toast, 'id'>): void;
  close(id: number): void;
}

export function createToasts(): Toasts {
  const store = createStore<{ toasts: readonly Toast[] }>(() => ({ toasts: [] }));
  let next = 1;
  const close = (id: number): void =>
    store.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
  return {
    store,
    close,
    show(toast) {
      const id = next++;
      store.setState(({ toasts }) => {
        const others = toasts.filter(({ key }) => key === undefined || key !== toast.key);
        return { toasts: [...others.slice(-3), { ...toast, id }] };
      });
      if (toast.tone === 'info' && !toast.action) setTimeout(() => close(id), 7000);
    },
  };
}

export function ToastList({ toasts, closeLabel }: { toasts: Toasts; closeLabel: string }) {
  const list = useStore(toasts.store, (state) => state.toasts);
  return (
    <div className="toasts" role="status" aria-live="polite">
      {list.map((toast) => (
        <div key={toast.id} className={`toast toast-${toast.tone}`}>
          <span>{toast.text}</span>
          {toast.action && (
            <Button
              size="small"
              onPress={() => {
                toast.action?.run();
                toasts.close(toast.id);
              }}
            >
              {toast.action.label}
            </Button>
          )}
          <IconButton size="small" label={closeLabel} icon={<X size={14} />} onPress={() => toasts.close(toast.id)} />
        </div>
      ))}
    </div>
  );
}

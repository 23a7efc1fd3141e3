/**
 * When another person removes what this one is editing: says so and by whom, and offers to restore it with its dependents and
 * the typed text. Keys already on their way were meant for the text, so they are ignored until the person has noticed.
 */
import { restoreRecords } from '@polku/shared/boards/journey/commands/restore-records';
import type { RecordReader } from '@polku/shared/kernel/projection';
import type { AnyRecord } from '@polku/shared/kernel/records';
import type { Toasts } from '../../../ui/Toasts';
import type { JourneyControl } from './journey-context';

/** The reference of each kind of thing to its container. */
const INSIDE = ['stage', 'under'] as const;

/** @returns the outermost thing that went in the same step: a touchpoint comes back with its stage */
function rootOf(read: RecordReader, record: AnyRecord): AnyRecord {
  for (const field of INSIDE) {
    const id = record[field];
    const around = typeof id === 'string' ? read.get(id) : undefined;
    const { removed } = around ?? {};
    if (around && removed && removed.at === record.removed?.at && removed.by === record.removed.by)
      return rootOf(read, around);
  }
  return record;
}

function nameOf(record: AnyRecord): string {
  const name = record['title'] ?? record['name'] ?? record['text'];
  return typeof name === 'string' ? name.trim() : '';
}

export interface RemovedOptions {
  /** What was typed is in the removed text, or `putBack` writes it. */
  readonly kept?: boolean;
  /** Run once the thing is back: writes what had not been written yet. */
  readonly putBack?: () => void;
}

/** @returns whether this person lost what they were editing, and was told */
export function announceRemovedWhileEditing(
  control: JourneyControl,
  toasts: Toasts,
  id: string,
  options: RemovedOptions = {},
): boolean {
  const { session, words } = control;
  const record = session.projection.get(id);
  if (!record?.removed || record.removed.by === session.presence.me.getState().name) return false;
  const root = rootOf(session.projection, record);
  const { kept = true, putBack } = options;
  const said = { who: record.removed.by, what: nameOf(root) || words.t('word.untitled') };
  toasts.show({
    tone: 'info',
    text: words.t(kept ? 'map.lost.kept' : 'map.lost', said),
    action: {
      label: words.t('word.restore'),
      run: () => {
        if (!control.run(restoreRecords, { ids: [root.id] })) return;
        putBack?.();
        control.goTo(id);
      },
    },
  });
  return true;
}

/**
 * Lets no key through that writes or removes, until the person does something else: a pointer, or a key that leads
 * somewhere. However long they go on before they look up, nothing lands in another place.
 */
export function ignoreHeldKeys(): void {
  const hear = new AbortController();
  const options = { capture: true, signal: hear.signal };
  const end = (): void => hear.abort();
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || ['Shift', 'CapsLock', 'Dead'].includes(event.key)) return;
    const writes = event.key.length === 1 || ['Enter', 'Backspace', 'Delete'].includes(event.key);
    if (!writes) return end();
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener('keydown', onKey, options);
  document.addEventListener('pointerdown', end, options);
}

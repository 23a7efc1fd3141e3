/**
 * When another person removes what this one is writing in: says so, by whom, and offers to bring it back with all that
 * went with it. What was typed is in the removed text and comes back, too.
 * Keys on their way were meant for the text: they do nothing until the hands have rested.
 */
import { restoreRecords } from '@polku/shared/boards/journey/commands/restore-records';
import type { RecordReader } from '@polku/shared/kernel/projection';
import type { AnyRecord } from '@polku/shared/kernel/records';
import type { Toasts } from '../../ui/Toasts';
import type { JourneyControl } from './journey-context';

const REST = 900;
/** What each kind of thing stands in, or under. */
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

/** @returns whether this person lost what they were writing in, and was told */
export function tellOfLost(control: JourneyControl, toasts: Toasts, id: string): boolean {
  const { session, words } = control;
  const record = session.projection.get(id);
  if (!record?.removed || record.removed.by === session.presence.me.getState().name) return false;
  const root = rootOf(session.projection, record);
  toasts.show({
    tone: 'info',
    text: words.t('map.lost', { who: record.removed.by, what: nameOf(root) || words.t('word.untitled') }),
    action: {
      label: words.t('app.removed.restore'),
      run: () => {
        if (control.run(restoreRecords, { ids: [root.id] })) control.goTo(id);
      },
    },
  });
  return true;
}

/** Lets no key through that writes or removes, until none has come for a moment. */
export function deafenKeys(): void {
  let timer = setTimeout(end, REST);
  function end(): void {
    document.removeEventListener('keydown', onKey, true);
  }
  function onKey(event: KeyboardEvent): void {
    const writes = event.key.length === 1 || ['Enter', 'Backspace', 'Delete'].includes(event.key);
    if (!writes || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    clearTimeout(timer);
    timer = setTimeout(end, REST);
  }
  document.addEventListener('keydown', onKey, true);
}

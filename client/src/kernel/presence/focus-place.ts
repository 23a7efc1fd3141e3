/**
 * Where in a view the person is, by the focus: what belongs to a record says `data-record`, what belongs to a field of it
 * `data-field`. One listener for a whole view, whatever its kind.
 */
import { isTextTarget } from '../actions/actions';
import type { Presence, RecordPlace } from '../session/presence-types';

/** @returns the record, and the field of it, that an element belongs to */
export function placeOf(element: Element): RecordPlace | null {
  const holder = element.closest<HTMLElement>('[data-record]');
  const id = holder?.dataset['record'];
  if (!holder || !id) return null;
  const part = element.closest<HTMLElement>('[data-field]');
  // `expectation.n` is a part of the field `expectation`.
  const [field] = (part && holder.contains(part) && part.dataset['field']?.split('.')) || [];
  return { id, field: field || null };
}

/**
 * Lets others see at which record and field the focus is, and that a field is written in. Shared texts say themselves when
 * they have the caret, more exactly.
 * @returns what ends it
 */
export function watchFocus(root: HTMLElement, presence: Pick<Presence, 'at' | 'edit'>): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  /** A field without a shared text, such as a number. */
  const written = (target: EventTarget | null): { id: string; field: string } | null => {
    if (!isTextTarget(target) || !(target instanceof Element) || ('readOnly' in target && target.readOnly)) return null;
    const { id, field } = placeOf(target) ?? {};
    return id && field ? { id, field } : null;
  };
  root.addEventListener(
    'focusin',
    ({ target }) => {
      if (!(target instanceof Element)) return;
      presence.at(placeOf(target));
      const text = written(target);
      if (text) presence.edit(text);
    },
    { signal },
  );
  root.addEventListener('focusout', ({ target }) => written(target) && presence.edit(null), { signal });
  return () => {
    stop.abort();
    presence.at(null);
  };
}

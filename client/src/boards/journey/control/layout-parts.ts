/**
 * Hooks for parts of the current layout: a component re-renders when the part it shows changes, not with every layout.
 * Handlers that need more read `control.layout()` when they run.
 */
import { sameList } from '@polku/shared/kernel/memo';
import type { JourneyLayout } from '@polku/shared/boards/journey/picture/layout/journey-layout';
import { useCallback, useState, useSyncExternalStore } from 'react';
import type { JourneyControl } from './journey-context';

type Flat = Readonly<Record<string, unknown>>;

/** @returns whether two flat objects are equal */
export function saysSame(a: object, b: object): boolean {
  const [left, right] = [a as Flat, b as Flat];
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every((key) => left[key] === right[key]);
}

/** @returns `last` itself when every entry is equal; otherwise the new list, reusing equal entries */
function keepEntries<T extends { readonly key: string }>(last: readonly T[], next: readonly T[]): readonly T[] {
  const byKey = last.length > 0 ? new Map(last.map((entry) => [entry.key, entry])) : null;
  const kept = next.map((entry) => {
    const old = byKey?.get(entry.key);
    return old && saysSame(old, entry) ? old : entry;
  });
  return sameList(kept, last) ? last : kept;
}

type Select<T> = (layout: JourneyLayout) => T;

/** Asked several times a rendering: the same question of the same layout is answered once. */
function keeping<T>(keep: (last: T, next: T) => T): (layout: JourneyLayout, select: Select<T>) => T {
  let last: { readonly layout: JourneyLayout; readonly select: Select<T>; readonly value: T } | null = null;
  return (layout, select) => {
    if (last?.layout === layout && last.select === select) return last.value;
    const next = select(layout);
    last = { layout, select, value: last === null ? next : keep(last.value, next) };
    return last.value;
  };
}

function usePart<T>(control: JourneyControl, select: Select<T>, keep: (last: T, next: T) => T): T {
  const [steady] = useState(() => keeping(keep));
  const subscribe = useCallback((listener: () => void) => control.onLayout(listener), [control]);
  return useSyncExternalStore(subscribe, () => steady(control.layout(), select));
}

const keepFlat = <T>(last: T, next: T): T =>
  typeof last === 'object' && typeof next === 'object' && last !== null && next !== null && saysSame(last, next)
    ? last
    : next;

/** One value or one flat object of the layout. */
export function useLayoutPart<T>(control: JourneyControl, select: Select<T>): T {
  return usePart(control, select, keepFlat<T>);
}

/** A list of flat objects of the layout; equal ones keep their identity. */
export function useLayoutList<T extends { readonly key: string }>(
  control: JourneyControl,
  select: (layout: JourneyLayout) => readonly T[],
): readonly T[] {
  return usePart(control, select, keepEntries<T>);
}

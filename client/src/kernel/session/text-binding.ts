/**
 * Binds one input to one shared text, without the DOM (`store/use-bound-text.ts` has it). The shared text may be ahead of the
 * input while an input method composes. Typing goes through the runner; remote edits move the caret with its neighbouring
 * characters (Y.RelativePosition).
 */
import * as Y from 'yjs';
import { type Change, PlanError } from '@polku/shared/kernel/change';
import type { Command, Refusal, Runner } from '@polku/shared/kernel/command';
import { recordsOf } from '@polku/shared/kernel/document';
import { mergeInput, movePlaces, type Places, samePlaces } from './text-places';
import type { BoundText, TextBinding } from './session-types';

interface TypeText {
  readonly id: string;
  readonly field: string;
  readonly values: readonly { readonly value: string; readonly caret: number }[];
}

/** Typing in one text is undone together, up to a pause. */
export const typeText: Command<TypeText> = {
  name: 'type-text',
  coalesce: ({ id, field }) => `${id} ${field}`,
  plan: (_context, { id, field, values }) => ({
    changes: values.map(({ value, caret }): Change => ({ op: 'text', id, field, value, caret })),
  }),
};

const TOO_LONG: Refusal = { reason: 'session.refused.text' };
const GONE: Refusal = { reason: 'session.refused.gone' };

export function bindText(doc: Y.Doc, runner: Runner, id: string, field: string): TextBinding {
  const records = recordsOf(doc);
  const listeners = new Set<() => void>();
  const record = records.get(id);
  let text = sharedText();
  let shown = text?.toString() ?? '';
  /** Null while shown and shared text are the same. */
  let places: Places | null = null;
  let composing = false;
  let typing = false;
  let anchors: readonly [Y.RelativePosition, Y.RelativePosition] | null = null;
  let current: BoundText = { value: shown, start: shown.length, end: shown.length };

  function sharedText(): Y.Text | null {
    const stored = record?.get(field);
    return stored instanceof Y.Text ? stored : null;
  }
  const anchor = (start: number, end: number): void => {
    // Anchored to the character before, so that what another person types at the caret comes after it.
    anchors = text && [
      Y.createRelativePositionFromTypeIndex(text, start, -1),
      Y.createRelativePositionFromTypeIndex(text, end, -1),
    ];
  };
  const offset = (position: Y.RelativePosition | undefined, fallback: number): number => {
    const absolute = position && Y.createAbsolutePositionFromRelativePosition(position, doc);
    return absolute && absolute.type === text ? absolute.index : Math.min(fallback, shown.length);
  };
  const takeOver = (): void => {
    shown = text?.toString() ?? '';
    places = null;
    const start = offset(anchors?.[0], current.start);
    current = { value: shown, start, end: offset(anchors?.[1], start) };
    for (const listener of [...listeners]) listener();
  };
  const observe = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    if (typing) return;
    const replaced = sharedText() !== text;
    if (replaced) text = sharedText();
    const event = events.find((one) => one.target === (text as unknown));
    if (!replaced && !event) return;
    if (!composing || replaced) takeOver();
    else if (event) places = movePlaces(places ?? samePlaces(shown.length), event.delta);
  };
  record?.observeDeep(observe as Parameters<typeof record.observeDeep>[0]);

  return {
    view: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    input(value, start, end = start) {
      if (!record) return GONE;
      const shared = text?.toString() ?? '';
      const merged = mergeInput(shown, value, start, shared, places ?? samePlaces(shown.length));
      let refusal: Refusal | null = null;
      typing = true;
      try {
        if (merged.values.length > 0) {
          const result = runner.run(typeText, { id, field, values: merged.values });
          refusal = result.done ? null : result.refusal;
        }
      } catch (error) {
        if (!(error instanceof PlanError)) throw error;
        refusal = TOO_LONG;
      } finally {
        typing = false;
      }
      text = sharedText();
      if (refusal) {
        takeOver();
        return refusal;
      }
      shown = value;
      places = shown === text?.toString() ? null : merged.places;
      current = { value, start, end };
      if (places === null) anchor(start, end);
      return null;
    },
    select(start, end) {
      current = { value: shown, start, end };
      if (places === null) anchor(start, end);
    },
    compositionStart() {
      composing = true;
    },
    compositionEnd() {
      composing = false;
      if (places === null) return;
      const at = (index: number): number => {
        for (let left = index - 1; left >= 0; left--) {
          const place = places?.[left] ?? -1;
          if (place >= 0) return place + 1;
        }
        return 0;
      };
      anchor(at(current.start), at(current.end));
      takeOver();
    },
    close() {
      record?.unobserveDeep(observe as Parameters<typeof record.observeDeep>[0]);
      listeners.clear();
    },
  };
}

/**
 * Binds an input or textarea to a shared text. Spread the result on the element that `ref` points to, and do not set `value`:
 * it is uncontrolled, as React would move the caret on every remote edit.
 */
import { type FormEvent, type RefObject, type SyntheticEvent, useLayoutEffect, useMemo, useRef } from 'react';
import type { Refusal } from '@polku/shared/kernel/command';
import type { OpenDocument, Presence, TextBinding } from '../session/session-types';

type TextElement = HTMLInputElement | HTMLTextAreaElement;

export interface BoundTextProps {
  readonly defaultValue: string;
  readonly onInput: (event: FormEvent<TextElement>) => void;
  readonly onSelect: (event: SyntheticEvent<TextElement>) => void;
  readonly onFocus: () => void;
  readonly onCompositionStart: () => void;
  readonly onCompositionEnd: () => void;
}

/** What has the text, and whom it is told that this person writes in it. */
export type TextHome = Pick<OpenDocument, 'projection' | 'bindText'> & { readonly presence: Pick<Presence, 'edit'> };

/** @param onRefused called with the reason when typing was refused (read-only, too long); the old text is back by then */
export function useBoundText(
  session: TextHome,
  id: string,
  field: string,
  ref: RefObject<TextElement | null>,
  onRefused?: (refusal: Refusal) => void,
): BoundTextProps {
  const binding = useRef<TextBinding | null>(null);
  const refused = useRef(onRefused);
  useLayoutEffect(() => {
    refused.current = onRefused;
  }, [onRefused]);
  const stored = session.projection.get(id)?.[field];

  useLayoutEffect(() => {
    const bound = session.bindText(id, field);
    binding.current = bound;
    const show = (): void => {
      const element = ref.current;
      if (!element) return;
      const { value, start, end } = bound.view();
      if (element.value !== value) element.value = value;
      // Setting the selection of an element that is not focused would scroll to it, or take the focus in some browsers.
      if (element.ownerDocument.activeElement === element) element.setSelectionRange(start, end);
    };
    show();
    const unsubscribe = bound.subscribe(show);
    return () => {
      unsubscribe();
      bound.close();
      binding.current = null;
      session.presence.edit(null);
    };
  }, [session, id, field, ref]);

  const handlers = useMemo(() => {
    const selection = ({ currentTarget: element }: SyntheticEvent<TextElement>): [number, number] => {
      const end = element.selectionEnd ?? element.value.length;
      return [element.selectionStart ?? end, end];
    };
    return {
      onInput(event: FormEvent<TextElement>) {
        const refusal = binding.current?.input(event.currentTarget.value, ...selection(event)) ?? null;
        if (refusal) refused.current?.(refusal);
      },
      onSelect(event: SyntheticEvent<TextElement>) {
        binding.current?.select(...selection(event));
      },
      onFocus: () => session.presence.edit({ id, field }),
      onCompositionStart: () => binding.current?.compositionStart(),
      onCompositionEnd: () => binding.current?.compositionEnd(),
    };
  }, [session, id, field]);
  return { defaultValue: typeof stored === 'string' ? stored : '', ...handlers };
}

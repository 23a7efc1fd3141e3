/**
 * Keyboard focus between board and panel: Escape or F6 returns from the panel to the selection, F6 enters the panel. Edits
 * are kept, unless the field handles Escape itself, as one that reverts typing does.
 */
import { boxOf } from '@polku/shared/boards/journey/picture/layout/boxes';
import { type RefObject, useEffect } from 'react';
import { isTextTarget } from '../../../kernel/actions/actions';
import type { JourneyControl } from '../control/journey-context';

const FIELDS = '.inspector :is(textarea, input, button, [tabindex="0"])';

export interface PanelKeysOptions {
  readonly root: RefObject<HTMLElement | null>;
  readonly control: JourneyControl;
  readonly openPanel: () => void;
}

/** Gives the focus to what is selected, else to where it would come by Tab. */
function toBoard(stage: Element, control: JourneyControl): void {
  const [id = ''] = control.selection();
  const box = boxOf(control.layout(), id);
  if (box) control.camera()?.reveal(box);
  // The element is there in the next frame.
  requestAnimationFrame(() => {
    const place = ['[data-id="$"] [tabindex]', '[data-item="$"]', '[data-list-item="$"]']
      .map((selector) => stage.querySelector<HTMLElement>(selector.replace('$', id)))
      .find((element) => element !== null);
    (place ?? stage.querySelector<HTMLElement>('[tabindex="0"]'))?.focus({ preventScroll: true });
  });
}

export function usePanelKeys({ root, control, openPanel }: PanelKeysOptions): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { key, target, isComposing, ctrlKey, metaKey, altKey, shiftKey } = event;
      if (event.defaultPrevented || isComposing || ctrlKey || metaKey || altKey || shiftKey) return;
      if ((key !== 'Escape' && key !== 'F6') || !(target instanceof HTMLElement)) return;
      const stage = root.current?.querySelector('.journey-stage');
      if (!stage) return;
      if (target.closest('.journey-panel')) {
        event.preventDefault();
        target.blur();
        toBoard(stage, control);
      } else if (key === 'F6' && (target === document.body || stage.contains(target)) && !isTextTarget(target)) {
        event.preventDefault();
        openPanel();
        requestAnimationFrame(() => root.current?.querySelector<HTMLElement>(FIELDS)?.focus());
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [root, control, openPanel]);
}

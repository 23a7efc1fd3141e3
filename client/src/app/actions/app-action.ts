/** An action of the app itself: one row, read by every place that offers it. */
import { type Action, dispatchKey, isTextTarget, matches } from '../../kernel/actions/actions';
import { MAC } from '../../kernel/actions/keyboard-hints';
import { isSingleKey } from '../../kernel/actions/single-keys';
import { useEffect, useRef } from 'react';

/**
 * Where an action is offered: the palette; in the header next to the project's name, in the history, among the buttons
 * and in the switch; in a narrow window's menu; in the boards menu with the project, the current board and the new
 * ones; on a board's card; first in the app's menu; among what is done together, at the people.
 */
export type Place =
  | 'palette'
  | 'project'
  | 'history'
  | 'bar'
  | 'views'
  | 'narrow'
  | 'boards'
  | 'board'
  | 'new'
  | 'card'
  | 'menu'
  | 'together';

export interface AppAction extends Action {
  readonly places: readonly Place[];
  /** Its object, where the label alone does not name it. */
  readonly hint?: string;
  /** Its name among all actions, where what it concerns is not seen from the place. */
  readonly longLabel?: string;
  /** Whether one is there already: its button is pressed, and the palette does not lead there again. */
  readonly pressed?: boolean;
  /** The one main thing of its place. */
  readonly primary?: true;
}

export function inPlace(actions: readonly AppAction[], place: Place): readonly AppAction[] {
  return actions.filter(({ places }) => places.includes(place));
}

/**
 * Runs actions by their keys wherever a project is open. Views and texts take the keys first; keys of one sign are theirs alone.
 * A key of an action that cannot be done now is kept from the browser, which would undo in some text out of sight.
 */
export function useAppKeys(actions: readonly AppAction[]): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (event.defaultPrevented || isSingleKey(event)) return;
      if (target?.closest('[role="dialog"], [role="menu"], [role="listbox"]')) return;
      const meant = latest.current.filter(
        ({ shortcuts = [], inText }) =>
          (inText || !isTextTarget(target)) && shortcuts.some((shortcut) => matches(shortcut, event, MAC)),
      );
      if (meant.length === 0) return;
      event.preventDefault();
      dispatchKey(meant, event, isTextTarget(target), MAC);
    };
    // On the window: after the views, which listen on the document.
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

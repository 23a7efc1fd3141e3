/** The menu of a narrow window: what does not fit in its bar, then language and appearance. */
import { menuEntry } from '../kernel/actions/menu-entry';
import { useWords } from '../kernel/words/words';
import type { MenuGroup } from '../ui/Menu';
import { type AppAction, inPlace } from './actions/app-action';
import { AppMenu } from './AppMenu';
import { type StateChoice, stateGroups } from './boards/StateMenu';

export interface NarrowMenuProps {
  readonly actions: readonly AppAction[];
  /** The bar has no switch of the views. */
  readonly withViews: boolean;
  /** Null: not editable by this person, or the board has no state. */
  readonly state: StateChoice | null;
}

export function NarrowMenu({ actions, withViews, state }: NarrowMenuProps) {
  const words = useWords();
  const views = withViews ? inPlace(actions, 'views') : [];
  // The rest of the menu has the others; an entry that stood twice would confuse its keys.
  const narrow = inPlace(actions, 'narrow').filter(({ places }) => !places.includes('menu'));
  const groups: readonly MenuGroup[] = [
    { id: 'views', title: words.t('word.view'), entries: views.map(menuEntry) },
    { id: 'acts', entries: narrow.map(menuEntry) },
    ...(state ? stateGroups(words, state) : []),
  ];
  return <AppMenu more={groups.filter(({ entries }) => entries.length > 0)} actions={actions} />;
}

/** Menu entries that add a blank board, one for each kind that begins blank. */
import type { KindId } from '@polku/shared/boards/index';
import { blankKinds } from '../../boards/index';
import type { Words } from '../../kernel/words/words';
import type { MenuEntry } from '../../ui/Menu';

export function blankEntries(
  words: Words,
  add: (kind: KindId, name: string) => void,
  disabled = false,
): readonly MenuEntry[] {
  return blankKinds().flatMap(({ kind, view: { blank, icon: Icon } }) => {
    if (blank === null) return [];
    const name = words.t(blank);
    return [{ id: `add ${kind}`, label: name, icon: <Icon size={16} />, disabled, onAction: () => add(kind, name) }];
  });
}

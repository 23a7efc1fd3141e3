/** Every action with its shortcuts, from the table that shortcuts are read from. */
import { type Action, showShortcut } from './actions';
import { useAppActions } from './app-actions';
import { MAC } from './keyboard-hints';
import type { MessageId } from '@polku/shared/i18n/catalogue';
import { useWords } from '../words/words';
import { Dialog } from '../../ui/Dialog';
import './shortcut-help.css';

const GROUPS: readonly { id: string; title: MessageId }[] = [
  { id: 'edit', title: 'map.group.edit' },
  { id: 'tag', title: 'map.group.tag' },
  { id: 'move', title: 'map.group.move' },
  { id: 'view', title: 'word.view' },
];

interface Listed {
  readonly label: string;
  readonly during: string | undefined;
  readonly keys: readonly string[];
}

/** @returns the actions of a group that have a key; those of one name, such as the ways to go, in one line */
function listed(actions: readonly Action[], group: string): readonly Listed[] {
  const lines = new Map<string, Listed>();
  for (const { id, label, during, shortcuts, group: of } of actions) {
    const [shortcut] = shortcuts ?? [];
    if (of !== group || shortcut === undefined || /^(go|extend|shift)/.test(id)) continue;
    const keys = [...(lines.get(label)?.keys ?? []), showShortcut(shortcut, MAC)];
    lines.set(label, { label, during, keys });
  }
  return [...lines.values()];
}

export interface ShortcutHelpProps {
  readonly actions: readonly Action[];
  /** Of a sheet: how one writes in it. A canvas says it of itself, and how one walks and moves on it. */
  readonly sheet?: string;
  readonly onClose: () => void;
}

export function ShortcutHelp({ actions, sheet, onClose }: ShortcutHelpProps) {
  const words = useWords();
  const own = new Set(actions.map(({ label }) => label));
  // What the map does in its own way, such as undoing, is listed as the map's.
  const all = [...actions, ...useAppActions().filter(({ label }) => !own.has(label))];
  return (
    <Dialog title={words.t('app.shortcuts')} closeLabel={words.t('word.close')} onClose={onClose} width={860}>
      <p className="soft">{sheet ?? words.t('map.typing.hint')}</p>
      <div className="shortcut-columns">
        {GROUPS.filter(({ id }) => sheet === undefined || listed(all, id).length > 0).map((group) => (
          <section key={group.id} aria-labelledby={`keys-${group.id}`}>
            <h3 id={`keys-${group.id}`} className="eyebrow">
              {words.t(group.title)}
            </h3>
            <dl>
              {listed(all, group.id).map(({ label, during, keys }) => (
                <div key={label}>
                  <dt>
                    {label}
                    {during !== undefined && <small> ({during})</small>}
                  </dt>
                  <dd>
                    <kbd>{keys.join(' ')}</kbd>
                  </dd>
                </div>
              ))}
              {group.id === 'move' && sheet === undefined && (
                <div>
                  <dt>{words.t('map.move.howText')}</dt>
                  <dd>
                    <kbd>← → ↑ ↓</kbd>
                  </dd>
                </div>
              )}
              {group.id === 'move' && sheet === undefined && (
                <div>
                  <dt>{words.t('map.shift.how')}</dt>
                  <dd>
                    <kbd>{MAC ? '⌥' : 'Alt'} ← → ↑ ↓</kbd>
                  </dd>
                </div>
              )}
              {group.id === 'move' && sheet === undefined && (
                <div>
                  <dt>{words.t('map.extend')}</dt>
                  <dd>
                    <kbd>⇧ ← → ↑ ↓</kbd>
                  </dd>
                </div>
              )}
              {group.id === 'view' && sheet === undefined && (
                <div>
                  <dt>{words.t('map.panel.keys')}</dt>
                  <dd>
                    <kbd>F6</kbd>
                  </dd>
                </div>
              )}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

/** The command palette: every action and destination, found by typing. */
import { useDeferredValue, useMemo, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useWords, type Words } from '../../kernel/words/words';
import { SearchList, type SearchOption } from '../../ui/SearchList';
import '../../ui/dialog.css';
import { type PaletteEntry, paletteEntries } from './palette-entries';
import './palette.css';
import { readRecent, rememberRecent } from './recent';

export interface PaletteProps {
  readonly actions: readonly PaletteEntry[];
  /** Places that fit what was typed; for an empty query the ones one can always go to. */
  readonly placesFor: (query: string) => readonly PaletteEntry[];
  readonly onClose: () => void;
}

export function Palette({ actions, placesFor, onClose }: PaletteProps) {
  const words = useWords();
  const [query, setQuery] = useState('');
  const [recent] = useState(readRecent);
  const asked = useDeferredValue(query.trim());
  const found = useMemo(
    () => paletteEntries(asked, actions, placesFor(asked), recent),
    [asked, actions, placesFor, recent],
  );
  const groups = [
    { id: 'recent', title: words.t('wayfinding.palette.recent'), entries: found.recent },
    { id: 'actions', title: words.t('wayfinding.palette.actions'), entries: found.actions },
    { id: 'places', title: words.t('wayfinding.palette.places'), entries: found.places },
  ].filter(({ entries }) => entries.length > 0);
  const pick = (id: string): void => {
    const entry = groups.flatMap(({ entries }) => entries).find((candidate) => candidate.id === id);
    if (!entry) return;
    rememberRecent(entry.id);
    onClose();
    // What runs may put the focus somewhere; the dialog has given it back by then.
    requestAnimationFrame(() => requestAnimationFrame(entry.run));
  };
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(open) => !open && onClose()} className="dialog-veil palette-veil">
      <Modal className="dialog-box palette">
        <Dialog className="dialog" aria-label={words.t('wayfinding.palette')}>
          <SearchList
            className="search-list-still"
            label={words.t('wayfinding.palette')}
            placeholder={words.t('wayfinding.palette.placeholder')}
            listLabel={words.t('wayfinding.palette')}
            query={query}
            onQuery={setQuery}
            autoFocus
            open
            stale={asked !== query.trim()}
            groups={groups.map(({ id, title, entries }) => ({
              id,
              title,
              options: entries.map((entry) => optionOf(entry, words)),
            }))}
            note={groups.length === 0 ? words.t('wayfinding.palette.none', { query: asked }) : undefined}
            onEscape={onClose}
            onPick={pick}
          />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function optionOf(entry: PaletteEntry, words: Words): SearchOption {
  const why = entry.disabled === 'not now' ? words.t('wayfinding.palette.notNow') : undefined;
  const hint = [entry.hint, why].filter(Boolean).join(' · ');
  return {
    id: entry.id,
    label: [entry.label, hint, entry.shortcut].filter(Boolean).join(', '),
    ...(entry.disabled ? { disabled: true } : {}),
    content: (
      <>
        <span className="search-list-words palette-words baseline flex">
          <span className="search-list-main">{entry.label}</span>
          {hint !== '' && <span className="search-list-more">{hint}</span>}
        </span>
        {entry.shortcut !== undefined && <kbd>{entry.shortcut}</kbd>}
      </>
    ),
  };
}

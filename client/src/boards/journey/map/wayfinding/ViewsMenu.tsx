/** Saved views: a click opens one for oneself; saving, updating, renaming and deleting apply to everyone. */
import { addView } from '@polku/shared/boards/journey/commands/add-view';
import { editText } from '@polku/shared/boards/journey/commands/edit-text';
import { removeView } from '@polku/shared/boards/journey/commands/remove-view';
import { setView } from '@polku/shared/boards/journey/commands/set-view';
import { type View, viewRecord } from '@polku/shared/boards/journey/records/schema';
import { Bookmark, BookmarkPlus, Pencil, RefreshCw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useStore } from 'zustand';
import { useProjection } from '../../../../kernel/store/use-projection';
import { Dialog } from '../../../../ui/Dialog';
import { Button } from '../../../../ui/Button';
import { Menu } from '../../../../ui/Menu';
import { Switch } from '../../../../ui/Switch';
import type { JourneyControl } from '../../control/journey-context';
import { useLayoutPart } from '../../control/layout-parts';
import { showsEverything } from './look-store';
import { type Looking, currentLook, openView, showEverything, showsView } from './views';

interface Naming {
  /** Null: a new view. */
  readonly id: string | null;
  readonly name: string;
}

export function ViewsMenu(looking: Looking) {
  const { control, look, ownLanes } = looking;
  const { words, session, board, readOnly } = control;
  const views = useProjection(session.projection, (read) => read.list(viewRecord, board));
  const state = useStore(look.store);
  const [naming, setNaming] = useState<Naming | null>(null);
  const borrowed = useStore(ownLanes, ({ before }) => (before ?? null) !== null);
  // With other rows, lanes or density on the screen, it is asked again which view shows just that.
  useLayoutPart(control, ({ rowsBy, lanes, axis }) =>
    [rowsBy, axis.measures.density, ...lanes.map(({ type }) => type.id)].join(' '),
  );
  const now = currentLook(looking, false);
  const shows = (view: View): boolean => showsView(now, view);
  const current = views.find((view) => view.id === state.view && shows(view));
  const currentName = current ? current.name || words.t('word.untitled') : null;
  const finish = (name: string, sight: boolean): void => {
    if (naming === null || name.trim() === '') return;
    if (naming.id !== null) control.run(editText, { id: naming.id, field: 'name', value: name.trim() });
    else {
      const [id] = control.run(addView, { board, name: name.trim(), look: currentLook(looking, sight) }) ?? [];
      if (id !== undefined) look.named(id);
    }
    setNaming(null);
  };
  return (
    <>
      <Menu
        label={words.t('wayfinding.views')}
        trigger={
          <AriaButton
            className="button button-quiet button-small way-button"
            aria-label={
              currentName === null ? words.t('wayfinding.views') : `${words.t('wayfinding.views')}: ${currentName}`
            }
          >
            <Bookmark size={15} aria-hidden />
            <span className="button-text">{currentName ?? words.t('wayfinding.views')}</span>
          </AriaButton>
        }
        groups={[
          {
            id: 'views',
            title: words.t('wayfinding.views'),
            entries: [
              {
                id: 'all',
                label: words.t('wayfinding.views.everything'),
                checked: showsEverything(state) && !borrowed,
                onAction: () => showEverything(looking),
              },
              ...views.map((view) => ({
                id: view.id,
                label: view.name || words.t('word.untitled'),
                checked: view === current,
                onAction: () => openView(looking, view),
              })),
            ],
          },
          {
            id: 'edit',
            entries: [
              {
                id: 'save',
                label: words.t('wayfinding.views.save'),
                icon: <BookmarkPlus size={16} />,
                disabled: readOnly,
                onAction: () => setNaming({ id: null, name: '' }),
              },
              ...(readOnly ? [] : views).flatMap((view) => {
                const name = view.name || words.t('word.untitled');
                return [
                  ...(shows(view) || (showsEverything(state) && !borrowed)
                    ? []
                    : [
                        {
                          id: `update ${view.id}`,
                          label: words.t('wayfinding.views.update', { name }),
                          icon: <RefreshCw size={16} />,
                          onAction: () => {
                            const kept = currentLook(looking, view.camera !== null);
                            if (control.run(setView, { id: view.id, look: kept })) look.named(view.id);
                          },
                        },
                      ]),
                  {
                    id: `rename ${view.id}`,
                    label: words.t('wayfinding.views.rename', { name }),
                    icon: <Pencil size={16} />,
                    onAction: () => setNaming({ id: view.id, name: view.name }),
                  },
                  {
                    id: `remove ${view.id}`,
                    label: words.t('wayfinding.views.remove', { name }),
                    icon: <Trash2 size={16} />,
                    danger: true,
                    onAction: () => void control.run(removeView, { id: view.id }),
                  },
                ];
              }),
            ],
          },
        ]}
      />
      {naming && <NameDialog control={control} naming={naming} onName={finish} onClose={() => setNaming(null)} />}
    </>
  );
}

interface NameDialogProps {
  readonly control: JourneyControl;
  readonly naming: Naming;
  readonly onName: (name: string, sight: boolean) => void;
  readonly onClose: () => void;
}

function NameDialog({ control: { words }, naming, onName, onClose }: NameDialogProps) {
  const [name, setName] = useState(naming.name);
  const [sight, setSight] = useState(false);
  return (
    <Dialog
      title={words.t(naming.id === null ? 'wayfinding.views.save' : 'wayfinding.views.name')}
      closeLabel={words.t('word.close')}
      onClose={onClose}
      width={400}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onName(name, sight);
        }}
      >
        <label className="stack gap-1 small soft">
          <span>{words.t('wayfinding.views.name')}</span>
          <input
            className="field-input"
            value={name}
            maxLength={300}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog was opened to type in
            autoFocus
            onChange={(event) => setName(event.currentTarget.value)}
          />
        </label>
        {naming.id === null && <Switch label={words.t('wayfinding.views.sight')} on={sight} onChange={setSight} />}
        <p className="way-hint small soft">{words.t('wayfinding.views.shared')}</p>
        <div className="dialog-actions">
          <Button tone="primary" type="submit" isDisabled={name.trim() === ''}>
            {words.t('wayfinding.views.keep')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

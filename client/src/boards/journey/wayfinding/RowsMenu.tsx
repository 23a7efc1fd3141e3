/** What the rows are made of: for everybody, or only for oneself. Who may not edit turns them for themselves only. */
import { setJourneySettings } from '@polku/shared/boards/journey/commands/set-journey-settings';
import { settingsOf } from '@polku/shared/boards/journey/journey-settings';
import { ROWS_BY } from '@polku/shared/boards/journey/schema';
import { Rows2 } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { useStore } from 'zustand';
import { useProjection } from '../../../kernel/store/use-projection';
import { Menu } from '../../../ui/Menu';
import type { JourneyControl } from '../journey-context';
import type { LookStore } from './look-store';

export function RowsMenu({ control, look }: { readonly control: JourneyControl; readonly look: LookStore }) {
  const { words, session, board, readOnly } = control;
  const shared = useProjection(session.projection, (read) => settingsOf(read, board)?.rows ?? 'layer');
  const own = useStore(look.store, ({ rows }) => rows);
  const rows = own ?? shared;
  const label = words.t('wayfinding.rows', { rows: words.t(`word.${rows}`) });
  return (
    <Menu
      label={words.t('inspector.rows')}
      trigger={
        <AriaButton
          className="button button-quiet button-small way-button"
          aria-label={own === null || own === shared ? label : `${label}, ${words.t('lanes.mine.badge')}`}
        >
          <Rows2 size={15} aria-hidden />
          <span className="button-text">{label}</span>
          {own !== null && own !== shared && <span className="lane-own">{words.t('lanes.mine.badge')}</span>}
        </AriaButton>
      }
      groups={[
        {
          id: 'rows',
          title: words.t('inspector.rows'),
          entries: ROWS_BY.map((by) => ({
            id: by,
            label: words.t(`word.${by}`),
            checked: by === rows,
            onAction: () => {
              if (own === null && !readOnly) control.run(setJourneySettings, { board, fields: { rows: by } });
              else look.setRows(by);
            },
          })),
        },
        {
          id: 'mine',
          several: true,
          entries: [
            {
              id: 'own',
              label: words.t('lanes.mine'),
              checked: own !== null,
              disabled: readOnly && own === null,
              onAction: () => look.setRows(own === null ? shared : null),
            },
          ],
        },
      ]}
    />
  );
}

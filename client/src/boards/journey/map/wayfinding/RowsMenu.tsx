/** The map's rows and density: for everyone, or only for oneself, which is all that viewers can change. */
import { setJourneySettings } from '@polku/shared/boards/journey/commands/set-journey-settings';
import { settingsOf } from '@polku/shared/boards/journey/records/journey-settings';
import { DENSITIES, ROWS_BY } from '@polku/shared/boards/journey/records/schema';
import { Rows2 } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { useStore } from 'zustand';
import { useProjection } from '../../../../kernel/store/use-projection';
import { Menu } from '../../../../ui/Menu';
import type { JourneyControl } from '../../control/journey-context';
import { isOwn, type LookStore } from './look-store';

export function RowsMenu({ control, look }: { readonly control: JourneyControl; readonly look: LookStore }) {
  const { words, session, board, readOnly } = control;
  const settings = useProjection(session.projection, (read) => settingsOf(read, board));
  const mine = useStore(look.store);
  const own = isOwn(mine);
  const shared = { rows: settings?.rows ?? 'layer', density: settings?.density ?? 'comfortable' } as const;
  const rows = mine.rows ?? shared.rows;
  const density = mine.density ?? shared.density;
  const otherwise = rows !== shared.rows || density !== shared.density;
  const label = words.t('wayfinding.rows', { rows: words.t(`word.${rows}`) });
  return (
    <Menu
      label={words.t('inspector.rows')}
      trigger={
        <AriaButton
          className="button button-quiet button-small way-button"
          aria-label={otherwise ? `${label}, ${words.t('lanes.mine.badge')}` : label}
        >
          <Rows2 size={15} aria-hidden />
          <span className="button-text">{label}</span>
          {otherwise && <span className="lane-own micro accent">{words.t('lanes.mine.badge')}</span>}
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
              if (own || readOnly) look.setRows(by);
              else control.run(setJourneySettings, { board, fields: { rows: by } });
            },
          })),
        },
        {
          id: 'density',
          title: words.t('wayfinding.density'),
          entries: DENSITIES.map((one) => ({
            id: one,
            label: words.t(`wayfinding.density.${one}`),
            checked: one === density,
            onAction: () => {
              if (own || readOnly) look.setDensity(one);
              else control.run(setJourneySettings, { board, fields: { density: one } });
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
              checked: own,
              disabled: readOnly && !own,
              onAction: () => {
                look.setRows(own ? null : shared.rows);
                look.setDensity(own ? null : shared.density);
              },
            },
          ],
        },
      ]}
    />
  );
}

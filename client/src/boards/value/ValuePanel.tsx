/** The panel next to a value map: fields of the selection, or figures and settings of the whole map. */
import type { ValueLayout } from '@polku/shared/boards/value/layout';
import { liveItems } from '@polku/shared/boards/value/rules';
import { liveNote } from '@polku/shared/kernel/notes/note-commands';
import { PanelMark } from '../../kernel/comments/PanelMark';
import { useProjection } from '../../kernel/store/use-projection';
import { ItemFields } from './panel/ItemFields';
import { LinkFields } from './panel/LinkFields';
import { NoteFields } from './panel/NoteFields';
import { Overview, type OverviewProps } from './panel/Overview';
import type { ValueControl } from './value-control';

export interface ValuePanelProps extends Pick<OverviewProps, 'shown' | 'onShow'> {
  readonly control: ValueControl;
  readonly layout: ValueLayout;
  readonly selection: ReadonlySet<string>;
}

export function ValuePanel({ control, layout, selection, shown, onShow }: ValuePanelProps) {
  const { projection } = control.session;
  // Items keep their identity while unchanged: this follows the chosen ones.
  useProjection(projection, (read) => read.list('valueItem', control.board));
  const items = liveItems(projection, [...selection]);
  useProjection(projection, (read) => read.list('note', control.board));
  const notes = [...selection].flatMap((id) => liveNote(projection, id) ?? []);
  const links = layout.reading.links.filter(({ link }) => selection.has(link.id)).map(({ link }) => link.id);
  const shownIds = [items.map(({ id }) => id), notes.map(({ id }) => id), links].find((ids) => ids.length > 0) ?? [];
  return (
    <aside
      className="side-panel value-panel"
      data-canvas-cover=""
      data-record={shownIds.length === 1 ? shownIds[0] : undefined}
      data-comments
      aria-label={control.words.t('valueMap.panel')}
    >
      <PanelMark session={control.session} board={control.board} ids={shownIds} />
      <h2 className="visually-hidden">{control.words.t('valueMap.panel')}</h2>
      {items.length > 0 ? (
        <ItemFields control={control} layout={layout} items={items} />
      ) : notes.length > 0 ? (
        <NoteFields control={control} notes={notes} />
      ) : links.length > 0 ? (
        <LinkFields control={control} layout={layout} ids={links} />
      ) : (
        <Overview control={control} layout={layout} shown={shown} onShow={onShow} />
      )}
    </aside>
  );
}

/** Fields of the selected items. With several, a change applies to all of them in one step. */
import { personaNamed } from '@polku/shared/boards/value/persona-source';
import { keepValueWords } from '@polku/shared/boards/value/commands/keep-value-words';
import { removeValueRecords } from '@polku/shared/boards/value/commands/remove-value-records';
import { setValueDimension } from '@polku/shared/boards/value/commands/set-value-dimension';
import { setValueItems } from '@polku/shared/boards/value/commands/set-value-items';
import type { ValueLayout } from '@polku/shared/boards/value/layout';
import { VALUE_DIMENSIONS, type ValueItem } from '@polku/shared/boards/value/schema';
import { Link2, X } from 'lucide-react';
import { useOpenBoard } from '../../../kernel/board-navigation';
import { PortraitPicture } from '../../../portraits/PortraitPicture';
import { SharedText } from '../../../kernel/board/SharedText';
import { Button, IconButton } from '../../../ui/Button';
import { Chips } from '../../../ui/Chips';
import { TextField } from '../../../ui/Field';
import { Segmented } from '../../../ui/Segmented';
import type { ValueControl } from '../value-control';
import { TouchpointField } from './TouchpointField';

const IMPORTANCES = ['1', '2', '3', '4', '5'] as const;

export interface ItemFieldsProps {
  readonly control: ValueControl;
  readonly layout: ValueLayout;
  readonly items: readonly ValueItem[];
}

export function ItemFields({ control, layout, items }: ItemFieldsProps) {
  const { words, readOnly } = control;
  const [first] = items;
  if (!first) return null;
  const only = items.length === 1 ? first : null;
  const ids = items.map(({ id }) => id);
  const severity = items.every(({ section }) => section === 'pain');
  const weight = words.t(severity ? 'valueMap.severity' : 'analysis.field.importance');
  const common = items.every(({ importance }) => importance === first.importance) ? first.importance : null;
  return (
    <>
      <header className="value-panel-head stack gap-2">
        <p className="eyebrow">
          {only ? words.t(`valueMap.one.${only.section}`) : words.t('valueMap.selected', { n: items.length })}
        </p>
        {only &&
          (only.fromPersona === null ? (
            <SharedText
              id={only.id}
              field="text"
              label={words.t('valueMap.typing')}
              placeholder={words.t('valueMap.empty')}
              className="value-text"
              oneLine="softly"
            />
          ) : (
            <PersonaWords control={control} layout={layout} item={only} />
          ))}
      </header>
      <section className="value-section stack">
        <h3 className="eyebrow">{weight}</h3>
        <Segmented
          label={weight}
          size="small"
          clearable
          disabled={readOnly}
          value={IMPORTANCES.find((one) => Number(one) === common) ?? null}
          options={IMPORTANCES.map((value) => ({ value, label: value }))}
          onChange={(value) =>
            control.run(setValueItems, { ids, fields: { importance: value === null ? null : Number(value) } })
          }
        />
      </section>
      <section className="value-section stack">
        <h3 className="eyebrow">{words.t('valueMap.dimensions')}</h3>
        <Chips
          label={words.t('valueMap.dimensions')}
          disabled={readOnly}
          options={VALUE_DIMENSIONS.map((value) => ({ value, label: words.t(`dimension.${value}`) }))}
          state={(dimension) => {
            const count = items.filter(({ dimensions }) => dimensions.includes(dimension)).length;
            return count === 0 ? false : count === items.length ? true : 'mixed';
          }}
          onToggle={(dimension) => {
            const on = !items.every(({ dimensions }) => dimensions.includes(dimension));
            control.run(setValueDimension, { ids, dimension, on });
          }}
        />
      </section>
      {only && (
        <>
          <Links control={control} layout={layout} item={only} />
          <section className="value-section stack">
            <h3 className="eyebrow">{words.t('valueMap.touchpoints')}</h3>
            <TouchpointField key={only.id} control={control} item={only} />
          </section>
          <section className="value-section stack">
            <TextField
              label={words.t('analysis.field.source')}
              value={only.source}
              disabled={readOnly}
              maxLength={2000}
              onCommit={(source) => control.run(setValueItems, { ids, fields: { source } })}
            />
          </section>
        </>
      )}
    </>
  );
}

function PersonaWords({ control, layout, item }: { control: ValueControl; layout: ValueLayout; item: ValueItem }) {
  const { words, readOnly } = control;
  const openBoard = useOpenBoard();
  const entry = layout.reading.entries.get(item.id);
  const gone = entry?.origin === 'removed';
  const text = entry?.text.trim() || words.t('valueMap.empty');
  const read = control.session.projection;
  const persona = personaNamed(read, read.get(item.fromPersona ?? '')?.board ?? null);
  return (
    <>
      <p className="value-words">{gone ? <s>{text}</s> : text}</p>
      <p className="hint">{words.t(gone ? 'valueMap.goneAtPersona' : 'valueMap.atPersona')}</p>
      <div className="cluster gap-2">
        {!gone && openBoard && persona && (
          <Button
            size="small"
            icon={<PortraitPicture portrait={persona.portrait} />}
            onPress={() => openBoard(persona.id)}
          >
            {persona.name.trim() || words.t('word.persona')}
          </Button>
        )}
        <Button size="small" isDisabled={readOnly} onPress={() => control.run(keepValueWords, { ids: [item.id] })}>
          {words.t('valueMap.keep')}
        </Button>
      </div>
    </>
  );
}

function Links({ control, layout, item }: { control: ValueControl; layout: ValueLayout; item: ValueItem }) {
  const { words, readOnly, store } = control;
  const links = layout.reading.links.flatMap(({ link, from, to }) => {
    const other = from.item.id === item.id ? to : to.item.id === item.id ? from : null;
    return other ? [{ link, other, name: other.text.trim() || words.t('valueMap.empty') }] : [];
  });
  return (
    <section className="value-section stack">
      <h3 className="eyebrow">{words.t('valueMap.links')}</h3>
      {links.length === 0 && <p className="hint">{words.t('valueMap.links.none')}</p>}
      <ul className="value-list">
        {links.map(({ link, other, name }) => (
          <li className="row spread gap-2 rule-below" key={link.id}>
            <button
              type="button"
              className="value-list-name shrink body-text breakable"
              onClick={() => control.goTo(other.item.id)}
            >
              {name}
            </button>
            <IconButton
              size="small"
              label={words.t('valueMap.links.remove', { name })}
              icon={<X size={14} />}
              isDisabled={readOnly}
              onPress={() => control.run(removeValueRecords, { ids: [link.id] })}
            />
          </li>
        ))}
      </ul>
      <Button
        size="small"
        icon={<Link2 size={14} />}
        isDisabled={readOnly}
        onPress={() => store.setState({ linking: item.id })}
      >
        {words.t('valueMap.link')}
      </Button>
    </section>
  );
}

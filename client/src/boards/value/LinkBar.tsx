/** Shown while a fit link is being drawn; the other end is chosen on the map or from a list. */
import { canFit } from '@polku/shared/boards/value/rules';
import { fitEnds, linksBetween } from '@polku/shared/boards/value/commands/add-fit-link';
import type { ValueLayout } from '@polku/shared/boards/value/layout';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Field';
import type { ValueControl } from './value-control';

export interface LinkBarProps {
  readonly control: ValueControl;
  readonly layout: ValueLayout;
  readonly from: string;
}

export function LinkBar({ control, layout, from }: LinkBarProps) {
  const { words, board } = control;
  const read = control.session.projection;
  const entry = layout.reading.entries.get(from);
  if (!entry) return null;
  const options = [...layout.cards.values()].flatMap(({ entry: other }) => {
    const ends = fitEnds(read, from, other.item.id);
    if (canFit(read, board, ends.from, ends.to) || linksBetween(read, board, ends.from, ends.to).length > 0) return [];
    const section = words.t(`valueMap.one.${other.item.section}`);
    return [{ value: other.item.id, label: `${section}: ${other.text.trim() || words.t('valueMap.empty')}` }];
  });
  return (
    <div className="floating-bar value-link-bar" role="status">
      <p>{words.t('valueMap.link.choose', { name: entry.text.trim() || words.t('valueMap.empty') })}</p>
      <Select
        label={words.t('valueMap.link.pick')}
        hiddenLabel
        placeholder={words.t('valueMap.link.pick')}
        value={null}
        options={options}
        onChange={(id) => id !== '' && control.linkTo(id)}
      />
      <Button size="small" onPress={() => control.store.setState({ linking: null })}>
        {words.t('valueMap.link.cancel')}
      </Button>
    </div>
  );
}

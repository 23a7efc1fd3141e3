/** Fields of the selected fit links: their strength. */
import { removeValueRecords } from '@polku/shared/boards/value/commands/remove-value-records';
import { setFitLinks } from '@polku/shared/boards/value/commands/set-fit-links';
import type { ValueLayout } from '@polku/shared/boards/value/layout';
import { STRENGTHS } from '@polku/shared/boards/value/schema';
import { Trash2 } from 'lucide-react';
import { Button } from '../../../ui/Button';
import { Segmented } from '../../../ui/Segmented';
import type { ValueControl } from '../value-control';

export interface LinkFieldsProps {
  readonly control: ValueControl;
  readonly layout: ValueLayout;
  readonly ids: readonly string[];
}

export function LinkFields({ control, layout, ids }: LinkFieldsProps) {
  const { words, readOnly } = control;
  const links = layout.reading.links.filter(({ link }) => ids.includes(link.id));
  const [first] = links;
  if (!first) return null;
  const same = links.every(({ link }) => link.strength === first.link.strength);
  const nameOf = (text: string): string => text.trim() || words.t('valueMap.empty');
  return (
    <>
      <header className="value-panel-head stack gap-2">
        <p className="eyebrow">{words.t('word.fit')}</p>
        {links.map(({ link, from, to }) => (
          <p key={link.id} className="value-words">
            {nameOf(from.text)} → {nameOf(to.text)}
          </p>
        ))}
      </header>
      <section className="value-section stack">
        <h3 className="eyebrow">{words.t('valueMap.strength')}</h3>
        <Segmented
          label={words.t('valueMap.strength')}
          size="small"
          clearable
          disabled={readOnly}
          value={same ? first.link.strength : null}
          options={STRENGTHS.map((value) => ({ value, label: words.t(`valueMap.strength.${value}`) }))}
          onChange={(strength) => control.run(setFitLinks, { ids, strength })}
        />
      </section>
      <Button
        size="small"
        icon={<Trash2 size={14} />}
        isDisabled={readOnly}
        onPress={() => control.run(removeValueRecords, { ids }) && control.select([])}
      >
        {words.t('word.delete')}
      </Button>
    </>
  );
}

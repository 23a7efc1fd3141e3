/** Active filter conditions, each removable; the number of matching touchpoints; and whether others are dimmed or hidden. */
import { toggled } from '@polku/shared/boards/journey/facts/filter';
import type { JourneyFilter } from '@polku/shared/boards/journey/records/schema';
import type { Portrait } from '@polku/shared/portraits/portrait';
import { X } from 'lucide-react';
import { PortraitPicture } from '../../../../portraits/PortraitPicture';
import { useWords, type Words } from '../../../../kernel/words/words';
import { Button } from '../../../../ui/Button';
import { Segmented } from '../../../../ui/Segmented';
import type { FilterSection } from './filter-options';
import type { FilterMode } from './look-store';

export interface FilterChipsProps {
  readonly filter: JourneyFilter;
  readonly mode: FilterMode;
  readonly sections: readonly FilterSection[];
  readonly matching: number;
  readonly all: number;
  readonly onFilter: (filter: JourneyFilter) => void;
  readonly onMode: (mode: FilterMode) => void;
  readonly onClear: () => void;
}

interface Chip {
  readonly id: string;
  readonly label: string;
  readonly portrait?: Portrait | undefined;
  readonly without: JourneyFilter;
}

function chipsOf(filter: JourneyFilter, sections: readonly FilterSection[], words: Words): readonly Chip[] {
  const { text, momentOfTruth, own } = filter;
  const chips = sections.flatMap(({ condition, options }) =>
    (filter[condition] ?? []).map((value): Chip => {
      const option = options.find((one) => one.value === value);
      return {
        id: `${condition} ${value}`,
        label: option?.label ?? words.t('word.deleted'),
        portrait: option?.portrait,
        without: toggled(filter, condition, value),
      };
    }),
  );
  if (text !== undefined) chips.push({ id: 'text', label: `“${text}”`, without: { ...filter, text: '' } });
  if (momentOfTruth) {
    const { momentOfTruth: _, ...without } = filter;
    chips.push({ id: 'moment', label: words.t('analysis.field.momentOfTruth'), without });
  }
  if (own) {
    chips.push({
      id: 'own',
      label: words.t('wayfinding.filter.own', { n: own.length }),
      without: { ...filter, own: [] },
    });
  }
  return chips;
}

export function FilterChips(props: FilterChipsProps) {
  const { filter, mode, sections, matching, all, onFilter, onMode, onClear } = props;
  const words = useWords();
  return (
    <div className="filter-bar row wrap gap-6" role="group" aria-label={words.t('wayfinding.filter.active')}>
      {chipsOf(filter, sections, words).map(({ id, label, portrait, without }) => (
        <span key={id} className="filter-chip inline-row gap-1 accent nowrap pill">
          {portrait && <PortraitPicture portrait={portrait} />}
          {label}
          <button
            className="center"
            type="button"
            aria-label={words.t('wayfinding.filter.drop', { name: label })}
            onClick={() => onFilter(without)}
          >
            <X size={12} aria-hidden />
          </button>
        </span>
      ))}
      <output className="filter-count small soft numeric nowrap">
        {words.t('wayfinding.filter.count', { n: matching, all })}
      </output>
      <Segmented
        size="small"
        label={words.t('wayfinding.filter.mode')}
        value={mode}
        onChange={(next) => next && onMode(next)}
        options={[
          { value: 'dim', label: words.t('wayfinding.filter.dim') },
          { value: 'hide', label: words.t('wayfinding.filter.hide') },
        ]}
      />
      <Button size="small" tone="quiet" onPress={onClear}>
        {words.t('wayfinding.filter.clear')}
      </Button>
    </div>
  );
}

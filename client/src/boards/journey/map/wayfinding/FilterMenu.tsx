/** The filter button and menu: values that occur on the map, as toggles with immediate effect. */
import { NO_FILTER, tidyFilter, toggled } from '@polku/shared/boards/journey/facts/filter';
import type { JourneyFilter } from '@polku/shared/boards/journey/records/schema';
import { ListFilter } from 'lucide-react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { PortraitPicture } from '../../../../portraits/PortraitPicture';
import { useWords } from '../../../../kernel/words/words';
import { Button } from '../../../../ui/Button';
import { Chips } from '../../../../ui/Chips';
import type { FilterSection } from './filter-options';

export interface FilterMenuProps {
  readonly filter: JourneyFilter;
  readonly sections: readonly FilterSection[];
  /** Touchpoints that are selected on the map now. */
  readonly selected: readonly string[];
  readonly onFilter: (filter: JourneyFilter) => void;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

export function FilterMenu({ filter, sections, selected, onFilter, open, onOpen }: FilterMenuProps) {
  const words = useWords();
  return (
    <DialogTrigger isOpen={open} onOpenChange={onOpen}>
      <AriaButton className="button button-quiet button-small way-button" aria-label={words.t('wayfinding.filter')}>
        <ListFilter size={15} aria-hidden />
        <span className="button-text">{words.t('wayfinding.filter')}</span>
      </AriaButton>
      <Popover className="menu-popover filter-popover" offset={6} placement="bottom start">
        <Dialog className="filter-menu stack gap-3" aria-label={words.t('wayfinding.filter')}>
          <label className="stack gap-1 small soft">
            <span>{words.t('wayfinding.filter.text')}</span>
            <input
              className="field-input"
              value={filter.text ?? ''}
              onChange={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
            />
          </label>
          {sections.map(({ condition, label, options }) => (
            <section key={condition}>
              <h3 className="eyebrow">{label}</h3>
              <Chips
                label={label}
                options={options.map(({ portrait, ...option }) =>
                  portrait ? { ...option, mark: <PortraitPicture portrait={portrait} /> } : option,
                )}
                state={(value) => filter[condition]?.includes(value) ?? false}
                onToggle={(value) => onFilter(toggled(filter, condition, value))}
              />
            </section>
          ))}
          <section>
            <h3 className="eyebrow">{words.t('wayfinding.filter.more')}</h3>
            <Chips
              label={words.t('wayfinding.filter.more')}
              options={[
                { value: 'moment', label: words.t('analysis.field.momentOfTruth') },
                ...(selected.length > 0 || filter.own
                  ? [{ value: 'own', label: words.t('wayfinding.filter.own', { n: (filter.own ?? selected).length }) }]
                  : []),
              ]}
              state={(value) => (value === 'moment' ? filter.momentOfTruth === true : filter.own !== undefined)}
              onToggle={(value) => onFilter(value === 'moment' ? withMoment(filter) : withOwn(filter, selected))}
            />
          </section>
          <div className="filter-end flex">
            <Button size="small" tone="quiet" onPress={() => onFilter(NO_FILTER)}>
              {words.t('wayfinding.filter.clear')}
            </Button>
          </div>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function withMoment({ momentOfTruth, ...rest }: JourneyFilter): JourneyFilter {
  return momentOfTruth ? rest : { ...rest, momentOfTruth: true };
}

function withOwn({ own, ...rest }: JourneyFilter, selected: readonly string[]): JourneyFilter {
  return own ? rest : tidyFilter({ ...rest, own: selected });
}

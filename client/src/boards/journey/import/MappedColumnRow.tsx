/** One column of an imported table: heading, sample cells, target field, and how its numbers are meant. */
import { TIME_UNITS } from '@polku/shared/boards/journey/records/schema';
import { OFFERED_COLUMNS } from '@polku/shared/boards/journey/fields/list';
import { canBeExtra, type MappedColumn } from '@polku/shared/formats/table-mapping';
import { readNumber } from '@polku/shared/kernel/number-text';
import type { NumberScale, TidyColumn } from '@polku/shared/kernel/tidy';
import { useWords } from '../../../kernel/words/words';
import { Select } from '../../../ui/Field';

export interface MappedColumnRowProps {
  readonly label: string;
  readonly mapped: MappedColumn;
  /** What it becomes, if it becomes a field. */
  readonly column: TidyColumn | undefined;
  readonly cells: readonly string[];
  /** How many of them cannot be taken. */
  readonly wrong: number;
  readonly onChange: (change: Partial<MappedColumn>) => void;
}

const SAMPLES = 3;
const SHORT = 60;

export function MappedColumnRow({ label, mapped, column, cells, wrong, onChange }: MappedColumnRowProps) {
  const words = useWords();
  const samples = [...new Set(cells)]
    .slice(0, SAMPLES)
    .map((cell) => (cell.length > SHORT ? `${cell.slice(0, SHORT)}…` : cell));
  const { target, scale, unit, sure } = mapped;
  const timed = column?.kind === 'number' && column.readAmount !== undefined;
  const bare = timed && cells.some((cell) => (readNumber(cell) ?? 0) !== 0);
  const levels = column?.kind === 'number' && column.levels === true;
  const percent = column?.kind === 'number' && column.percent === true;
  const numbers = (levels || percent) && cells.some((cell) => readNumber(cell) !== null);
  const scales: readonly NumberScale[] = levels ? ['asIs', 'oneToFive'] : ['asIs', 'partOfOne'];
  const kind = levels ? 'levels' : 'percent';
  return (
    <li className="mapped-column rule-above grid" data-uncertain={sure ? undefined : true}>
      <div className="mapped-what stack shrink">
        <strong className="breakable">
          {label}
          {!sure && <span className="mapped-mark">{words.t('paste.uncertain')}</span>}
        </strong>
        <span className="truncate soft">{samples.join(' · ')}</span>
        <span className="mapped-count small soft">
          {words.t('paste.cells', { n: cells.length })}
          {wrong > 0 && <em>{words.t('paste.cells.problem', { n: wrong })}</em>}
        </span>
      </div>
      <div className="mapped-how stack shrink">
        <Select
          label={words.t('paste.becomes', { column: label })}
          hiddenLabel
          value={target.to === 'column' ? target.name : target.to}
          options={[
            { value: 'leave', label: words.t('paste.leave') },
            ...(canBeExtra(mapped.head) ? [{ value: 'extra', label: words.t('paste.extra') }] : []),
            ...OFFERED_COLUMNS.map(({ name, label: called }) => ({
              value: name,
              label: words.say(called),
            })),
          ]}
          onChange={(to) => {
            if (to === 'extra' || to === 'leave') onChange({ target: { to } });
            else if (to !== '') onChange({ target: { to: 'column', name: to } });
          }}
        />
        {bare && (
          <Select
            label={words.t('paste.unit')}
            value={unit === null ? null : (TIME_UNITS.find((name) => name === unit) ?? unit)}
            placeholder={words.t('paste.choose')}
            options={[
              ...TIME_UNITS.map((name) => ({ value: name as string, label: words.t(`unit.${name}`) })),
              // The word of the head, where it is another one.
              ...(unit !== null && !TIME_UNITS.some((name) => name === unit) ? [{ value: unit, label: unit }] : []),
            ]}
            onChange={(to) => onChange({ unit: to === '' ? null : to })}
          />
        )}
        {numbers && (
          <Select<NumberScale>
            label={words.t('paste.scale')}
            value={scale}
            placeholder={words.t('paste.choose')}
            options={scales.map((value) => ({ value, label: words.say(`paste.${kind}.${value}`) }))}
            onChange={(to) => to !== '' && onChange({ scale: to })}
          />
        )}
        {numbers && scale === null && <p className="bad">{words.t('paste.scale.open')}</p>}
      </div>
    </li>
  );
}

/** Waste by kind, by number and time. A bar's length is its time, or its count where no times are known. */
import type { WasteFigures } from '@polku/shared/boards/journey/analysis/waste';
import { useWords } from '../../../../kernel/words/words';
import { unknownRowId, wasteRowId } from '../../figures/figure-list';
import { Bounded } from '../../words/Bounded';
import { showHours } from '../../words/format-figure';

export interface WasteBarsProps {
  readonly waste: WasteFigures;
  readonly pressed: string | null;
  readonly onPress: (id: string) => void;
}

export function WasteBars({ waste, pressed, onPress }: WasteBarsProps) {
  const words = useWords();
  if (waste.byKind.length === 0) return <p className="hint">{words.t('figures.noWaste')}</p>;
  const timed = waste.byKind.some(({ time }) => time.value !== null);
  const sizeOf = ({ count, time }: (typeof waste.byKind)[number]): number => (timed ? (time.value ?? 0) : count);
  const most = Math.max(...waste.byKind.map(sizeOf), Number.MIN_VALUE);
  const rows = [...waste.byKind].sort((a, b) => sizeOf(b) - sizeOf(a) || b.count - a.count);
  return (
    <ul aria-label={words.t('analysis.wasteByKind')}>
      {rows.map((row) => {
        const id = wasteRowId(row.kind);
        const name = row.kind === null ? words.t('analysis.wasteUntold') : words.t(`waste.${row.kind}`);
        const shown = row.time.value === null ? null : showHours(words, row.time.value);
        return (
          <li key={id}>
            <button
              type="button"
              className="waste-bar grid body-text soft rounded-small hover-ground"
              aria-pressed={pressed === id}
              title={shown?.exact}
              onClick={() => onPress(id)}
            >
              <span>{name}</span>
              <span className="waste-bar-value numeric">
                {words.t('figures.times', { n: row.count })}
                {shown && (
                  <>
                    {' · '}
                    <Bounded bound={row.time.bound}>
                      <strong>{shown.amount}</strong>
                      {`\u00a0${shown.unit}`}
                    </Bounded>
                  </>
                )}
              </span>
              <span className="waste-bar-track clip pill own-colour" aria-hidden>
                <span
                  className="tall block"
                  data-tone="waste"
                  style={{ width: `${Math.max(1.5, (100 * sizeOf(row)) / most)}%` }}
                />
              </span>
            </button>
            {row.time.unknown.length > 0 && (
              <button
                type="button"
                className="figure-lacks block micro faint rounded-small hover-ground"
                aria-pressed={pressed === unknownRowId(id)}
                aria-label={`${name}: ${words.t('insights.unknown', { n: row.time.unknown.length })}`}
                onClick={() => onPress(unknownRowId(id))}
              >
                {words.t('insights.unknown', { n: row.time.unknown.length })}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

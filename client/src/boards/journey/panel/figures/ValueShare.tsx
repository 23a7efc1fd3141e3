/** The journey by value class as one bar, distinguished by pattern and text too; each part leads to its touchpoints. */
import type { ValueClassRow } from '@polku/shared/boards/journey/analysis/waste';
import { useWords } from '../../../../kernel/words/words';
import { classRowId } from '../../figures/figure-list';

export interface ValueShareProps {
  readonly rows: readonly ValueClassRow[];
  readonly pressed: string | null;
  readonly onPress: (id: string) => void;
}

export function ValueShare({ rows, pressed, onPress }: ValueShareProps) {
  const words = useWords();
  const present = rows.filter(({ count }) => count > 0);
  if (present.length === 0) return null;
  return (
    <div className="value-share">
      <div className="value-share-bar clip flex gap-half rounded-small own-colour" aria-hidden>
        {present.map((row) => (
          <span key={row.value ?? ''} data-tone={row.value ?? 'undecided'} style={{ flexGrow: row.count }} />
        ))}
      </div>
      <ul className="cluster" aria-label={words.t('analysis.byClass')}>
        {present.map((row) => {
          const id = classRowId(row.value);
          return (
            <li key={id}>
              <button
                type="button"
                className="value-share-part inline-row soft rounded-small"
                aria-pressed={pressed === id}
                data-tone={row.value ?? 'undecided'}
                onClick={() => onPress(id)}
              >
                <i aria-hidden />
                {words.t(`value.${row.value ?? 'undecided'}`)}{' '}
                <strong className="strong">{words.number(row.count, 0)}</strong>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/**
 * One figure as a button that toggles highlighting of the touchpoints behind it, with its formula in plain words. An unknown
 * figure says so and is never shown as zero.
 */
import { Info } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { useWords } from '../../../../kernel/words/words';

export interface FigureRowProps {
  readonly id: string;
  readonly label: string;
  /** Null is unknown. */
  readonly amount: string | null;
  readonly unit?: string;
  /** After the value, quieter: a range, a count. */
  readonly aside?: string | undefined;
  readonly exact?: string | undefined;
  /** Its formula in plain words. */
  readonly how: string;
  readonly touchpoints: readonly string[];
  /** How many touchpoints lack what the figure needs. */
  readonly unknown?: number;
  readonly mark?: ReactNode;
  readonly pressed: boolean;
  readonly onPress: (id: string) => void;
}

export function FigureRow(props: FigureRowProps) {
  const { id, label, amount, unit, aside, exact, how, touchpoints, unknown = 0, mark, pressed, onPress } = props;
  const words = useWords();
  const [explained, setExplained] = useState(false);
  const howId = useId();
  return (
    <li className="figure rule-below" data-figure={id}>
      <div className="row">
        <button
          type="button"
          className="figure-press baseline flex spread gap-2 grow shrink body-text soft rounded-small hover-ground"
          aria-pressed={pressed}
          disabled={touchpoints.length === 0}
          title={exact}
          onClick={() => onPress(id)}
        >
          <span>
            {mark}
            {label}
          </span>
          <span className="figure-value baseline cluster numeric">
            {amount === null ? (
              <span className="figure-unknown faint">{words.t('word.unknown')}</span>
            ) : (
              <>
                <strong>{amount}</strong>
                {unit !== undefined && <span className="figure-unit faint"> {unit}</span>}
              </>
            )}
            {aside !== undefined && <span className="figure-aside faint micro">{aside}</span>}
          </span>
        </button>
        <button
          type="button"
          className="figure-how center fixed faint rounded-small"
          aria-expanded={explained}
          aria-controls={howId}
          aria-label={words.t('figures.how', { label })}
          title={how}
          onClick={() => setExplained(!explained)}
        >
          <Info size={13} aria-hidden />
        </button>
      </div>
      <div id={howId} className="figure-explained soft" hidden={!explained}>
        <p>{how}</p>
        {unknown > 0 && <p>{words.t('figures.missing', { n: unknown })}</p>}
      </div>
    </li>
  );
}

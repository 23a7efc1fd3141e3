/**
 * Figures of both journeys with their differences. Pressing a value highlights the touchpoints behind it in the picture
 * below.
 */
import type {
  ComparedFigures,
  Direction,
  FigureDifference,
  FigureSide,
  FigureUnit,
} from '@polku/shared/boards/journey/compare/figures';
import { useWords } from '../../../kernel/words/words';
import { Bounded } from '../words/Bounded';
import { differenceText, sideText } from './figure-words';

const SIGNS: Readonly<Record<Direction, string>> = { better: '▲', worse: '▼', same: '=', unknown: '?' };

export interface FigureTableProps {
  readonly figures: ComparedFigures;
  /** The headline figures, or the waste kind by kind. */
  readonly part: 'figures' | 'waste';
  readonly names: { readonly before: string; readonly after: string };
  /** Key of the value that is pressed. */
  readonly pressed: string | null;
  readonly onPress: (key: string | null, touchpoints: readonly string[]) => void;
}

function Side({ side, unit }: { readonly side: FigureSide; readonly unit: FigureUnit }) {
  const words = useWords();
  const text = sideText(words, unit, side);
  return side.value === null ? text : <Bounded bound={side.bound}>{text}</Bounded>;
}

export function FigureTable({ figures, part, names, pressed, onPress }: FigureTableProps) {
  const words = useWords();
  const kindName = (kind: string | null): string =>
    kind === null ? words.t('analysis.wasteUntold') : words.say(`waste.${kind}`);
  const side = (key: string, figure: FigureDifference, which: 'before' | 'after') => {
    const shown = figure[which];
    const own = `${key} ${which}`;
    const lacks = `${own} lacks`;
    return (
      <td>
        {shown.touchpoints.length > 0 ? (
          <button
            type="button"
            className="compare-value"
            aria-pressed={pressed === own}
            onClick={() => (pressed === own ? onPress(null, []) : onPress(own, shown.touchpoints))}
          >
            <Side side={shown} unit={figure.unit} />
          </button>
        ) : (
          <span className="compare-value" data-unknown={shown.value === null || undefined}>
            <Side side={shown} unit={figure.unit} />
          </span>
        )}
        {shown.lacking.length > 0 && (
          <button
            type="button"
            className="compare-lacking small faint"
            aria-pressed={pressed === lacks}
            onClick={() => (pressed === lacks ? onPress(null, []) : onPress(lacks, shown.lacking))}
          >
            {words.t('compare.lacking', { n: shown.lacking.length })}
          </button>
        )}
      </td>
    );
  };
  const row = (key: string, label: string, figure: FigureDifference, sub = false) => (
    <tr key={key} data-sub={sub || undefined}>
      <th scope="row">{label}</th>
      {side(key, figure, 'before')}
      {side(key, figure, 'after')}
      <td className="strong">
        <Bounded bound={figure.bound}>{differenceText(words, figure)}</Bounded>
      </td>
      <td className="compare-verdict nowrap" data-direction={figure.direction}>
        <span aria-hidden="true">{SIGNS[figure.direction]}</span> {words.say(`compare.direction.${figure.direction}`)}
      </td>
    </tr>
  );
  return (
    <table className="compare-table card full compare-figures">
      <thead>
        <tr>
          <th scope="col">{words.t('compare.figure')}</th>
          <th scope="col">{names.before}</th>
          <th scope="col">{names.after}</th>
          <th scope="col">{words.t('word.difference')}</th>
          <th scope="col">{words.t('compare.verdict')}</th>
        </tr>
      </thead>
      <tbody>
        {part === 'figures'
          ? figures.figures.map((figure) => row(figure.id, words.say(`analysis.${figure.id}`), figure))
          : figures.waste.flatMap(({ kind, count, time }) => [
              row(`${kind} count`, words.t('compare.wasteCount', { kind: kindName(kind) }), count),
              row(`${kind} time`, words.t('compare.wasteTime', { kind: kindName(kind) }), time, true),
            ])}
      </tbody>
    </table>
  );
}

/**
 * One figure as a button that toggles highlighting of the touchpoints behind it, with its formula in plain words, and what it
 * lacks as buttons that highlight exactly that. An unknown figure says so and is never shown as zero.
 */
import { Info } from 'lucide-react';
import { useId, useState } from 'react';
import { FigureMark } from '../../../../kernel/comments/FigureMark';
import { useWords } from '../../../../kernel/words/words';
import { type FigureItem, noteRowId, unknownRowId } from '../../figures/figure-list';
import { FigureValue } from '../../figures/FigureValue';

export interface FigureRowProps {
  readonly item: FigureItem;
  /** Id of the row, or of what it lacks, that is pressed. */
  readonly pressed: string | null;
  readonly onPress: (id: string) => void;
}

export function FigureRow({ item, pressed, onPress }: FigureRowProps) {
  const { id, label, how, notes, exact, touchpoints, unknown } = item;
  const words = useWords();
  const [explained, setExplained] = useState(false);
  const howId = useId();
  const lacks = notes.map((note) => ({ row: noteRowId(id, note), ids: note.touchpoints, text: note.text }));
  if (unknown.length > 0)
    lacks.push({ row: unknownRowId(id), ids: unknown, text: words.t('insights.unknown', { n: unknown.length }) });
  return (
    <li className="figure rule-below" data-figure={id} data-comments>
      <div className="row">
        <FigureMark figure={id} name={label} />
        <button
          type="button"
          className="figure-press baseline flex spread gap-2 grow shrink body-text soft rounded-small hover-ground"
          aria-pressed={pressed === id}
          disabled={touchpoints.length === 0}
          title={exact}
          onClick={() => onPress(id)}
        >
          <span>{label}</span>
          <strong className="figure-value numeric">
            <FigureValue item={item} />
          </strong>
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
      {lacks.map(({ row, ids, text }) => (
        <button
          key={row}
          type="button"
          className="figure-lacks block micro faint rounded-small hover-ground"
          aria-pressed={pressed === row}
          aria-label={`${label}: ${text}`}
          disabled={ids.length === 0}
          onClick={() => onPress(row)}
        >
          {text}
        </button>
      ))}
      <p id={howId} className="figure-explained soft" hidden={!explained}>
        {how}
      </p>
    </li>
  );
}

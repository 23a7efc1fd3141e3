/** Confirms a paste with cells that cannot be read, listing each with row, column and reason, or with ambiguous numbers. */
import type { NumberScale } from '@polku/shared/kernel/tidy';
import { useWords } from '../../../kernel/words/words';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Select } from '../../../ui/Field';
import '../import/paste-problems.css';
import type { Fill, Scales } from './fill';

export interface PasteProblemsProps {
  readonly fill: Fill;
  readonly onScales: (scales: Scales) => void;
  readonly onRest: () => void;
  readonly onClose: () => void;
}

/** Only the number of further ones is shown. */
const LISTED = 200;

export function PasteProblems({ fill, onScales, onRest, onClose }: PasteProblemsProps) {
  const { problems, outside, cells, questions } = fill;
  const open = questions.some(({ scale }) => scale === null);
  const scales = new Map(
    questions.flatMap(({ column, scale }) => (scale === null ? [] : [[column.id, scale] as const])),
  );
  const words = useWords();
  const more = problems.length - LISTED;
  const why = [
    problems.length > 0 && words.t('table.paste.why', { n: problems.length }),
    outside > 0 && words.t('table.paste.outside', { n: outside }),
  ].filter((line) => line !== false);
  return (
    <Dialog title={words.t('table.paste.title')} closeLabel={words.t('word.close')} onClose={onClose} width={560}>
      {questions.map(({ column, scale }) => (
        <div key={column.id}>
          <Select<NumberScale>
            label={`${words.say(column.label)}: ${words.t('paste.scale')}`}
            value={scale}
            placeholder={words.t('paste.choose')}
            options={(['asIs', 'oneToFive'] as const).map((value) => ({
              value,
              label: words.t(`paste.levels.${value}`),
            }))}
            onChange={(to) => to !== '' && onScales(new Map(scales).set(column.id, to))}
          />
          {scale === null && <p>{words.t('paste.scale.open')}</p>}
        </div>
      ))}
      {why.length > 0 && <p>{why.join(' ')}</p>}
      {problems.length > 0 && (
        <ul className="paste-problems scroll">
          {problems.slice(0, LISTED).map(({ row, title, column, why: reason }) => (
            <li key={`${row} ${column.id}`}>
              <strong className="block">
                {words.t('table.paste.where', { row, column: words.say(column.longLabel ?? column.label) })}
                {title.trim() !== '' && <span>{title}</span>}
              </strong>
              {reason}
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <p>{words.t('app.import.more', { n: more })}</p>}
      <div className="dialog-actions">
        {cells > 0 && (
          <Button isDisabled={open} onPress={onRest}>
            {words.t(why.length > 0 ? 'table.paste.rest' : 'paste.takeCells', { n: cells })}
          </Button>
        )}
        <Button tone="primary" autoFocus onPress={onClose}>
          {words.t(cells > 0 ? 'table.paste.drop' : 'word.close')}
        </Button>
      </div>
    </Dialog>
  );
}

/** Asks before a paste of which some cells cannot be taken: every one of them with row, column and reason. */
import { useWords } from '../../../kernel/words/words';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import type { Fill } from './fill';

export interface PasteProblemsProps {
  readonly fill: Fill;
  readonly onRest: () => void;
  readonly onClose: () => void;
}

/** More are counted: nobody reads on. */
const LISTED = 200;

export function PasteProblems({ fill, onRest, onClose }: PasteProblemsProps) {
  const { problems, outside, cells } = fill;
  const words = useWords();
  const more = problems.length - LISTED;
  const why = [
    problems.length > 0 && words.t('table.paste.why', { n: problems.length }),
    outside > 0 && words.t('table.paste.outside', { n: outside }),
  ].filter((line) => line !== false);
  return (
    <Dialog title={words.t('table.paste.title')} closeLabel={words.t('app.close')} onClose={onClose} width={560}>
      <p>{why.join(' ')}</p>
      {problems.length > 0 && (
        <ul className="paste-problems">
          {problems.slice(0, LISTED).map(({ row, title, column, why: reason }) => (
            <li key={`${row} ${column.id}`}>
              <strong>
                {words.t('table.paste.where', { row, column: words.t(column.longLabel ?? column.label) })}
                {title.trim() !== '' && <span>{title}</span>}
              </strong>
              {reason}
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <p>{words.t('app.import.more', { n: more })}</p>}
      <div className="dialog-actions">
        {cells > 0 && <Button onPress={onRest}>{words.t('table.paste.rest', { n: cells })}</Button>}
        <Button tone="primary" autoFocus onPress={onClose}>
          {words.t(cells > 0 ? 'table.paste.drop' : 'app.close')}
        </Button>
      </div>
    </Dialog>
  );
}

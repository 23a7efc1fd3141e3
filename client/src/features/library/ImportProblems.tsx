/** Why a file could not be imported: line, column and reason of every problem. Nothing has been changed. */
import { useWords } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import './import-problems.css';

export interface ImportProblem {
  /** 1-based; null when it concerns the whole file. */
  readonly line: number | null;
  readonly column: string | null;
  readonly reason: string;
}

const SHOWN = 12;

export function ImportProblems(props: { file: string; problems: readonly ImportProblem[]; onClose: () => void }) {
  const { file, problems, onClose } = props;
  const words = useWords();
  return (
    <Dialog title={words.t('app.import.title')} closeLabel={words.t('app.close')} onClose={onClose} width={560}>
      <p>
        <strong>{file}</strong> {words.t('app.import.nothing')}
      </p>
      <ul className="import-problems">
        {problems.slice(0, SHOWN).map((problem) => (
          <li key={`${problem.line} ${problem.column} ${problem.reason}`}>
            {problem.line !== null && (
              <strong>
                {problem.column === null
                  ? words.t('app.import.where', { line: problem.line })
                  : words.t('app.import.column', { line: problem.line, column: problem.column })}
              </strong>
            )}
            <span>{problem.reason}</span>
          </li>
        ))}
      </ul>
      {problems.length > SHOWN && <p>{words.t('app.import.more', { n: problems.length - SHOWN })}</p>}
      <div className="dialog-actions">
        <Button tone="primary" onPress={onClose}>
          {words.t('app.close')}
        </Button>
      </div>
    </Dialog>
  );
}

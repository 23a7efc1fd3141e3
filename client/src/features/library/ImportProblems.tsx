/** Why a file could not be imported: line, column and reason of every problem. Nothing was changed. */
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

export interface ImportProblemsProps {
  readonly file: string;
  readonly problems: readonly ImportProblem[];
  /** How many there were besides these. */
  readonly more: number;
  readonly onClose: () => void;
}

export function ImportProblems({ file, problems, more, onClose }: ImportProblemsProps) {
  const untold = Math.max(0, problems.length - SHOWN) + more;
  const words = useWords();
  return (
    <Dialog title={words.t('app.import.title')} closeLabel={words.t('word.close')} onClose={onClose} width={560}>
      <p>
        <strong>{file}</strong> {words.t('app.import.nothing')}
      </p>
      <ul className="import-problems scroll">
        {problems.slice(0, SHOWN).map((problem) => (
          <li className="stack" key={`${problem.line} ${problem.column} ${problem.reason}`}>
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
      {untold > 0 && <p>{words.t('app.import.more', { n: untold })}</p>}
      <div className="dialog-actions">
        <Button tone="primary" onPress={onClose}>
          {words.t('word.close')}
        </Button>
      </div>
    </Dialog>
  );
}

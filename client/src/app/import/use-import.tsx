/**
 * An import as the person sees it: progress, cancelling until it is written, then the reason if it was refused. One at a
 * time; leaving the page cancels it.
 */
import { TABLE_KIND } from '@polku/shared/boards/index';
import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { BOARD_VIEWS } from '../../boards/index';
import { type ImportProblem, ImportProblems } from '../../features/library/ImportProblems';
import { ImportProgressDialog } from '../../features/library/ImportProgressDialog';
import { useWords } from '../../kernel/words/words';
import { useServices } from '../services';
import type { Importing, TableQuestion } from './import-file';
import type { ImportProgress } from './read-import';

const { tables } = BOARD_VIEWS[TABLE_KIND];

/** A file that is read sooner than this needs no dialog. */
const QUICK_MS = 350;

type Outcome = { readonly problems?: readonly ImportProblem[] | undefined; readonly more?: number | undefined };

interface Refused {
  readonly file: string;
  readonly list: readonly ImportProblem[];
  readonly more: number;
}

type Answer = Awaited<ReturnType<Importing['ask']>>;

interface Asking extends TableQuestion {
  readonly answer: (answer: Answer) => void;
}

export interface Import {
  readonly busy: boolean;
  readonly begin: (file: File) => void;
  /** The dialogs; render them. */
  readonly dialogs: ReactNode;
}

/**
 * @param work imports the file;
 * @param arrived called with the result, unless it was refused or cancelled
 */
export function useImport<Done extends Outcome>(
  work: (file: File, importing: Importing) => Promise<Done>,
  arrived: (done: Done) => void,
): Import {
  const words = useWords();
  const { toasts } = useServices();
  const [running, setRunning] = useState<{ readonly file: string; readonly shown: boolean } | null>(null);
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const [problems, setProblems] = useState<Refused | null>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  const current = useRef<AbortController | null>(null);
  useEffect(() => () => current.current?.abort(), []);
  const begin = (file: File): void => {
    if (current.current) return;
    const controller = new AbortController();
    current.current = controller;
    const { signal } = controller;
    setProgress(null);
    setRunning({ file: file.name, shown: false });
    const timer = setTimeout(() => setRunning({ file: file.name, shown: true }), QUICK_MS);
    const end = (): void => {
      clearTimeout(timer);
      current.current = null;
      setRunning(null);
      setAsking(null);
    };
    const ask = (question: TableQuestion): Promise<Answer> =>
      new Promise((resolve) => {
        const answer = (given: Answer): void => {
          setAsking(null);
          // Wanting nothing of it is calling it off.
          if (!given) controller.abort();
          resolve(given);
        };
        signal.addEventListener('abort', () => resolve(null));
        setAsking({ ...question, answer });
      });
    work(file, { signal, tell: setProgress, ask }).then(
      (result) => {
        end();
        if (result.problems) setProblems({ file: file.name, list: result.problems, more: result.more ?? 0 });
        else arrived(result);
      },
      (error: unknown) => {
        end();
        if (signal.aborted) toasts.show({ text: words.t('app.import.cancelled', { file: file.name }), tone: 'info' });
        else toasts.show({ text: error instanceof Error ? error.message : String(error), tone: 'problem' });
      },
    );
  };
  return {
    busy: running !== null,
    begin,
    dialogs: (
      <>
        {running?.shown && !asking && (
          <ImportProgressDialog
            file={running.file}
            step={words.t(`app.import.step.${progress?.step ?? 'reading'}`)}
            done={progress?.done ?? null}
            onCancel={progress?.step === 'writing' ? null : () => current.current?.abort()}
          />
        )}
        {asking && tables && (
          <Suspense fallback={null}>
            <tables.Question
              table={asking.table}
              read={asking.read}
              onTake={(rows, left) => asking.answer({ rows, left })}
              onClose={() => asking.answer(null)}
            />
          </Suspense>
        )}
        {problems && (
          <ImportProblems
            file={problems.file}
            problems={problems.list}
            more={problems.more}
            onClose={() => setProblems(null)}
          />
        )}
      </>
    ),
  };
}

/** Deletes the project for good, for everybody, once its name has been typed. */
import { useState } from 'react';
import { problemOf } from '../features/members/problem-words';
import type { Answer } from '../kernel/session/server-call';
import { useWords } from '../kernel/words/words';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { AskedName } from './AskedName';

export interface EraseDialogProps {
  /** What has to be typed. */
  readonly name: string;
  readonly erase: () => Promise<Answer<true>>;
  readonly onErased: () => void;
  readonly onExport: () => void;
  readonly onClose: () => void;
}

export function EraseDialog({ name, erase, onErased, onExport, onClose }: EraseDialogProps) {
  const words = useWords();
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const same = typed.normalize().trim() === name.normalize().trim();
  const go = async (): Promise<void> => {
    setBusy(true);
    const answer = await erase();
    setBusy(false);
    setProblem(problemOf(answer, words));
    if (answer.kind === 'ok') onErased();
  };
  return (
    <Dialog title={words.t('app.erase.title', { name })} closeLabel={words.t('word.close')} onClose={onClose}>
      <form
        className="stack gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (same && !busy) void go();
        }}
      >
        <p>{words.t('app.erase.what')}</p>
        <p>{words.t('app.erase.copies')}</p>
        <p>{words.t('app.erase.type', { name })}</p>
        <AskedName value={typed} onChange={setTyped} first />
        {problem !== null && (
          <p className="bad" role="alert">
            {problem}
          </p>
        )}
        <div className="dialog-actions">
          <Button onPress={onExport}>{words.t('app.erase.export')}</Button>
          <Button onPress={onClose}>{words.t('word.cancel')}</Button>
          <Button type="submit" tone="danger" isDisabled={!same || busy}>
            {words.t('app.erase.go')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

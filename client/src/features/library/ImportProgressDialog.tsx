/** Progress of an import. Cancelling before it is written changes nothing. */
import { useWords } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import './import-progress.css';
import './progress.css';

export interface ImportProgressDialogProps {
  readonly file: string;
  /** What is being done, in words. */
  readonly step: string;
  /** Progress of the step, 0…1; null if unknown. */
  readonly done: number | null;
  /** Null: it is being written, and is there in a moment. */
  readonly onCancel: (() => void) | null;
}

export function ImportProgressDialog({ file, step, done, onCancel }: ImportProgressDialogProps) {
  const words = useWords();
  const cancel = (): void => onCancel?.();
  return (
    <Dialog
      title={words.t('app.import.progress', { file })}
      closeLabel={words.t('word.cancel')}
      onClose={cancel}
      width={440}
    >
      <p className="import-step" role="status">
        {step}
      </p>
      <progress
        className="progress block clip full pill"
        aria-label={step}
        max={100}
        {...(done === null ? {} : { value: Math.round(done * 100) })}
      />
      <p className="import-note soft">{words.t('app.import.progress.note')}</p>
      <div className="dialog-actions">
        <Button onPress={cancel} isDisabled={onCancel === null}>
          {words.t('word.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}

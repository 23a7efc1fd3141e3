/** Asks for another name of a project. */
import { useState } from 'react';
import { useWords } from '../kernel/words/words';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';

export interface RenameDialogProps {
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

export function RenameDialog({ name, onName, onClose }: RenameDialogProps) {
  const words = useWords();
  const [value, setValue] = useState(name);
  const asked = value.trim();
  return (
    <Dialog title={words.t('app.home.rename')} closeLabel={words.t('app.close')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (asked) onName(asked);
        }}
      >
        <label className="field">
          <span className="field-label">{words.t('app.home.projectName')}</span>
          <input
            className="field-input"
            // The dialog is for this field alone.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            maxLength={300}
            value={value}
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => setValue(event.currentTarget.value)}
          />
        </label>
        <div className="dialog-actions">
          <Button onPress={onClose}>{words.t('app.cancel')}</Button>
          <Button type="submit" tone="primary" isDisabled={!asked || asked === name}>
            {words.t('app.home.rename')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

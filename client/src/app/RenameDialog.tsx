/** Asks for a project's new name. */
import { useState } from 'react';
import { useWords } from '../kernel/words/words';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { AskedName } from './AskedName';

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
    <Dialog title={words.t('word.rename')} closeLabel={words.t('word.close')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (asked) onName(asked);
        }}
      >
        <AskedName value={value} onChange={setValue} first />
        <div className="dialog-actions">
          <Button onPress={onClose}>{words.t('word.cancel')}</Button>
          <Button type="submit" tone="primary" isDisabled={!asked || asked === name}>
            {words.t('word.rename')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Asks for the name of a row. */
import { LIMITS } from '@polku/shared/kernel/limits';
import { useState } from 'react';
import type { Words } from '../../../../kernel/words/words';
import { Button } from '../../../../ui/Button';
import { Dialog } from '../../../../ui/Dialog';

export interface RowNameDialogProps {
  readonly words: Words;
  readonly name: string;
  /** Whom the name concerns. */
  readonly why: string;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

export function RowNameDialog({ words, name: begin, why, onName, onClose }: RowNameDialogProps) {
  const [name, setName] = useState(begin);
  return (
    <Dialog title={words.t('rows.rename.title')} closeLabel={words.t('word.close')} onClose={onClose} width={400}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onName(name.trim());
        }}
      >
        <label className="stack gap-1 small soft">
          <span>{words.t('rows.name')}</span>
          <input
            className="field-input"
            value={name}
            maxLength={LIMITS.shortStringLength}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog was opened to type in
            autoFocus
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <p className="way-hint small soft">{why}</p>
        <div className="dialog-actions">
          <Button tone="primary" type="submit">
            {words.t('wayfinding.views.keep')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

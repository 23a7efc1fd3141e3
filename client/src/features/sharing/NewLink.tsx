/** Makes a link with a role and a label and copies it. */
import { type Role, ROLES } from '@polku/shared/kernel/permissions';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import { Segmented } from '../../ui/Segmented';

/** Editors first: they are invited most. */
const OFFERED: readonly Role[] = [...ROLES].sort((a, b) => Number(a === 'facilitator') - Number(b === 'facilitator'));

export interface NewLinkProps {
  readonly disabled: boolean;
  readonly onMake: (role: Role, label: string) => void;
}

export function NewLink({ disabled, onMake }: NewLinkProps) {
  const words = useWords();
  const [role, setRole] = useState<Role>('editor');
  const [label, setLabel] = useState('');
  return (
    <form
      className="share-new outlined rounded stack gap-3"
      aria-label={words.t('members.link.new')}
      onSubmit={(event) => {
        event.preventDefault();
        onMake(role, label.trim());
        setLabel('');
      }}
    >
      <Segmented
        size="small"
        label={words.t('members.link.role')}
        value={role}
        options={OFFERED.map((one) => ({ value: one, label: words.t(`app.role.${one}`) }))}
        onChange={(chosen) => chosen && setRole(chosen)}
      />
      <p className="small soft">{words.t(`app.role.${role}.can`)}</p>
      <div className="row wrap gap-2 share-setting">
        <label className="field stack grow">
          <span className="field-label">{words.t('members.link.label')}</span>
          <input
            className="field-input"
            value={label}
            maxLength={120}
            placeholder={words.t('members.link.label.hint')}
            onChange={(event) => setLabel(event.currentTarget.value)}
          />
        </label>
        <Button type="submit" tone="primary" icon={<Plus size={16} />} isDisabled={disabled}>
          {words.t('members.link.make')}
        </Button>
      </div>
    </form>
  );
}

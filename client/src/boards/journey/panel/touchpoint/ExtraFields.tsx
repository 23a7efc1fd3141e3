/** Custom fields (and unknown columns of an imported file): a name and a text each. */
import { setTouchpointFields } from '@polku/shared/boards/journey/commands/set-touchpoint-fields';
import type { Touchpoint } from '@polku/shared/boards/journey/records/schema';
import { LIMITS } from '@polku/shared/kernel/limits';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../../../kernel/words/words';
import { Button, IconButton } from '../../../../ui/Button';
import { TextField } from '../../../../ui/Field';
import { useBoard } from '../../../../kernel/board/board-context';

export function ExtraFields({ touchpoint }: { touchpoint: Touchpoint }) {
  const words = useWords();
  const { run, readOnly } = useBoard();
  const [adding, setAdding] = useState(false);
  const entries = Object.entries(touchpoint.extra);
  const set = (next: readonly (readonly [string, string])[]): void => {
    run(setTouchpointFields, { ids: [touchpoint.id], fields: { extra: Object.fromEntries(next) } });
  };
  const others = (name: string) => entries.filter(([one]) => one !== name);
  return (
    <div className="extra-fields stack gap-2" data-field="extra">
      {entries.map(([name, text]) => (
        <div key={name} className="property">
          <span className="property-label" aria-hidden title={name}>
            {name}
          </span>
          <div className="property-value">
            <TextField
              label={name}
              hiddenLabel
              value={text}
              maxLength={2000}
              placeholder="–"
              disabled={readOnly}
              onCommit={(next) => set(entries.map(([one, old]) => [one, one === name ? next : old]))}
            />
            {!readOnly && (
              <IconButton
                size="small"
                label={words.t('inspector.extra.remove', { name })}
                icon={<X size={14} />}
                onPress={() => set(others(name))}
              />
            )}
          </div>
        </div>
      ))}
      {adding && (
        <TextField
          label={words.t('inspector.extra.name')}
          hiddenLabel
          value=""
          autoFocus
          maxLength={LIMITS.shortStringLength}
          placeholder={words.t('inspector.extra.name')}
          onLeave={() => setAdding(false)}
          onCommit={(name) => {
            setAdding(false);
            const tidy = name.trim();
            if (tidy !== '' && !Object.hasOwn(touchpoint.extra, tidy)) set([...entries, [tidy, '']]);
          }}
        />
      )}
      {!readOnly && !adding && entries.length < LIMITS.extraFields && (
        <Button size="small" tone="quiet" icon={<Plus size={14} />} onPress={() => setAdding(true)}>
          {words.t('inspector.extra.add')}
        </Button>
      )}
    </div>
  );
}

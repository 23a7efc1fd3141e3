/** A field that both wrote: each one's value, which is in place, and the other to be had back. */
import { fieldName, valueWords } from '@polku/shared/history/field-words';
import { takeOtherValue } from '@polku/shared/history/take-other-value';
import { recordName } from '@polku/shared/i18n/record-name';
import { sameValue } from '@polku/shared/kernel/stored-values';
import { useRef } from 'react';
import type { FieldConflict, Session } from '../../kernel/session/session-types';
import { useFrozen } from '../../kernel/store/use-frozen';
import { useProjection } from '../../kernel/store/use-projection';
import { useWords } from '../../kernel/words/words';
import { Button } from '../../ui/Button';

export interface ConflictItemProps {
  readonly session: Session;
  readonly conflict: FieldConflict;
  readonly onRecord: (id: string) => void;
  readonly onRefused: (text: string) => void;
}

export function ConflictItem({ session, conflict, onRecord, onRefused }: ConflictItemProps) {
  const words = useWords();
  const { projection, runner } = session;
  const { id, field } = conflict;
  const item = useRef<HTMLLIElement>(null);
  const record = useProjection(projection, (read) => read.get(id));
  const frozen = useFrozen(session, conflict.board === '' ? null : conflict.board);
  const name = record ? recordName(record, words) : words.t('field.gone');
  const label = fieldName(field, words);
  const type = record?.type ?? '';
  const mayUse = record !== undefined && runner.readOnly === null && !frozen;
  const use = (value: unknown): void => {
    const result = runner.run(takeOtherValue, { id, field, value });
    if (!result.done) onRefused(words.say(result.refusal.reason, result.refusal.values));
    // The button goes, since its value is in place: the focus stays where one was.
    else item.current?.focus();
  };
  return (
    <li ref={item} tabIndex={-1} className="stack gap-2 outlined rounded away-conflict">
      <div className="row wrap gap-2">
        <strong>{label}</strong>
        {record && record.board !== '' ? (
          <button type="button" className="away-link breakable" onClick={() => onRecord(id)}>
            {name}
          </button>
        ) : (
          <span className="breakable">{name}</span>
        )}
      </div>
      <dl className="away-values">
        {(['mine', 'theirs'] as const).map((side) => {
          const value = conflict[side];
          const text = valueWords(value, { words, read: projection, type, field });
          const inPlace = record !== undefined && sameValue(record[field], value);
          return (
            <div key={side} className="row wrap gap-2">
              <dt className="small soft">{words.t(`away.${side}`)}</dt>
              <dd className="breakable grow">{text}</dd>
              {inPlace ? (
                <span className="micro pill away-place">{words.t('away.inPlace')}</span>
              ) : (
                mayUse && (
                  <Button
                    size="small"
                    aria-label={words.t('away.use.of', { value: text, field: label, name })}
                    onPress={() => use(value)}
                  >
                    {words.t('away.use')}
                  </Button>
                )
              )}
            </div>
          );
        })}
      </dl>
    </li>
  );
}

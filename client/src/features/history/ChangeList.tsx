/** What has changed on one board, by place, with what can be set back. */
import type { BoardDifference, FieldChange, RecordChange } from '@polku/shared/history/record-change';
import { fieldName, valueWords } from '@polku/shared/history/field-words';
import { wordDifference } from '@polku/shared/history/word-difference';
import type { RecordReader } from '@polku/shared/kernel/record-reader';
import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useWords, type Words } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import { ChangeSign, type ChangeSignProps } from './ChangeSign';

export interface ChangeListProps {
  readonly board: BoardDifference;
  /** Where what values refer to is called by its name, then and now. */
  readonly then: RecordReader;
  readonly now: RecordReader;
  /** What can be done with a change; null for a list that is only looked at. */
  readonly acts: {
    readonly readOnly: boolean;
    /** @param whole with all that is in it */
    readonly onRestore: (change: RecordChange, whole: boolean) => void;
    readonly onShow: (change: RecordChange) => void;
  } | null;
  readonly says?: ChangeSignProps['says'];
}

/** More are shown by a press: a list of thousands is nothing to read. */
const STEP = 100;

export function ChangeList({ board, then, now, acts, says }: ChangeListProps) {
  const words = useWords();
  const [most, setMost] = useState(STEP);
  const { records } = board;
  return (
    <>
      <ul className="change-list">
        {records.slice(0, most).map((change) => (
          <li className="stack gap-1 rule-below" key={change.id}>
            <div className="row wrap gap-2">
              {change.kinds.map((kind) => (
                <ChangeSign key={kind} kind={kind} {...(says ? { says } : {})} />
              ))}
              {acts && !change.kinds.includes('gone') ? (
                <button type="button" className="change-name breakable accent" onClick={() => acts.onShow(change)}>
                  {change.name}
                </button>
              ) : (
                <strong className="breakable">{change.name}</strong>
              )}
              <span className="small soft">{placeWords(change, words)}</span>
              <span className="grow" />
              {acts && !acts.readOnly && (
                <Button
                  size="small"
                  tone="quiet"
                  icon={<RotateCcw size={14} />}
                  aria-label={words.t('history.restore.oneOf', { name: change.name })}
                  onPress={() => acts.onRestore(change, false)}
                >
                  {words.t('history.restore.one')}
                </Button>
              )}
              {acts && !acts.readOnly && holdsOthers(change, records) && (
                <Button
                  size="small"
                  tone="quiet"
                  aria-label={words.t('history.restore.rowOf', { name: change.name })}
                  onPress={() => acts.onRestore(change, true)}
                >
                  {words.t('history.restore.row')}
                </Button>
              )}
            </div>
            {change.fields
              .filter(({ what }) => what !== 'place')
              .map((field) => (
                <Field key={field.field} field={field} type={change.type} then={then} now={now} />
              ))}
          </li>
        ))}
      </ul>
      {records.length > most && (
        <Button size="small" onPress={() => setMost(most + STEP)}>
          {words.t('history.more', { n: records.length - most })}
        </Button>
      )}
    </>
  );
}

function placeWords({ place, placeBefore, kinds }: RecordChange, words: Words): string {
  if (kinds.includes('moved') && placeBefore && placeBefore.length > 0) {
    return words.t('history.placeBefore', { place: placeBefore.join(' · ') });
  }
  return place.length > 0 ? words.t('history.place', { place: place.join(' · ') }) : '';
}

/** Others that changed stand in it by name. */
function holdsOthers({ name, id }: RecordChange, records: readonly RecordChange[]): boolean {
  return records.some((one) => one.id !== id && one.place.includes(name));
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

interface FieldProps extends Pick<ChangeListProps, 'then' | 'now'> {
  readonly field: FieldChange;
  readonly type: string;
}

function Field({ field, type, then, now }: FieldProps) {
  const words = useWords();
  const label = fieldName(field.field, words);
  const named = { words, type, field: field.field };
  if (field.what === 'text') {
    const parts = wordDifference(textOf(field.from), textOf(field.to));
    return (
      <p className="change-field small">
        <span className="soft">{label}: </span>
        {parts.map((part, at) =>
          part.change === 'same' ? (
            <span key={at}>{part.text}</span>
          ) : part.change === 'added' ? (
            <ins key={at}>{part.text}</ins>
          ) : (
            <del key={at}>{part.text}</del>
          ),
        )}
      </p>
    );
  }
  return (
    <p className="change-field small">
      <span className="soft">{label}: </span>
      <del>
        <span className="visually-hidden">{words.t('history.was')} </span>
        {valueWords(field.from, { ...named, read: then })}
      </del>{' '}
      <span aria-hidden>→</span>{' '}
      <ins>
        <span className="visually-hidden">{words.t('history.is')} </span>
        {valueWords(field.to, { ...named, read: now })}
      </ins>
    </p>
  );
}

/** The marks at a field of the record around it, of one record alone: its comments, and who else is there. */
import { recordPlace } from '@polku/shared/kernel/comment-place';
import { createContext, useContext } from 'react';
import { PeopleMark } from '../presence/PeopleMark';
import { CommentMark } from './CommentMark';

export interface CommentedRecord {
  readonly board: string;
  readonly id: string;
}

const CommentedRecordContext = createContext<CommentedRecord | null>(null);
/** Null: of none, or of several, whose fields are no one's. */
export const CommentedRecordProvider = CommentedRecordContext.Provider;

export interface FieldMarkProps {
  readonly field: string;
  readonly label: string;
}

/** What holds it says `data-comments`. */
export function FieldMark({ field, label }: FieldMarkProps) {
  const record = useContext(CommentedRecordContext);
  if (!record) return null;
  return (
    <>
      <CommentMark
        className="field-mark"
        place={recordPlace(record.board, record.id, field)}
        name={label}
        called={label}
      />
      <PeopleMark id={record.id} field={field} look="field" />
    </>
  );
}

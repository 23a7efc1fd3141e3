/**
 * Expectation, experience and staff's belief side by side, each with mean, number of answers and source, and the blind-spot
 * verdict. A mean without a count is shown but gives no verdict.
 */
import { fillTouchpoints } from '@polku/shared/boards/journey/commands/fill-touchpoints';
import type { Rating, Touchpoint } from '@polku/shared/boards/journey/records/schema';
import { useRef } from 'react';
import { useWords } from '../../../../kernel/words/words';
import { NumberField, TextField } from '../../../../ui/Field';
import { BlindSpotNote } from './BlindSpotNote';
import { commonOf } from '../fields/common-value';
import { useBoard } from '../../../../kernel/board/board-context';
import { FieldMark } from '../../../../kernel/comments/FieldMark';

const RATINGS = ['expectation', 'experience', 'staffBelief'] as const;
type RatingField = (typeof RATINGS)[number];
const NO_RATING: Rating = { mean: 3, n: null, source: '', date: '' };

function RatingRow({ touchpoints, field }: { touchpoints: readonly Touchpoint[]; field: RatingField }) {
  const words = useWords();
  const { run, readOnly, board } = useBoard();
  const common = commonOf(touchpoints, (touchpoint) => touchpoint[field]);
  const rating = common.mixed ? null : common.value;
  const label = words.t(`inspector.${field}`);
  // Each keeps what is not being changed: a mean for several does not wipe their counts and sources.
  const set = (change: Partial<Rating> | null): void => {
    const next = (before: Rating | null): Rating | null =>
      change === null ? null : { ...NO_RATING, ...before, ...change };
    run(fillTouchpoints, {
      board,
      rows: touchpoints.map((touchpoint) => ({ id: touchpoint.id, fields: { [field]: next(touchpoint[field]) } })),
    });
  };
  const shared = { hiddenLabel: true, locale: words.locale } as const;
  return (
    <tr data-field={field} data-comments>
      <th scope="row">
        {label} <FieldMark field={field} label={label} />
      </th>
      <td>
        <NumberField
          {...shared}
          label={words.t('inspector.rating.meanOf', { label })}
          value={rating?.mean ?? null}
          min={1}
          max={5}
          disabled={readOnly}
          placeholder={common.mixed ? words.t('inspector.mixed') : '–'}
          invalidText={words.t('inspector.number.between', { min: 1, max: 5 })}
          onCommit={(mean) => set(mean === null ? null : { mean })}
        />
      </td>
      <td data-field={`${field}.n`}>
        <NumberField
          {...shared}
          label={words.t('inspector.rating.answersOf', { label })}
          value={rating?.n ?? null}
          min={0}
          max={1e9}
          disabled={readOnly || rating === null}
          placeholder="–"
          invalidText={words.t('inspector.number.atLeast', { min: 0 })}
          onCommit={(n) => set({ n })}
        />
      </td>
      <td>
        <TextField
          label={words.t('inspector.rating.sourceOf', { label })}
          hiddenLabel
          value={rating?.source ?? ''}
          maxLength={300}
          placeholder="–"
          disabled={readOnly || rating === null}
          onCommit={(source) => set({ source })}
        />
      </td>
    </tr>
  );
}

export function RatingTable({ touchpoints }: { touchpoints: readonly Touchpoint[] }) {
  const words = useWords();
  const [only] = touchpoints;
  const table = useRef<HTMLTableElement>(null);
  const say = (rating: RatingField): void =>
    table.current?.querySelector<HTMLElement>(`[data-field="${rating}.n"] input`)?.focus();
  return (
    <>
      <table className="ratings full" ref={table}>
        <caption className="visually-hidden">{words.t('inspector.ratings')}</caption>
        <thead>
          <tr>
            <th scope="col">{words.t('inspector.ratings')}</th>
            <th scope="col">{words.t('inspector.rating.mean')}</th>
            <th scope="col">
              <abbr title={words.t('inspector.rating.answers')}>n</abbr>
            </th>
            <th scope="col">{words.t('inspector.rating.source')}</th>
          </tr>
        </thead>
        <tbody>
          {RATINGS.map((field) => (
            <RatingRow key={field} touchpoints={touchpoints} field={field} />
          ))}
        </tbody>
      </table>
      {only && touchpoints.length === 1 && <BlindSpotNote touchpoint={only} onSay={say} />}
    </>
  );
}

/** One touchpoint of the list: title, team, channel, value, times and emotion. */
import { recordPlace } from '@polku/shared/kernel/comment-place';
import { ownColour } from '@polku/shared/kernel/palette';
import type { Touchpoint } from '@polku/shared/boards/journey/records/schema';
import { Diamond } from 'lucide-react';
import { memo } from 'react';
import { CommentMark } from '../../../../kernel/comments/CommentMark';
import { PeopleMark } from '../../../../kernel/presence/PeopleMark';
import { Face, LEVELS } from '../../words/Face';
import type { TableContext } from '@polku/shared/boards/journey/fields/column';
import { COLUMNS } from '@polku/shared/boards/journey/fields/list';

export interface ListItemProps {
  readonly touchpoint: Touchpoint;
  readonly context: TableContext;
  readonly selected: boolean;
  readonly dim: boolean;
  readonly onOpen: (id: string) => void;
}

function told(id: string, touchpoint: Touchpoint, context: TableContext): string {
  return COLUMNS.find((column) => column.id === id)?.show(touchpoint, context) ?? '';
}

export const ListItem = memo(function ListItem({ touchpoint, context, selected, dim, onOpen }: ListItemProps) {
  const { words, teams } = context;
  const { id, title, value, emotion, momentOfTruth } = touchpoint;
  const team = teams.find((one) => one.id === touchpoint.team);
  const layer = told('layer', touchpoint, context);
  const channel = told('channel', touchpoint, context);
  const waste = told('waste', touchpoint, context);
  const level = emotion === null ? null : (LEVELS.find((one) => one === Math.round(emotion)) ?? 0);
  const times = (['waitTime', 'processTime'] as const).flatMap((time) => {
    const text = told(time, touchpoint, context);
    return text === '' ? [] : [`${words.t(`table.column.${time}`)} ${text}`];
  });
  return (
    <li className="relative" data-record={id} data-comments>
      <button
        type="button"
        className="list-item card stack full relative"
        data-list-item={id}
        data-tone={value ?? undefined}
        data-dim={dim || undefined}
        aria-current={selected || undefined}
        onClick={() => onOpen(id)}
      >
        <span className="list-item-title breakable" data-empty={title.trim() === '' || undefined}>
          {title.trim() || words.t('word.untitled')}
          {momentOfTruth && (
            <Diamond size={12} className="cell-moment" aria-label={words.t('analysis.field.momentOfTruth')} />
          )}
        </span>
        {(layer !== '' || team !== undefined || channel !== '') && (
          <span className="list-item-about cluster soft">
            {layer !== '' && <span>{layer}</span>}
            {team && (
              <span>
                <i className="dot fixed" style={{ background: ownColour(team.color) }} aria-hidden />
                {team.name || words.t('word.untitled')}
              </span>
            )}
            {channel !== '' && <span>{channel}</span>}
          </span>
        )}
        {(value !== null || times.length > 0) && (
          <span className="list-item-about cluster soft">
            {value !== null && (
              <span className="list-item-value strong" data-tone={value}>
                {words.t(`value.${value}`)}
                {waste !== '' && `: ${waste}`}
              </span>
            )}
            {times.map((time) => (
              <span key={time}>{time}</span>
            ))}
          </span>
        )}
        {level !== null && (
          <span className="list-item-face">
            <Face level={level} size={26} />
            <span className="visually-hidden">{words.t(`emotion.${level}`)}</span>
          </span>
        )}
      </button>
      <PeopleMark id={id} look="card" />
      <CommentMark
        className="list-item-comments"
        place={recordPlace(touchpoint.board, id)}
        name={title.trim() || words.t('word.untitled')}
        show="counted"
      />
    </li>
  );
});

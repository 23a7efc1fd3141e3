/** The comments of one place, and a field for a new one. */
import { addComment } from '@polku/shared/discussion/commands/add-comment';
import { placeOf } from '@polku/shared/discussion/records';
import { boardKey, type CommentPlace, placeKey } from '@polku/shared/kernel/comment-place';
import { useState } from 'react';
import { useWords } from '../kernel/words/words';
import { Composer } from './Composer';
import { PlaceLine } from './PlaceLine';
import { ThreadCard } from './ThreadCard';
import { useComments, useCommentsValue } from './use-comments';
import { WhyNot } from './WhyNot';

export interface PlaceCommentsProps {
  readonly place: CommentPlace;
  readonly called: string;
  readonly say: (text: string) => void;
}

export function PlaceComments({ place, called, say }: PlaceCommentsProps) {
  const words = useWords();
  const comments = useComments();
  const { places, session } = comments;
  const { runner } = session.discussion;
  const may = useCommentsValue(comments, (now) => now.mayComment());
  const threads = useCommentsValue(comments, ({ threads: all }) => all.at(placeKey(place)));
  const onBoard = useCommentsValue(comments, ({ threads: all }) => all.openAt(boardKey(place.board)));
  const [all, setAll] = useState(false);
  const author = comments.me();
  const view = { kind: 'place', place, called } as const;
  const resolved = threads.filter((thread) => thread.resolved);
  const shown = all ? threads : threads.filter((thread) => !thread.resolved);
  const isBoard = place.record === null && place.field === '' && place.figure === '' && place.finding === '';
  return (
    <>
      <div className="comments-body stack gap-3">
        <h2 className="thread-place" tabIndex={-1} data-comments-begin>
          <PlaceLine of={places.wordsOf(place, called)} gone={places.isGone(place)} />
        </h2>
        {shown.length === 0 && <p className="hint">{words.t(may ? 'comments.none.here' : 'comments.none')}</p>}
        <ul className="thread-list stack gap-2">
          {shown.map((thread) => (
            <ThreadCard
              key={thread.id}
              thread={thread}
              withPlace={placeKey(place) !== placeKey(placeOf(thread.comment))}
              onOpen={() => comments.show({ kind: 'thread', id: thread.id, from: view })}
            />
          ))}
        </ul>
        {resolved.length > 0 && (
          <button type="button" className="link-button small" aria-expanded={all} onClick={() => setAll(!all)}>
            {words.t(all ? 'comments.resolved.hide' : 'comments.resolved.show', { n: resolved.length })}
          </button>
        )}
        {isBoard && place.board !== null && onBoard > shown.length && (
          <button
            type="button"
            className="link-button small"
            onClick={() => {
              comments.filter({ board: place.board });
              comments.show({ kind: 'list' });
            }}
          >
            {words.t('comments.onBoard', { n: onBoard })}
          </button>
        )}
      </div>
      {may && author ? (
        <div className="comments-foot rule-above">
          <Composer
            key={placeKey(place)}
            draftKey={`place ${placeKey(place)}`}
            label={words.t('comments.new.label')}
            placeholder={words.t('comments.new.hint')}
            send={words.t('comments.act')}
            autoFocus
            onSend={(text, mentions) => {
              const done = runner.run(addComment, {
                author,
                place,
                words: places.wordsOf(place, called),
                text,
                mentions,
              });
              if (!done.done) return done.refusal;
              say(words.t('comments.sent'));
              return null;
            }}
          />
        </div>
      ) : (
        <WhyNot />
      )}
    </>
  );
}

/** What a team says of its page: that it has read it, and what it means for them, in their own words. */
import { answerForTeam } from '@polku/shared/boards/goals/commands/answer-for-team';
import { setTeamAnswer } from '@polku/shared/boards/goals/commands/set-team-answer';
import { teamAnswerOf } from '@polku/shared/boards/goals/goals-reader';
import { showDate } from '@polku/shared/kernel/dates';
import { useStore } from 'zustand';
import { useBoard } from '../../kernel/board/board-context';
import { PeopleMark } from '../../kernel/presence/PeopleMark';
import { useWords } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Field';
import { GoalText } from './GoalText';
import { today } from './today';

export function TeamAnswerField({ team }: { readonly team: string }) {
  const words = useWords();
  const { session, board, run, readOnly } = useBoard();
  const me = useStore(session.presence.me, ({ name }) => name);
  const answer = teamAnswerOf(session.projection, board, team);
  const heading = <h2 id="goals-page-answer">{words.t('goals.page.answer')}</h2>;
  if (!answer) {
    if (readOnly) return null;
    return (
      <section aria-labelledby="goals-page-answer" className="no-print">
        {heading}
        <Button size="small" onPress={() => run(answerForTeam, { board, team })}>
          {words.t('goals.page.answer.open')}
        </Button>
      </section>
    );
  }
  const said = [answer.by, showDate(answer.date, words)].filter(Boolean).join(', ');
  return (
    <section className="relative" aria-labelledby="goals-page-answer" data-record={answer.id}>
      <PeopleMark id={answer.id} look="line" />
      {heading}
      <GoalText
        id={answer.id}
        field="meaning"
        look="body"
        label={words.t('goals.page.answer')}
        placeholder={words.t('goals.page.answer.hint')}
      />
      <div className="row gap-3">
        <Checkbox
          label={words.t('goals.page.read')}
          checked={answer.read}
          disabled={readOnly}
          onChange={(read) =>
            run(setTeamAnswer, { ids: [answer.id], fields: read ? { read, by: me, date: today() } : { read } })
          }
        />
        {answer.read && said !== '' && <span className="goal-hint faint">{said}</span>}
      </div>
    </section>
  );
}

/** A newcomer's first steps on a map, with their completion; disappears when all are done or when hidden. */
import { Circle, CircleCheck, X } from 'lucide-react';
import { useState } from 'react';
import { useProjection } from '../../../../kernel/store/use-projection';
import { useWords } from '../../../../kernel/words/words';
import { IconButton } from '../../../../ui/Button';
import { useBoard } from '../../../../kernel/board/board-context';
import { firstStepsOf, hideFirstSteps, firstStepsAreHidden } from './first-steps';

export function FirstSteps() {
  const words = useWords();
  const { session, board, readOnly } = useBoard();
  const steps = useProjection(session.projection, (read) => firstStepsOf(read, board, words));
  const [hidden, setHidden] = useState(firstStepsAreHidden);
  if (hidden || readOnly || steps === '') return null;
  return (
    <section className="first-steps" aria-labelledby="first-steps">
      <header className="row spread">
        <h3 id="first-steps">{words.t('guide.first')}</h3>
        <IconButton
          size="small"
          label={words.t('guide.hide')}
          icon={<X size={14} />}
          onPress={() => {
            hideFirstSteps();
            setHidden(true);
          }}
        />
      </header>
      <ol>
        {steps.split(' ').map((step) => {
          const [id = '', state] = step.split(':');
          const done = state === 'done';
          return (
            <li className="grid gap-2 small" key={id} data-done={done || undefined}>
              {done ? <CircleCheck size={16} aria-hidden /> : <Circle size={16} aria-hidden />}
              <span>
                {words.say(`guide.first.${id}`)}
                <span className="visually-hidden">, {words.t(done ? 'guide.done' : 'guide.todo')}</span>
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

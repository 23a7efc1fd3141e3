/** Opens what is behind a finding: the few records of its board that it is about by name, touchpoints board by board. */
import type { Finding } from '@polku/shared/findings/finding';
import { useBoard } from '../kernel/board/board-context';
import { ShowButton } from '../kernel/board/ShowButton';
import { useWords } from '../kernel/words/words';
import { behind } from './behind';
import { nameOf } from './finding-words';

/** More records than these are shown together. */
const NAMED = 3;

export interface BehindButtonsProps {
  readonly finding: Pick<Finding, 'about' | 'touchpoints' | 'records'>;
  /** The finding's title. */
  readonly label: string;
  /** Its sentence, which tells it from others with the same title. */
  readonly text: string;
}

export function BehindButtons({ finding, label, text }: BehindButtonsProps) {
  const words = useWords();
  const { session, board } = useBoard();
  const groups = behind(session.projection, board, finding);
  if (groups.length === 0) return null;
  return (
    <span className="finding-behind cluster no-print">
      {groups.flatMap(({ board: home, name, ids, what }) => {
        if (what === 'records' && ids.length <= NAMED)
          return ids.map((id) => (
            <ShowButton key={id} label={label} ids={[id]} className="finding-show small accent" title={text}>
              {nameOf(session.projection, id) ?? words.t('findings.show')}
            </ShowButton>
          ));
        const says =
          what === 'records'
            ? words.t('findings.show')
            : home === board
              ? words.t('insights.show', { n: ids.length })
              : words.t('findings.show.on', { n: ids.length, board: name || words.t('word.untitled') });
        return (
          <ShowButton key={home} label={label} ids={ids} className="finding-show small accent" title={text}>
            {says}
          </ShowButton>
        );
      })}
    </span>
  );
}

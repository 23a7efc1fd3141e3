/** The blind-spot verdict of one touchpoint, or why there is none. */
import { blindSpotFigures } from '@polku/shared/boards/journey/analysis/blind-spots';
import { stepOf } from '@polku/shared/boards/journey/facts/step';
import type { Touchpoint } from '@polku/shared/boards/journey/records/schema';
import { finish } from '@polku/shared/kernel/pieces';
import { PROJECT_ID, projectRecord } from '@polku/shared/kernel/project';
import { useProjection } from '../../../../kernel/store/use-projection';
import { useWords } from '../../../../kernel/words/words';
import { useBoard } from '../../../../kernel/board/board-context';
import { signed } from '../../../../kernel/words/signed';

const NO_TEAMS: Parameters<typeof stepOf>[1] = new Map();

export interface BlindSpotNoteProps {
  readonly touchpoint: Touchpoint;
  /** Puts the focus where the number of answers of a rating is said. */
  readonly onSay: (rating: 'staffBelief' | 'experience') => void;
}

export function BlindSpotNote({ touchpoint, onSay }: BlindSpotNoteProps) {
  const words = useWords();
  const { session } = useBoard();
  const project = useProjection(session.projection, (read) => read.get(projectRecord, PROJECT_ID));
  const step = stepOf(touchpoint, NO_TEAMS, project?.workdayHours ?? 7.5);
  const [spot] = finish(blindSpotFigures({ steps: [step] }, project?.blindSpotFrom ?? 1)).spots;
  if (!spot) return null;
  const gap = spot.gap === null ? '' : signed(words, spot.gap);
  if (spot.verdict === 'overestimate' || spot.verdict === 'underestimate') {
    return (
      <p className={`verdict verdict-${spot.verdict}`} role="note">
        <strong>{words.t(`inspector.blindSpot.${spot.verdict}`, { gap })}</strong>{' '}
        {words.t(`inspector.blindSpot.${spot.verdict}.means`)}
      </p>
    );
  }
  const quiet = {
    agreed: words.t('inspector.blindSpot.agreed', { gap }),
    'too-few': words.t('inspector.blindSpot.tooFew', { gap }),
    'answers-unknown': words.t('inspector.blindSpot.answersUnknown', { gap }),
    unrated: words.t(spot.experience === null ? 'inspector.blindSpot.noCustomers' : 'inspector.blindSpot.noStaff'),
  }[spot.verdict];
  const untold = (['staffBelief', 'experience'] as const).filter((rating) => touchpoint[rating]?.n === null);
  return (
    <p className="verdict verdict-quiet">
      {quiet}{' '}
      {spot.verdict === 'answers-unknown' &&
        untold.map((rating) => (
          <button key={rating} type="button" className="verdict-say accent" onClick={() => onSay(rating)}>
            {words.t('inspector.sayN', { label: words.t(`inspector.${rating}`) })}
          </button>
        ))}
    </p>
  );
}

/** Moments of truth by phase: as marks, filled where they are led, and as a table of what leads each. */
import type { JourneyFigures } from '@polku/shared/boards/journey/analysis/figures';
import { type Moment, momentsByPhase, type PhaseMoments } from '@polku/shared/boards/journey/analysis/moments';
import type { JourneyColumns } from '@polku/shared/boards/journey/facts/journey-columns';
import { reactionText } from '@polku/shared/boards/journey/facts/reaction-text';
import { momentsChart } from '@polku/shared/boards/journey/picture/charts/moments-chart';
import { Fragment, memo, useState } from 'react';
import { Chart } from '../../../../kernel/charts/Chart';
import { sameShown } from '../../../../kernel/same-shown';
import type { Words } from '../../../../kernel/words/words';
import { useWords } from '../../../../kernel/words/words';
import { signed } from '../../../../kernel/words/signed';
import { Button } from '../../../../ui/Button';
import { InsightSection } from '../InsightSection';
import type { Names } from '../insights-context';
import { useBoard } from '../../../../kernel/board/board-context';
import { ShowButton } from '../../../../kernel/board/ShowButton';
import { CourseMark } from './CourseMark';
import { MomentOwner } from './MomentOwner';

export interface MomentsSectionProps {
  readonly figures: JourneyFigures;
  readonly journey: JourneyColumns;
  readonly names: Names;
}

/** Rows of a phase shown at first; each has a choice of its own, which is dear to draw. */
const SHOWN = 12;

const phaseName = (words: Words, { phase }: PhaseMoments): string =>
  words.t(phase === null ? 'ladder.noPhase' : `phase.${phase}`);

export function MomentsSection({ figures, journey, names }: MomentsSectionProps) {
  const words = useWords();
  const { projection: read } = useBoard().session;
  const phases = momentsByPhase(figures, journey);
  const [all, setAll] = useState(false);
  const count = phases.reduce((sum, { moments }) => sum + moments.length, 0);
  const hidden = !all && phases.some(({ moments }) => moments.length > SHOWN);
  const title = words.t('ladder.moments');
  return (
    <InsightSection id="moments" wide title={title} how={words.t('ladder.moments.how')}>
      {phases.length === 0 ? (
        <p className="insight-empty soft rounded">{words.t('ladder.moments.empty')}</p>
      ) : (
        <>
          <MomentsChart phases={phases} />
          <table className="insight-table moments-table full numeric">
            <caption className="visually-hidden">{title}</caption>
            <thead>
              <tr>
                {(
                  [
                    'word.touchpoint',
                    'inspector.owner',
                    'ladder.reaction',
                    'inspector.metric',
                    'insights.column.gap',
                    'insights.column.putRight',
                    'ladder.led',
                  ] as const
                ).map((label) => (
                  <th key={label} scope="col">
                    {words.t(label)}
                  </th>
                ))}
              </tr>
            </thead>
            {phases
              .filter(({ moments }) => moments.length > 0)
              .map((phase) => (
                <tbody key={phase.phase}>
                  <tr>
                    <th scope="rowgroup" colSpan={7} className="small faint">
                      <PhaseHead phase={phase} />
                    </th>
                  </tr>
                  {(all ? phase.moments : phase.moments.slice(0, SHOWN)).map((moment) => (
                    <MomentRow
                      key={moment.touchpoint}
                      moment={moment}
                      name={names.of(moment.touchpoint)}
                      reactions={moment.reactions.map((id) => reactionText(read, id))}
                    />
                  ))}
                </tbody>
              ))}
          </table>
          {hidden && (
            <Button size="small" onPress={() => setAll(true)}>
              {words.t('insights.all', { n: count })}
            </Button>
          )}
        </>
      )}
    </InsightSection>
  );
}

const WIDTH = 1080;

function MomentsChart({ phases }: { phases: readonly PhaseMoments[] }) {
  const words = useWords();
  const marked = phases.map((phase) => ({
    name: phaseName(words, phase),
    moments: phase.moments.map(({ lacks }) => lacks === null),
  }));
  const { shapes, height } = momentsChart(marked, WIDTH, words);
  return <Chart label={words.t('ladder.moments')} shapes={shapes} width={WIDTH} height={height} />;
}

/** The head of a phase in the table: what the chart shows of it, as the way to its moments. */
function PhaseHead({ phase }: { phase: PhaseMoments }) {
  const words = useWords();
  const led = phase.moments.filter(({ lacks }) => lacks === null).length;
  const said = words.t('ladder.moments.inPhase', { phase: phaseName(words, phase), n: phase.moments.length, led });
  return (
    <ShowButton label={said} ids={phase.moments.map(({ touchpoint }) => touchpoint)}>
      {said}
    </ShowButton>
  );
}

interface MomentRowProps {
  readonly moment: Moment;
  /** Of its touchpoint. */
  readonly name: string;
  /** Their texts, in the order of the moment's. */
  readonly reactions: readonly string[];
}

/** Drawn again only when it shows something else: the choice of an owner is dear to draw. */
const MomentRow = memo(function MomentRow({ moment, name, reactions }: MomentRowProps) {
  const words = useWords();
  const { touchpoint, metric, course, gap, recovery, lacks } = moment;
  const faint = (text: string) => <span className="insight-unknown faint">{text}</span>;
  return (
    <tr>
      <th scope="row">
        <ShowButton label={name} ids={[touchpoint]}>
          {name}
        </ShowButton>
      </th>
      <td>
        <MomentOwner moment={moment} name={name} />
      </td>
      <td>
        {reactions.length === 0
          ? faint(words.t('ladder.lacks.reaction'))
          : reactions.map((text, nth) => (
              <Fragment key={moment.reactions[nth]}>
                {nth > 0 && <br />}
                {text}
              </Fragment>
            ))}
      </td>
      <td>
        <span className="stack gap-half">
          {metric === 'none' ? faint(words.t('ladder.metric.none')) : words.t(`ladder.metric.${metric}`)}
          {metric !== 'none' && <CourseMark course={course} />}
        </span>
      </td>
      <td>{gap === null ? faint(words.t('word.unknown')) : signed(words, gap)}</td>
      <td>{recovery === null ? '–' : words.t(`insights.recovery.${recovery.verdict}`)}</td>
      <td>
        <span className="insight-text" data-tone={lacks === null ? 'good' : 'bad'}>
          {words.t(lacks === null ? 'ladder.led.yes' : `ladder.lacks.${lacks}`)}
        </span>
      </td>
    </tr>
  );
}, sameShown);

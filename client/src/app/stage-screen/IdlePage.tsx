/** Before and between steps: a calm picture of a path, and how to join. */
import { useWords } from '../../kernel/words/words';
import { JoinWayView } from './JoinWay';
import type { JoinWay } from './use-join-way';

export interface IdlePageProps {
  readonly title: string;
  readonly way: JoinWay;
  readonly people: number;
}

/** Where the path has its stops; in a box of 1600 × 300. */
const STOPS = [
  [90, 214],
  [430, 128],
  [800, 190],
  [1170, 92],
  [1510, 150],
] as const;

export function IdlePage({ title, way, people }: IdlePageProps) {
  const words = useWords();
  return (
    <div className="stage-idle">
      <h1>{title}</h1>
      <JoinWayView way={way} size="large" />
      <p className="stage-people soft">{words.t('stageScreen.people', { n: people })}</p>
      <svg className="stage-path" viewBox="0 0 1600 300" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
        <path
          className="stage-path-line"
          d="M-40 250C0 238 40 226 90 214C220 182 300 132 430 128C570 124 660 196 800 190C940 184 1030 96 1170 92C1310 88 1390 146 1510 150C1560 152 1600 140 1660 120"
        />
        {STOPS.map(([x, y]) => (
          <circle key={x} className="stage-path-stop" cx={x} cy={y} r="13" />
        ))}
      </svg>
    </div>
  );
}

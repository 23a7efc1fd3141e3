/** Moments of truth by phase: a diamond each in time order, filled where it is led. Beyond the room, the number says how many. */
import type { Shape } from '../../../../kernel/scene';
import { line } from '../../../../kernel/text-line';
import type { Translator } from '../../../../kernel/translate';
import { diamond, rule } from '../draw/draw';
import type { ChartShapes } from './survival-chart';

export interface MarkedPhase {
  readonly name: string;
  /** Whether each moment is led. */
  readonly moments: readonly boolean[];
}

const HEIGHT = 58;
const GAP = 16;
const PITCH = 20;

/** @returns shapes from 0, 0 on, the phases side by side; none without phases */
export function momentsChart(phases: readonly MarkedPhase[], width: number, words: Translator): ChartShapes {
  const room = (width - GAP * (phases.length - 1)) / phases.length;
  const shapes = phases.flatMap(({ name, moments }, nth): readonly Shape[] => {
    const x = nth * (room + GAP);
    const fit = Math.max(0, Math.floor((room - 40) / PITCH));
    const shown = moments.slice(0, moments.length <= fit + 1 ? moments.length : fit);
    const rest = moments.length - shown.length;
    const led = moments.filter(Boolean).length;
    const said = words.t('ladder.moments.inPhase', { phase: name, n: moments.length, led });
    return [
      rule(x, 4.5, x + room, 4.5, 'lineStrong'),
      line(said, x, 23, { size: 12, weight: 600, fill: 'ink' }, room),
      ...shown.map(
        (isLed, at): Shape => ({
          kind: 'path',
          commands: diamond(x + 8 + at * PITCH, 42, 7),
          stroke: 'accent',
          strokeWidth: 2,
          ...(isLed ? { fill: 'accent' as const } : {}),
        }),
      ),
      ...(rest > 0
        ? [
            line(words.t('scene.ladder.more', { n: rest }), x + 4 + shown.length * PITCH, 46, {
              size: 11,
              fill: 'inkSoft',
            }),
          ]
        : []),
    ];
  });
  return { shapes, height: phases.length === 0 ? 0 : HEIGHT };
}

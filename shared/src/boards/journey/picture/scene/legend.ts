/** The legend of a journey's picture, limited to what is shown: value classes, emotion lines, teams. */
import type { LegendEntry } from '../../../../kernel/legend';
import { valueLook } from '../draw/value-look';
import type { JourneyLayout } from '../layout/journey-layout';
import { teamOf } from '../../facts/rows';
import { type Touchpoint, VALUE_CLASSES } from '../../records/schema';
import { stroke } from '../draw/draw';
import { type Sign, sign } from '../draw/marks';

/** More teams than these would be a list of their own. */
const MOST_TEAMS = 16;

export function journeyLegend({ places, lanes, laneContext: { facts, words } }: JourneyLayout): readonly LegendEntry[] {
  const touchpoints = places.inOrder.map(({ touchpoint }) => touchpoint);
  const values = VALUE_CLASSES.filter((value) => touchpoints.some((touchpoint) => touchpoint.value === value)).map(
    (value): LegendEntry => ({
      text: words.t(`value.${value}`),
      mark: (x, y) => [{ kind: 'rect', x, y, width: 16, height: 12, radius: 3, fill: valueLook(value).bar }],
    }),
  );
  const emotion = lanes.some(({ type }) => type.id === 'emotion');
  const curves = (['customer', 'employee'] as const)
    .filter((whose) =>
      touchpoints.some((one) => (whose === 'customer' ? one.emotion : one.employeeEmotion) !== null && emotion),
    )
    .map((whose): LegendEntry => {
      const path = (x: number, y: number) => [['M', x, y + 6] as const, ['L', x + 16, y + 6] as const];
      return {
        text: `${words.t('lane.emotion')}: ${words.t(`scene.emotion.${whose}`)}`,
        mark: (x, y) => [
          whose === 'customer'
            ? stroke(path(x, y), 'ink', 2.2, {})
            : stroke(path(x, y), 'violet', 1.5, { dash: [4, 3] }),
        ],
      };
    });
  const teams = [...new Set(touchpoints.map(({ team }) => team))].flatMap((id) => teamOf(facts.read, id) ?? []);
  const named = teams.slice(0, MOST_TEAMS).map(
    ({ name, color }): LegendEntry => ({
      text: name.trim() || words.t('word.untitled'),
      mark: (x, y) => [
        {
          kind: 'circle',
          x: x + 8,
          y: y + 6,
          r: 5,
          fill: /^#[0-9a-fA-F]{6}$/.test(color) ? (color as '#000000') : 'inkSoft',
        },
      ],
    }),
  );
  const signs = (
    [
      ['heard', 'origin.heard', ({ origin }) => origin === 'heard'],
      ['marketing', 'origin.marketing', ({ origin }) => origin === 'marketing'],
      ['talked', 'inspector.talkedAbout', ({ talkedAbout }) => talkedAbout],
    ] as const satisfies readonly (readonly [Sign, string, (touchpoint: Touchpoint) => boolean])[]
  )
    .filter(([, , has]) => touchpoints.some(has))
    .map(([name, text]): LegendEntry => ({ text: words.t(text), mark: (x, y) => [sign(name, x + 2, y, 'inkFaint')] }));
  return [...values, ...curves, ...signs, ...named];
}

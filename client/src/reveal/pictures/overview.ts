/**
 * All items of a mirror, the widest gap first: the staff's view as a diamond, what customers said as a dot, and between them the gap
 * in its colour and pattern; a hollow diamond is what staff predicted. Below, how far each team's predictions were off.
 */
import type { Paint, Shape } from '@polku/shared/kernel/scene';
import { line } from '@polku/shared/kernel/text-line';
import { signed } from '../../kernel/words/signed';
import { legend } from '../draw/legend';
import type { Look } from '../draw/look';
import { linesOf, paragraph, rule, SIDE_PAINT, sideMark } from '../draw/marks';
import { type Part, type Picture, still } from '../draw/picture';
import { type Mirrored, type TeamError } from '../model/mirrored';
import { scaleNumber } from '../model/scale-number';
import { type Axis, valuesOf } from '../model/spread';
import { GAP_PAINT } from './mirror';

/** @returns the items, the widest gap first; those without one last, in their order */
export function byGap(items: readonly Mirrored[]): readonly Mirrored[] {
  const size = ({ gap }: Mirrored): number => (gap === null ? -1 : Math.abs(gap));
  return [...items].sort((a, b) => size(b) - size(a) || (b.gap ?? 0) - (a.gap ?? 0));
}

export function mirrorOverview(
  look: Look,
  axis: Axis,
  items: readonly Mirrored[],
  teams: readonly TeamError[],
): Picture {
  const { width, small, text, line: thick, words, size } = look;
  const screen = size === 'screen';
  const ranked = byGap(items);
  const left = Math.round(width * (screen ? 0.34 : 0.4));
  const right = width - Math.round(screen ? 300 : width * 0.27);
  const key = legend(
    look,
    (
      [
        ['customer', 'reveal.mirror.key.customers', false],
        ['staff', 'reveal.mirror.key.staff', false],
        ['staff', 'reveal.mirror.key.predicted', true],
      ] as const
    ).map(([side, id, hollow]) => ({
      mark: (at, middle, big) => [
        sideMark(
          side,
          at,
          middle,
          big * (hollow ? 0.42 : 0.48),
          hollow ? 'surface' : SIDE_PAINT[side],
          SIDE_PAINT[side],
        ),
      ],
      text: words.t(id),
    })),
    0,
    width,
  );
  const head = key.height + text * 1.6;
  const row = screen
    ? Math.max(46, Math.min(72, (look.height - head - (teams.length > 0 ? 110 : 0)) / Math.max(1, ranked.length)))
    : 46;
  const x = (value: number): number =>
    left + text + ((right - left - 2 * text) * (value - axis.from)) / (axis.to - axis.from);
  const values = valuesOf(axis);
  const bottom = head + ranked.length * row;
  const parts: Part[] = [];
  parts.push(
    still(
      'grid',
      ...key.shapes,
      ...values.map((value) => rule(x(value), head - 4, x(value), bottom, 'line', thick, [thick * 2, thick * 4])),
      ...values.map((value) =>
        line(scaleNumber(value, axis, words), x(value), head - small * 0.7, {
          size: small,
          weight: 600,
          fill: 'inkSoft',
          anchor: 'middle',
        }),
      ),
    ),
  );
  ranked.forEach((item, nth) => {
    const y = head + (nth + 0.5) * row;
    const { gap, own, predicted, customers, verdict } = item;
    const seen = verdict === 'blindSpot' || verdict === 'hiddenStrength';
    const maxLines = row > 40 ? 2 : 1;
    const weight = seen ? 600 : 400;
    const lines = linesOf(item.title, text, left - text, maxLines, weight);
    const shapes: Shape[] = [
      ...(nth > 0 ? [rule(0, y - row / 2, width, y - row / 2, 'line', thick * 0.6)] : []),
      ...paragraph(
        item.title,
        0,
        y + text * (lines === 1 ? 0.36 : -0.27),
        { size: text, fill: 'ink', weight },
        { width: left - text, maxLines },
      ),
    ];
    if (own.mean !== null && customers.mean !== null)
      shapes.push(...gapLine(x(own.mean), x(customers.mean), y, text * 0.62, GAP_PAINT[verdict]));
    if (predicted.mean !== null)
      shapes.push(sideMark('staff', x(predicted.mean), y, text * 0.5, 'surface', SIDE_PAINT.staff));
    if (own.mean !== null) shapes.push(sideMark('staff', x(own.mean), y, text * 0.72, SIDE_PAINT.staff, 'surface'));
    if (customers.mean !== null)
      shapes.push(sideMark('customer', x(customers.mean), y, text * 0.66, SIDE_PAINT.customer, 'surface'));
    const ink: Paint = seen ? GAP_PAINT[verdict] : 'inkSoft';
    const kind = customers.tooFew || own.tooFew ? words.t('reveal.tooFew.short') : words.say(`round.mirror.${verdict}`);
    const room = width - right - text * 0.6;
    const figure = gap === null ? '' : words.number(Math.abs(gap), 1);
    shapes.push(
      ...(screen
        ? [
            line(figure, right + text * 2.6, y + text * 0.36, { size: text, weight: 700, fill: ink, anchor: 'end' }),
            line(
              kind,
              right + text * 3.2,
              y + text * 0.36,
              { size: text * 0.9, weight: 600, fill: ink },
              room - text * 3,
            ),
          ]
        : [
            line(figure, right + text * 0.6, y - text * 0.1, { size: text, weight: 700, fill: ink }),
            ...paragraph(
              kind,
              right + text * 0.6,
              y + small * 1.1,
              { size: small, weight: 600, fill: ink },
              { width: room, maxLines: 2 },
            ),
          ]),
    );
    parts.push({ id: `row:${item.id}`, motion: 'slide', nth, shapes });
  });
  const errors = teams.length === 0 ? [] : teamErrors(look, teams, bottom + text * 1.6);
  if (errors.length > 0) parts.push({ id: 'teams', motion: 'slide', nth: ranked.length, shapes: errors });
  const perRow = teamsPerRow(size, teams);
  const height = bottom + (errors.length > 0 ? text * 3.2 + Math.ceil(teams.length / perRow) * text * 1.7 : text * 0.6);
  return { width, height, parts };
}

function gapLine(from: number, to: number, y: number, high: number, paint: Paint): readonly Shape[] {
  const x = Math.min(from, to);
  const width = Math.abs(to - from);
  if (width < 1) return [];
  if (paint === 'inkFaint') return [rule(from, y, to, y, 'lineStrong', Math.max(1.5, high * 0.25))];
  const pattern = paint === 'red' ? 'hatch' : 'dots';
  const ground: Paint = paint === 'red' ? 'redWeak' : 'greenWeak';
  return [
    {
      kind: 'rect',
      x,
      y: y - high / 2,
      width,
      height: high,
      fill: { pattern, ink: paint, ground },
      stroke: paint,
      strokeWidth: Math.max(1, high * 0.1),
    },
  ];
}

const teamsPerRow = (size: Look['size'], teams: readonly TeamError[]): number =>
  size === 'screen' ? Math.min(4, Math.max(1, teams.length)) : 1;

/** “Sales 0.8 · Billing 1.4”, with a bar each. */
function teamErrors(look: Look, teams: readonly TeamError[], top: number): readonly Shape[] {
  const { width, small, text, words, size } = look;
  const perRow = teamsPerRow(size, teams);
  const room = width / perRow;
  const most = Math.max(1, ...teams.map(({ error }) => Math.abs(error)));
  const name = room * (size === 'screen' ? 0.46 : 0.4);
  return [
    line(words.t('reveal.mirror.errors'), 0, top, { size: small, weight: 600, fill: 'inkSoft' }, width),
    ...teams.flatMap((team, nth): readonly Shape[] => {
      const x = (nth % perRow) * room;
      const y = top + text * 1.7 * (Math.floor(nth / perRow) + 1);
      const long = ((room - name - text * 3.6) * Math.abs(team.error)) / most;
      return [
        line(team.name, x, y, { size: text * 0.92, fill: 'ink' }, name - 8),
        {
          kind: 'rect',
          x: x + name,
          y: y - text * 0.62,
          width: Math.max(2, long),
          height: text * 0.56,
          fill: 'violet',
          radius: 3,
        },
        line(signed(words, team.error), x + name + Math.max(2, long) + 8, y, {
          size: text * 0.92,
          weight: 600,
          fill: 'ink',
        }),
      ];
    }),
  ];
}

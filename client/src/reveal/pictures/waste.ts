/**
 * Waste by those who do the step: the hours a month of each doer on a line from the least to the most, and which kinds. Who does not
 * do it is a hollow mark beside, with their number. What customers feel comes first, since they pay for it.
 */
import type { Shape } from '@polku/shared/kernel/scene';
import { line } from '@polku/shared/kernel/text-line';
import { legend, type Legend, type LegendEntry } from '../draw/legend';
import type { Look } from '../draw/look';
import { diamond, linesOf, paragraph, rule, SIDE_PAINT } from '../draw/marks';
import { type Part, type Picture, still } from '../draw/picture';
import { wasteWords } from '../model/short-words';
import type { WastedItem, WasteIcon } from '../model/wasted';

/** @returns a round number of hours at or above, for the end of the axis */
export function niceEnd(hours: number): number {
  if (hours <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(hours));
  return ([1, 2, 3, 4, 5, 6, 8, 10].find((step) => step * power >= hours - 1e-9) ?? 10) * power;
}

export function wastePicture(look: Look, items: readonly WastedItem[], icon: WasteIcon): Picture {
  const { width, small, text, line: thick, words, size } = look;
  const screen = size === 'screen';
  const left = screen ? Math.round(width * 0.36) : 0;
  const right = width - (screen ? 250 : 0);
  const end = niceEnd(Math.max(0, ...items.map(({ high }) => high ?? 0)));
  const inset = text * 0.7;
  const hollowRoom = items.some(({ hollow }) => hollow > 0) ? text * 2.6 : 0;
  const x = (hours: number): number => left + inset + ((right - left - 2 * inset - hollowRoom) * hours) / end;
  const key = keyOf(
    look,
    items.some(({ hollow }) => hollow > 0),
  );
  const head = text * 1.9 + key.height;
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => share * end);
  const parts: Part[] = [];
  const rows: Part[] = [];
  let y = head;
  items.forEach((item, nth) => {
    const titleRoom = screen ? left - text : width;
    const lines = linesOf(item.title, text, titleRoom, 2, 600);
    const kinds = item.kinds.length > 0;
    const high = screen
      ? Math.max(66, lines * text * 1.25 + (kinds ? small * 1.6 : 0) + small)
      : lines * text * 1.25 + (kinds ? small * 2.1 : 0) + 34 + small * 1.9;
    const shapes: Shape[] = nth > 0 ? [rule(0, y, width, y, 'line', thick * 0.6)] : [];
    const first = y + text * (screen ? 1.2 : 1.35);
    shapes.push(
      ...paragraph(item.title, 0, first, { size: text, weight: 600, fill: 'ink' }, { width: titleRoom, maxLines: 2 }),
    );
    const under = first + (lines - 1) * text * 1.25 + small * 1.55;
    if (kinds) shapes.push(...kindsLine(look, item, icon, under, titleRoom));
    const bar = screen ? y + high * 0.5 - small * 0.75 : under + (kinds ? small * 0.9 : -small * 0.9) + 16;
    shapes.push(...rangeBar(look, item, x, bar));
    const said = wasteWords(item, words);
    shapes.push(
      line(
        said,
        left + (screen ? inset : 0),
        bar + (screen ? text * 1.5 : 12 + small * 1.1),
        { size: small, fill: 'inkSoft' },
        right - left,
      ),
    );
    shapes.push(...(screen ? feltColumn(look, item, right + text, bar) : feltLine(look, item, y + text * 1.35, width)));
    rows.push({ id: `row:${item.item}`, motion: 'slide', nth, shapes });
    y += high;
  });
  parts.push(
    still(
      'grid',
      ...key.shapes,
      ...ticks.flatMap((hours, at): readonly Shape[] => [
        rule(x(hours), head - 4, x(hours), y, 'line', thick, [thick * 2, thick * 4]),
        ...(at === 3
          ? []
          : [
              line(
                at === ticks.length - 1
                  ? words.t('reveal.waste.axis', { n: words.number(hours, 1) })
                  : words.number(hours, 1),
                x(hours),
                head - small * 0.9,
                {
                  ...{
                    size: small,
                    fill: 'inkSoft',
                    anchor: at === 0 ? 'start' : at === ticks.length - 1 ? 'end' : 'middle',
                  },
                },
              ),
            ]),
      ]),
    ),
    ...rows,
  );
  return { width, height: y + 4, parts };
}

function keyOf(look: Look, hollow: boolean): Legend {
  const { words, line: thick, width } = look;
  const doer: LegendEntry = {
    mark: (x, y, size) => [{ kind: 'path', commands: diamond(x, y, size * 0.45), fill: 'red' }],
    text: words.t('reveal.waste.key.doer'),
  };
  const others: LegendEntry = {
    mark: (x, y, size) => [
      { kind: 'path', commands: diamond(x, y, size * 0.42), fill: 'surface', stroke: 'ink', strokeWidth: thick },
    ],
    text: words.t('reveal.waste.key.others'),
  };
  return legend(look, hollow ? [doer, others] : [doer], 0, width);
}

function kindsLine(look: Look, { kinds }: WastedItem, icon: WasteIcon, y: number, room: number): readonly Shape[] {
  const { small, words } = look;
  const shapes: Shape[] = [];
  let x = 0;
  for (const { kind, doers: n } of kinds) {
    const label = line(words.t('reveal.waste.kind', { kind: words.say(`waste.${kind}`), n }), x + small * 1.4, y, {
      size: small,
      fill: 'ink',
    });
    if (x > 0 && x + small * 1.4 + label.width > room) break;
    shapes.push(...icon(kind, x, y - small * 0.86, small), label);
    x += small * 1.4 + label.width + small * 1.1;
  }
  return shapes;
}

/** Each doer a diamond on the line from the least to the most; hollow ones at its end are people who do not do it. */
function rangeBar(
  look: Look,
  { low, high, hours, hollow }: WastedItem,
  x: (hours: number) => number,
  y: number,
): readonly Shape[] {
  const { text, line: thick } = look;
  const tall = text * 0.9;
  const shapes: Shape[] = [];
  if (low !== null && high !== null) {
    const [from, to] = [x(low) - tall * 0.7, x(high) + tall * 0.7];
    shapes.push({
      kind: 'rect',
      x: from,
      y: y - tall * 0.62,
      width: to - from,
      height: tall * 1.24,
      fill: { pattern: 'hatchWeak', ink: 'red', ground: 'redWeak' },
      stroke: 'red',
      strokeWidth: thick * 0.8,
      radius: tall * 0.62,
    });
    for (const one of hours)
      shapes.push({
        kind: 'path',
        commands: diamond(x(one), y, tall * 0.5),
        fill: 'red',
        stroke: 'surface',
        strokeWidth: thick * 0.8,
      });
  }
  if (hollow > 0) {
    const begin = (high === null ? x(0) : x(high) + tall * 0.7) + tall * 0.9;
    shapes.push(
      {
        kind: 'path',
        commands: diamond(begin, y, tall * 0.55),
        fill: 'surface',
        stroke: 'ink',
        strokeWidth: thick * 1.2,
      },
      line(look.words.number(hollow), begin + tall * 0.8, y + look.small * 0.36, {
        size: look.small,
        weight: 600,
        fill: 'ink',
      }),
    );
  }
  return shapes;
}

/** One dot a customer who answered, full where they felt it. */
function feltColumn(look: Look, { felt, feltOf, feltTooFew }: WastedItem, x: number, y: number): readonly Shape[] {
  const { small, words, width } = look;
  if (feltOf === 0)
    return [
      line(
        words.t(feltTooFew ? 'reveal.waste.feltTooFew' : 'reveal.waste.feltUnknown'),
        x,
        y + small * 0.36,
        { size: small, fill: 'inkFaint' },
        width - x,
      ),
    ];
  const shown = Math.min(feltOf, 20);
  const full = Math.round((shown * felt) / feltOf);
  const r = small * 0.36;
  const dots = Array.from({ length: shown }, (_, at): Shape => {
    const [column, row] = [at % 10, Math.floor(at / 10)];
    return {
      kind: 'circle',
      ...{ x: x + r + column * r * 2.6, y: y - r * 1.6 + row * r * 2.6, r },
      fill: at < full ? SIDE_PAINT.customer : 'surface',
      stroke: SIDE_PAINT.customer,
      strokeWidth: r * 0.35,
    };
  });
  const below = shown > 10 ? r * 2.6 : 0;
  return [
    ...dots,
    line(
      words.t('reveal.waste.felt', { yes: felt, n: feltOf }),
      x,
      y + below + small * 1.3,
      { size: small, weight: 600, fill: 'accent' },
      width - x,
    ),
  ];
}

function feltLine(
  { small, words, width }: Look,
  { felt, feltOf }: WastedItem,
  y: number,
  right: number,
): readonly Shape[] {
  if (feltOf === 0) return [];
  const said = line(words.t('reveal.waste.felt', { yes: felt, n: feltOf }), right, y, {
    size: small,
    weight: 600,
    fill: 'accent',
    anchor: 'end',
  });
  return said.width > width * 0.45 ? [] : [said];
}

/** Themes: the ranked gaps as bars, and the one or two that the room has taken. */
import type { Shape } from '@polku/shared/kernel/scene';
import { line } from '@polku/shared/kernel/text-line';
import type { Look } from '../draw/look';
import { linesOf, paragraph, rule, stroke } from '../draw/marks';
import type { Part, Picture } from '../draw/picture';
import type { VotedItem } from '../model/voted';

export function themesPicture(look: Look, items: readonly VotedItem[]): Picture {
  const { width, small, text, line: thick, words, size } = look;
  const screen = size === 'screen';
  const most = Math.max(1, ...items.map(({ all }) => all.people));
  const left = text * 2.4;
  const figures = text * (screen ? 8 : 6.5);
  const parts: Part[] = [];
  let y = 2;
  items.forEach((item, nth) => {
    const room = width - left - figures;
    const lines = linesOf(item.title, text, room, 2, 600);
    const high = Math.max(lines * text * 1.25 + text * 1.9, item.chosen ? text * 1.6 + small * 2.4 : 0);
    const shapes: Shape[] = [];
    if (item.chosen)
      shapes.push({
        kind: 'rect',
        x: 0,
        y: y + 3,
        width,
        height: high - 6,
        fill: 'accentWeak',
        stroke: 'accent',
        strokeWidth: thick * 1.4,
        radius: 10,
      });
    else if (nth > 0) shapes.push(rule(0, y, width, y, 'line', thick * 0.6));
    const middle = y + high / 2;
    shapes.push(
      ...(item.chosen
        ? [
            { kind: 'circle', x: text * 1.15, y: middle, r: text * 0.72, fill: 'accent' } as const,
            stroke(
              [
                ['M', text * 0.82, middle],
                ['L', text * 1.07, middle + text * 0.26],
                ['L', text * 1.5, middle - text * 0.28],
              ],
              'onAccent',
              thick * 1.8,
              { cap: 'round' },
            ),
          ]
        : [
            line(words.number(item.rank), text * 1.15, middle + text * 0.36, {
              size: text,
              weight: 700,
              fill: 'inkSoft',
              anchor: 'middle',
            }),
          ]),
      ...paragraph(
        item.title,
        left,
        y + text * 1.45,
        { size: text, weight: item.chosen ? 700 : 600, fill: 'ink' },
        { width: room, maxLines: 2 },
      ),
    );
    const bar = y + text * 1.45 + (lines - 1) * text * 1.25 + text * 0.65;
    shapes.push(
      { kind: 'rect', x: left, y: bar, width: room, height: text * 0.42, fill: 'surfaceSunken', radius: text * 0.2 },
      ...(item.all.people > 0
        ? [
            {
              kind: 'rect',
              x: left,
              y: bar,
              width: (room * item.all.people) / most,
              height: text * 0.42,
              fill: 'accent',
              radius: text * 0.2,
            } as const,
          ]
        : []),
      line(
        words.t('reveal.themes.people', { n: item.all.people }),
        width - text * 0.8,
        middle + text * 0.1,
        { size: text, weight: 600, fill: 'ink', anchor: 'end' },
        figures,
      ),
      ...(item.chosen
        ? [
            line(
              words.t('reveal.themes.chosen'),
              width - text * 0.8,
              middle + small * 1.4,
              { size: small, weight: 600, fill: 'accent', anchor: 'end' },
              figures,
            ),
          ]
        : []),
    );
    parts.push({ id: `row:${item.id}`, motion: 'slide', nth, shapes });
    y += high;
  });
  return { width, height: Math.max(1, y + 2), parts };
}

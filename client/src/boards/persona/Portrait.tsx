/** The drawn portrait, from the same shapes as in exports. */
import { avatarShapes } from '@polku/shared/boards/persona/avatar';
import type { Persona } from '@polku/shared/boards/persona/schema';
import { cssPaint } from '@polku/shared/kernel/palette';
import { shapeToSvg } from '@polku/shared/kernel/shape-svg';
import { createElement } from 'react';

const SIZE = 148;

export function Portrait({ persona, label }: { persona: Persona; label: string }) {
  const { seed, board, color, kind } = persona;
  const box = { x: 0, y: 0, width: SIZE, height: SIZE };
  const shapes = avatarShapes(box, { seed: seed || board, color, employee: kind === 'employee' });
  const elements = shapes.flatMap((shape) => shapeToSvg(shape, { paint: cssPaint }));
  return (
    <svg className="persona-portrait" viewBox={`0 0 ${SIZE} ${SIZE}`} role="img" aria-label={label}>
      {elements.map(({ tag, attributes }, at) => {
        // A colour for both themes is a function of CSS, which attributes do not know.
        const { fill, stroke, ...rest } = attributes;
        return createElement(tag, { key: `${tag}${at}`, ...rest, style: { fill, ...(stroke ? { stroke } : {}) } });
      })}
    </svg>
  );
}

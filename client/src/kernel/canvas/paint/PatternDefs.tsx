/** The board's patterns, defined once per page and referenced by id. They follow the theme. */
import { cssPaint } from '@polku/shared/kernel/palette';
import { type PatternName, patternId, patterns } from '@polku/shared/kernel/pattern';
import type { Paint } from '@polku/shared/kernel/scene';
import { memo } from 'react';

/** Inks whose patterns every page has; a shape with another ink brings its own definition. */
export const pageInks: readonly Paint[] = [
  'green',
  'blue',
  'red',
  'grey',
  'redMid',
  'accent',
  'lineStrong',
  'inkFaint',
];
const names = Object.keys(patterns) as PatternName[];

/** Mount once, anywhere in the page; it takes no room. */
export const PatternDefs = memo(function PatternDefs() {
  return (
    <svg width="0" height="0" style={{ position: 'absolute' }} aria-hidden="true" focusable="false">
      <defs>
        {pageInks.flatMap((ink) => names.map((name) => <InkPattern key={`${name} ${ink}`} name={name} ink={ink} />))}
      </defs>
    </svg>
  );
});

/** One pattern in one ink, see-through where there is no ink. */
export function InkPattern({ name, ink }: { readonly name: PatternName; readonly ink: Paint }) {
  const { tile, path, strokeWidth, opacity } = patterns[name];
  const colour = cssPaint(ink);
  return (
    <pattern id={patternId(name, ink)} width={tile} height={tile} patternUnits="userSpaceOnUse">
      {strokeWidth > 0 ? (
        <path d={path} fill="none" stroke={colour} strokeWidth={strokeWidth} opacity={opacity} />
      ) : (
        <path d={path} fill={colour} opacity={opacity} />
      )}
    </pattern>
  );
}

/**
 * A portrait as drawn everywhere: an own picture once its bytes are loaded, otherwise plain shapes; the same shapes as in
 * exports.
 */
import { cssPaint } from '@polku/shared/kernel/palette';
import { type Portrait, portraitShapes } from '@polku/shared/portraits/portrait';
import { shapeToSvg, type SvgElement } from '@polku/shared/kernel/shape-svg';
import { createElement, type ReactElement } from 'react';
import { useImageUrls } from '../kernel/canvas/paint/image-urls';
import './portrait.css';

/** Side of the drawing; it is shown as large as its place wants it. */
const SIZE = 148;
const BOX = { x: 0, y: 0, width: SIZE, height: SIZE };

export interface PortraitPictureProps {
  readonly portrait: Portrait;
  /** Who it shows; without it the portrait is decoration beside a name. */
  readonly label?: string;
  readonly className?: string;
}

export function PortraitPicture({ portrait, label, className = 'portrait-small' }: PortraitPictureProps) {
  const imageUrl = useImageUrls();
  const shapes = portraitShapes(BOX, portrait);
  const elements = shapes.flatMap((shape) => shapeToSvg(shape, { paint: cssPaint, imageUrl }));
  return (
    <svg
      className={className}
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      {elements.map((element, at) => made(element, `${element.tag}${at}`))}
    </svg>
  );
}

function made({ tag, attributes, inside }: SvgElement, key: string): ReactElement {
  // A colour for both themes is a function of CSS, which attributes do not know.
  const { fill, stroke, ...rest } = attributes;
  const style = { ...(fill ? { fill } : {}), ...(stroke ? { stroke } : {}) };
  return createElement(tag, { key, ...rest, style }, inside && made(inside, 'inside'));
}

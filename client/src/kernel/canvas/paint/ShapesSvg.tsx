/**
 * The shapes of one scene item as SVG elements, for an `<svg>` with the item's box as viewBox (class `board-text`). Colours
 * are custom properties, so a theme change renders nothing. Same shapes, same element objects.
 */
import { cssPaint } from '@polku/shared/kernel/palette';
import { patternId } from '@polku/shared/kernel/pattern';
import type { Shape } from '@polku/shared/kernel/scene';
import { shapeToSvg, type SvgElement } from '@polku/shared/kernel/shape-svg';
import { createElement, memo, type ReactElement } from 'react';
import { useImageUrls } from './image-urls';
import { InkPattern, pageInks } from './PatternDefs';

export interface ShapesSvgProps {
  readonly shapes: readonly Shape[];
  /** Where a picture's bytes are, if not where the pictures around are; its placeholder is drawn without. */
  readonly imageUrl?: ((hash: string) => string | undefined) | undefined;
}

export const ShapesSvg = memo(function ShapesSvg({ shapes, imageUrl }: ShapesSvgProps) {
  const around = useImageUrls();
  const context = { paint: cssPaint, imageUrl: imageUrl ?? around };
  return (
    <>
      {shapes.flatMap((shape, index) => [
        ...ownPattern(shape, index),
        ...shapeToSvg(shape, context).map((element, part) => made(element, `${index}.${part}`)),
      ])}
    </>
  );
});

function made({ tag, attributes, text, inside }: SvgElement, key: string): ReactElement {
  return createElement(tag, { key, ...attributes }, inside ? made(inside, 'inside') : text);
}

function ownPattern(shape: Shape, index: number) {
  if (!('fill' in shape) || typeof shape.fill !== 'object' || pageInks.includes(shape.fill.ink)) return [];
  const { pattern, ink } = shape.fill;
  return [
    <defs key={`${index} ${patternId(pattern, ink)}`}>
      <InkPattern name={pattern} ink={ink} />
    </defs>,
  ];
}

/** Five faces for the emotion scale, distinguished by their mouths as well as by colour. */
import type { Paint, PathCommand, Shape } from '../../../../kernel/scene';
import { moved, stroke } from './draw';

export type EmotionLevel = -2 | -1 | 0 | 1 | 2;
export const EMOTION_LEVELS: readonly EmotionLevel[] = [2, 1, 0, -1, -2];

/** @returns the nearest of the five levels */
export function emotionLevel(value: number): EmotionLevel {
  return value >= 1.5 ? 2 : value >= 0.5 ? 1 : value > -0.5 ? 0 : value > -1.5 ? -1 : -2;
}

const PAINTS: Readonly<Record<EmotionLevel, Paint>> = {
  [-2]: 'scale1',
  [-1]: 'scale2',
  0: 'scale3',
  1: 'scale4',
  2: 'scale5',
};

export function emotionPaint(value: number): Paint {
  return PAINTS[emotionLevel(value)];
}

// Drawn around 0, 0 for a face of radius 10.
const EYES: readonly PathCommand[] = [
  ['M', -3.4, -2.8],
  ['L', -3.4, -1.6],
  ['M', 3.4, -2.8],
  ['L', 3.4, -1.6],
];
const MOUTHS: Readonly<Record<EmotionLevel, readonly PathCommand[]>> = {
  2: [['M', -5, 1.4], ['C', -4.2, 6.8, 4.2, 6.8, 5, 1.4], ['Z']],
  1: [
    ['M', -4.4, 2.4],
    ['C', -2.6, 5.2, 2.6, 5.2, 4.4, 2.4],
  ],
  0: [
    ['M', -4, 3.6],
    ['L', 4, 3.6],
  ],
  [-1]: [
    ['M', -4.4, 5],
    ['C', -2.6, 2.2, 2.6, 2.2, 4.4, 5],
  ],
  [-2]: [['M', -4.6, 5.6], ['C', -4, 0.4, 4, 0.4, 4.6, 5.6], ['Z']],
};

/** A face around a point. */
export function face(x: number, y: number, r: number, value: number): readonly Shape[] {
  const level = emotionLevel(value);
  const scale = r / 10;
  const features = stroke(moved([...EYES, ...MOUTHS[level]], x, y, scale), 'surface', 1.7 * scale);
  return [
    { kind: 'circle', x, y, r, fill: emotionPaint(value), stroke: 'surface', strokeWidth: 1.5 },
    Math.abs(level) === 2 ? { ...features, fill: 'surface' } : features,
  ];
}

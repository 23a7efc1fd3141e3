/**
 * Which part of a picture a square portrait shows, stored in parts: position, zoom and the picture's proportions, so that
 * drawing needs no bytes. Absent in older documents: the whole of a square picture. Wire format: names are never changed.
 */
import * as z from 'zod/mini';
import { objectParts } from '../kernel/parts';
import type { FieldSchema } from '../kernel/field-schema';
import { type FieldSpec, partsField } from '../kernel/records';
import type { Box } from '../kernel/scene';

export interface PortraitFrame {
  readonly x: number;
  readonly y: number;
  /** 1: as much of the picture as fits into a square. */
  readonly zoom: number;
  /** Width ÷ height of the picture. */
  readonly ratio: number;
}

export const NEAREST = 5;
/** A tall picture shows rather its upper part, where a face is. */
export const WHOLE: PortraitFrame = { x: 0.5, y: 0.25, zoom: 1, ratio: 1 };

const within = (min: number, max: number): z.ZodMiniType<number> => z.number().check(z.minimum(min), z.maximum(max));
const SHAPE = { x: within(0, 1), y: within(0, 1), zoom: within(1, NEAREST), ratio: within(0.05, 20) };
const frame: FieldSchema<PortraitFrame | null> = z.nullable(z.object(SHAPE));

export function portraitFrameField(): FieldSpec<PortraitFrame | null> {
  return partsField(frame, null, objectParts<PortraitFrame>(SHAPE, WHOLE));
}

/** @returns the frame that a record holds; null for none and for what is no frame */
export function readFrame(value: unknown): PortraitFrame | null {
  const read = frame.safeParse(value);
  return read.success ? read.data : null;
}

/** @returns the frame of a picture that was just chosen */
export function frameOfNew({ width, height }: { readonly width: number; readonly height: number }): PortraitFrame {
  return { ...WHOLE, ratio: Math.max(0.05, Math.min(20, width / height)) };
}

/** @returns the square that shows, in shares of the picture's width and height */
export function partShown({ x, y, zoom, ratio }: PortraitFrame): Box {
  const width = Math.min(1, 1 / ratio) / zoom;
  const height = Math.min(1, ratio) / zoom;
  return { x: x * (1 - width), y: y * (1 - height), width, height };
}

/** @returns the frame after the picture was pushed by shares of the square's side; its edges stay outside the square */
export function pushed(before: PortraitFrame, right: number, down: number): PortraitFrame {
  const { width, height } = partShown(before);
  const place = (at: number, size: number, by: number): number =>
    size >= 1 ? at : Math.max(0, Math.min(1, at - (by * size) / (1 - size)));
  return { ...before, x: place(before.x, width, right), y: place(before.y, height, down) };
}

/** @returns the frame so near; what is in its middle stays there as far as the picture reaches */
export function zoomed(before: PortraitFrame, zoom: number): PortraitFrame {
  const after = { ...before, zoom: Math.max(1, Math.min(NEAREST, zoom)) };
  const [was, is] = [partShown(before), partShown(after)];
  const place = (at: number, start: number, size: number, next: number): number =>
    next >= 1 ? at : Math.max(0, Math.min(1, (start + size / 2 - next / 2) / (1 - next)));
  return { ...after, x: place(before.x, was.x, was.width, is.width), y: place(before.y, was.y, was.height, is.height) };
}

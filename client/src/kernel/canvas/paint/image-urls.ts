/** Addresses of pictures for SVG drawing, for the same bytes that the painter gets. */
import { createContext, useContext } from 'react';
import type { BoardCanvasProps } from '../canvas-types';

export type ImageUrls = ((hash: string) => string | undefined) | undefined;

export const ImageUrlContext = createContext<ImageUrls>(undefined);
export const useImageUrls = (): ImageUrls => useContext(ImageUrlContext);

/** @returns addresses of the pictures that are `<img>` elements; others are drawn by their placeholder */
export function imageUrlsOf(images: BoardCanvasProps['images']): ImageUrls {
  if (!images) return undefined;
  return (hash) => {
    const source = images(hash);
    return source instanceof HTMLImageElement ? source.currentSrc || source.src : undefined;
  };
}

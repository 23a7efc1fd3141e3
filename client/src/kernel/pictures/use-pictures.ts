/** Pictures for the canvas: decoded elements ready to draw, and the placeholder of a missing one. */
import { useCallback, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { ProjectPictures } from './project-pictures';

export type PictureSource = (hash: string) => HTMLImageElement | undefined;

/** @returns a picture that says in words that there is none */
export function missingPicture(text: string): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="280" height="160" viewBox="0 0 280 160"><rect width="280" height="160" fill="#f4f1eb"/><path d="M20 20L260 140M260 20L20 140" stroke="#e4e0d8" stroke-width="2"/><rect x="20" y="62" width="240" height="36" fill="#f4f1eb"/><text x="140" y="86" font-family="sans-serif" font-size="18" fill="#525b68" text-anchor="middle">${safe}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/**
 * @param missing text for a picture that nobody has;
 * @returns a new function whenever a picture has arrived
 */
export function usePictures(pictures: ProjectPictures, missing: string): PictureSource {
  const version = useStore(pictures.state, (state) => state.version);
  const [elements] = useState(() => new Map<string, HTMLImageElement>());
  const source = useCallback(
    (hash: string) => elementOf(pictures, elements, hash, missing),
    [pictures, elements, missing],
  );
  // A new function with each version tells the painters that there is more to draw.
  return useMemo(() => anew(source, version), [source, version]);
}

/** @returns the picture's address for `<img>`; null: nobody has it; undefined: not known yet, or no picture */
export function usePictureUrl(pictures: ProjectPictures, hash: string): string | null | undefined {
  useStore(pictures.state, (state) => state.version);
  return pictures.url(hash);
}

/** @returns addresses for pictures drawn as SVG; another function whenever a picture has come */
export function usePictureUrls(pictures: ProjectPictures): (hash: string) => string | undefined {
  const version = useStore(pictures.state, (state) => state.version);
  return useMemo(() => urlsAnew(pictures, version), [pictures, version]);
}

function urlsAnew(pictures: ProjectPictures, _version: number): (hash: string) => string | undefined {
  return (hash) => pictures.url(hash) ?? undefined;
}

function anew(source: PictureSource, _version: number): PictureSource {
  return (hash) => source(hash);
}

/** What was asked for stays decoded. */
function elementOf(
  pictures: ProjectPictures,
  known: Map<string, HTMLImageElement>,
  hash: string,
  missing: string,
): HTMLImageElement | undefined {
  const url = pictures.url(hash);
  if (url === undefined) return undefined;
  const src = url ?? missingPicture(missing);
  let element = known.get(src);
  if (!element) {
    element = new Image();
    element.src = src;
    known.set(src, element);
    void element.decode().then(
      () => pictures.state.setState(({ version }) => ({ version: version + 1 })),
      () => console.error(`The picture ${hash} could not be decoded.`),
    );
  }
  return element.complete && element.naturalWidth > 0 ? element : undefined;
}

/** A scene's pictures for an export: decoded for PNG, as data URLs for SVG, which must not depend on a server. */
import type { StoredRecord } from '@polku/shared/kernel/document';
import type { Scene } from '@polku/shared/kernel/scene';
import type { ProjectPictures } from './project-pictures';

export interface ExportedPicture {
  readonly image: HTMLImageElement;
  /** `data:` */
  readonly url: string;
}

/** @returns by hash, those that could be had; the others are drawn as a placeholder */
export async function picturesOf(
  scene: Scene,
  pictures: ProjectPictures,
): Promise<ReadonlyMap<string, ExportedPicture>> {
  const hashes = hashesOf(scene);
  const found = await Promise.all(
    [...hashes].map(async (hash) => {
      const blob = await pictures.bytes(hash);
      if (!blob) return null;
      const url = await dataUrl(blob);
      const image = new Image();
      image.src = url;
      // A damaged one must not keep the others from being exported.
      const whole = await image.decode().then(
        () => true,
        () => false,
      );
      return whole ? ([hash, { image, url }] as const) : null;
    }),
  );
  return new Map(found.filter((entry) => entry !== null));
}

/** @returns hashes of all pictures that the scene shows, on its heads too */
export function hashesOf({ items, heads }: Scene): ReadonlySet<string> {
  const all = [...items, ...heads.top, ...heads.left].flatMap(({ shapes }) => shapes);
  return new Set(all.flatMap((shape) => (shape.kind === 'image' ? [shape.hash] : [])));
}

/** @returns hashes of the pictures that a project's records refer to */
export function picturesIn(records: readonly StoredRecord[]): ReadonlySet<string> {
  const hashes = records
    .map(({ values }) => values['image'])
    .filter((hash): hash is string => typeof hash === 'string' && hash !== '');
  return new Set(hashes);
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () =>
      typeof reader.result === 'string' ? resolve(reader.result) : reject(new Error('the picture has no bytes')),
    );
    reader.addEventListener('error', () => reject(reader.error ?? new Error('the picture could not be read')));
    reader.readAsDataURL(blob);
  });
}

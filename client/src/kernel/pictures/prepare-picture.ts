/**
 * Makes a picture fit to be shared: at most 1,600 pixels on a side and 400 kB, drawn anew, so that nothing but the pixels
 * is left of it (no place, no camera, no name).
 */
export const LONGEST_SIDE = 1600;
export const MOST_BYTES = 400 * 1024;
/** Larger files are refused before they are decoded. */
export const MOST_SOURCE_BYTES = 40 * 1024 * 1024;

export class NotAPicture extends Error {
  override readonly name = 'NotAPicture';
}

/** @returns the size that fits into the longest side, never larger than it was */
export function fittedSize(
  width: number,
  height: number,
  side: number,
): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, side / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** @throws NotAPicture when the browser cannot read it or make it small enough */
export async function preparePicture(file: Blob): Promise<Blob> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch (error) {
    throw new NotAPicture(file.type || 'unknown', { cause: error });
  }
  try {
    for (let side = LONGEST_SIDE; side >= 200; side = Math.round(side * 0.7)) {
      const { width, height } = fittedSize(bitmap.width, bitmap.height, side);
      for (const quality of [0.86, 0.7, 0.5]) {
        const blob = await drawn(bitmap, width, height, quality);
        if (blob.size <= MOST_BYTES) return blob;
      }
    }
  } finally {
    bitmap.close();
  }
  throw new NotAPicture('too large');
}

async function drawn(bitmap: ImageBitmap, width: number, height: number, quality: number): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new NotAPicture('no canvas');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  const blob = await encoded(canvas, 'image/webp', quality);
  if (blob?.type === 'image/webp') return blob;
  // A browser that writes no WebP: JPEG on paper, since JPEG knows no transparency.
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  const jpeg = await encoded(canvas, 'image/jpeg', quality);
  if (!jpeg) throw new NotAPicture('not encoded');
  return jpeg;
}

const encoded = (canvas: HTMLCanvasElement, type: string, quality: number): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, type, quality));

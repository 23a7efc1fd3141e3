import { imageFacts } from '@polku/shared/kernel/image-facts';

/**
 * Prepares a picture for sharing: at most 1,600 pixels on a side and 400 kB, re-encoded so that no metadata remains
 * (place, camera, name).
 */
export const LONGEST_SIDE = 1600;
export const MOST_BYTES = 400 * 1024;
/** Larger files, and files that declare more pixels, are refused before decoding. */
export const MOST_SOURCE_BYTES = 40 * 1024 * 1024;
export const MOST_SOURCE_PIXELS = 110_000_000;
/** What a camera writes before the size of a JPEG fits into this. */
const HEAD_BYTES = 256 * 1024;

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

/**
 * Reads the first bytes of a file before the browser decodes it.
 * @returns the declared number of pixels, null for an unknown type; `drawing` for SVG, which can hold scripts
 */
export function sourcePixels(head: Uint8Array): number | 'drawing' | null {
  const facts = imageFacts(head);
  if (facts) return facts.width * facts.height;
  const text = String.fromCharCode(...head.subarray(0, 256));
  if (/^(?:\u00ef\u00bb\u00bf)?\s*</.test(text)) return 'drawing';
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (text.startsWith('GIF8') && head.length >= 10) return view.getUint16(6, true) * view.getUint16(8, true);
  if (text.startsWith('BM') && head.length >= 26) return Math.abs(view.getInt32(18, true) * view.getInt32(22, true));
  return null;
}

/** @throws NotAPicture when the browser cannot read it or make it small enough */
export async function preparePicture(file: Blob): Promise<Blob> {
  const pixels = sourcePixels(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()));
  if (pixels === 'drawing') throw new NotAPicture('drawing');
  if (pixels !== null && pixels > MOST_SOURCE_PIXELS) throw new NotAPicture('too many pixels');
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch (error) {
    throw new NotAPicture(file.type || 'unknown', { cause: error });
  }
  try {
    for (let side = LONGEST_SIDE; side >= 200; side = Math.round(side * 0.7)) {
      const size = fittedSize(bitmap.width, bitmap.height, side);
      for (const quality of [0.86, 0.7, 0.5]) {
        const blob = await drawn(bitmap, size, quality);
        if (blob.size <= MOST_BYTES) return blob;
      }
    }
  } finally {
    bitmap.close();
  }
  throw new NotAPicture('too large');
}

async function drawn(
  bitmap: ImageBitmap,
  { width, height }: { readonly width: number; readonly height: number },
  quality: number,
): Promise<Blob> {
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

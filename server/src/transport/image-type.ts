/** What a picture's first bytes say it is. Only what every browser draws and none runs: PNG, JPEG, WebP; never SVG. */
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;
const JPEG = [0xff, 0xd8, 0xff] as const;
const RIFF = [0x52, 0x49, 0x46, 0x46] as const;
const WEBP = [0x57, 0x45, 0x42, 0x50] as const;

export type ImageType = 'image/png' | 'image/jpeg' | 'image/webp';

/** @returns the type, whatever a header or a name claims; null for anything else */
export function imageType(data: Uint8Array): ImageType | null {
  const begins = (signature: readonly number[], at = 0): boolean => signature.every((byte, i) => data[at + i] === byte);
  if (begins(PNG)) return 'image/png';
  if (begins(JPEG)) return 'image/jpeg';
  return begins(RIFF) && begins(WEBP, 8) ? 'image/webp' : null;
}

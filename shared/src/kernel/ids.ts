/** Record ids: 20 characters of [A-Za-z0-9], ~119 random bits, safe in room names and URLs. Wire format. */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const ID = /^[A-Za-z0-9]{1,40}$/;

declare const crypto: { getRandomValues(array: Uint8Array): Uint8Array };

export type Random = () => number;

/** @param random optional source in [0, 1) for tests; otherwise the platform's cryptographic one */
export function newId(random?: Random, length = 20): string {
  let id = '';
  if (random) {
    while (id.length < length) id += ALPHABET[Math.floor(random() * 62)];
    return id;
  }
  const bytes = new Uint8Array(length * 2);
  while (id.length < length) {
    crypto.getRandomValues(bytes);
    for (const byte of bytes) if (byte < 248 && id.length < length) id += ALPHABET[byte % 62];
  }
  return id;
}

/** @returns whether the string has the form of an id (fixed ids such as `project` included) */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value);
}

/** @returns a link secret: 32 characters, ~190 random bits */
export function newSecret(): string {
  return newId(undefined, 32);
}

/**
 * Passwords of links. They are short and chosen by people, so unlike secrets they are stored as scrypt with a salt: a stolen
 * database gives them up slowly.
 */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** 16 MB and some 50 ms for one try. */
const COST = { N: 16_384, r: 8, p: 1 } as const;
const SALT_BYTES = 16;
const KEY_BYTES = 32;

/** @returns what to store: salt and key */
export async function hashPassword(password: string): Promise<Uint8Array> {
  const salt = randomBytes(SALT_BYTES);
  return new Uint8Array(Buffer.concat([salt, await derive(password, salt)]));
}

/** @param stored from `hashPassword` */
export async function isPassword(password: string, stored: Uint8Array): Promise<boolean> {
  const key = await derive(password, stored.subarray(0, SALT_BYTES));
  const expected = stored.subarray(SALT_BYTES);
  return expected.byteLength === key.byteLength && timingSafeEqual(key, expected);
}

function derive(password: string, salt: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // An ä may come as one character or as two.
    scrypt(password.normalize('NFC'), salt, KEY_BYTES, COST, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}

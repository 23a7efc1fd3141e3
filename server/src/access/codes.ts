/**
 * Short codes that are read from a screen and typed. 30 bits could be tried out from a stolen database in no time, so it holds
 * their HMAC under a key that is not in it.
 */
import { createHmac, randomInt } from 'node:crypto';
import { JOIN_ALPHABET, JOIN_CODE_LENGTH } from '@polku/shared/kernel/members';

const CODE = new RegExp(`^[${JOIN_ALPHABET}]{${JOIN_CODE_LENGTH}}$`);

export interface Codes {
  /** @returns a new random code */
  make(): string;
  /** @returns what to store and look up; null for what cannot be a code. Case, spaces and hyphens do not count */
  macOf(typed: string): Uint8Array | null;
}

/** @param key 32 bytes from `signingKey()` */
export function codes(key: Uint8Array): Codes {
  return {
    make: () => Array.from({ length: JOIN_CODE_LENGTH }, () => JOIN_ALPHABET[randomInt(JOIN_ALPHABET.length)]).join(''),
    macOf(typed) {
      const code = typed.replaceAll(/[\s-]/g, '').toUpperCase();
      if (!CODE.test(code)) return null;
      return new Uint8Array(createHmac('sha256', key).update(`polku code\n${code}`).digest());
    },
  };
}

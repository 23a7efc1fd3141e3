/** Link secrets and the key that signs tickets. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a link secret looks like; 22 characters of base64url are 132 bits. */
export const SECRET = /^[A-Za-z0-9_-]{22,128}$/;

const KEY_FILE = 'ticket.key';
const KEY_BYTES = 32;
const OWNER_BYTES = 16;

/** @returns SHA-256 of the secret; enough because secrets are random, see link-table.ts */
export function hashSecret(secret: string): Uint8Array {
  return createHash('sha256').update(secret).digest();
}

/**
 * Whose edits a device's are in one project. The secret itself is not kept, and two projects do not show that the same
 * device works in both.
 */
export function deviceOwner(projectId: string, deviceSecret: string): string {
  const hash = createHash('sha256').update(`${projectId}\n${deviceSecret}`).digest();
  return `device:${hash.subarray(0, OWNER_BYTES).toString('base64url')}`;
}

/**
 * Reads the signing key of the data folder, or makes it once (mode 0600).
 * @throws when the folder cannot be written or the key file is damaged
 */
export function signingKey(dataDir: string): Uint8Array {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = join(dataDir, KEY_FILE);
  try {
    writeFileSync(file, randomBytes(KEY_BYTES).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const key = Buffer.from(readFileSync(file, 'utf8'), 'base64url');
  if (key.byteLength !== KEY_BYTES) throw new Error(`${file} is damaged; remove it and a new key is made`);
  return key;
}

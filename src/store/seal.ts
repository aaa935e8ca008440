import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';

/** Bytes of a key of AES-256. */
const KEY_BYTES = 32;
/** As NIST SP 800-38D recommends for GCM. */
const NONCE_BYTES = 12;

/** How a sealed text looks: 12 digits name the key; nonce and tag have 12 and 16 bytes. */
const WHOLE = /^1\.([0-9a-f]{12})\.[\w-]{16}\.[\w-]{22}\.[\w-]+$/;

/** What a sealed text is made of: which key, nonce, tag and ciphertext. */
const sealedParts = z.tuple([z.literal('1'), z.string(), z.string(), z.string(), z.string()]);

/** Locks texts with the first of several keys, and opens what any of them has locked. */
export interface Seal {
  /** `label` is not hidden: it says whose text this is, and a text does not open under another label. */
  lock(text: string, label: string): string;
  /** Throws when no key opens it, or when it was altered or belongs to another label. */
  open(sealed: string, label: string): string;
  /** Whether it is whole, as far as can be seen without the key it was locked with, which is none of these. */
  needsOtherKey(sealed: string): boolean;
  /** Whether it was locked with the first key. */
  isCurrent(sealed: string): boolean;
}

/** Whether a key is filled with one byte, such as zeros: a placeholder that anyone could guess. */
export function isPlaceholder(key: Uint8Array): boolean {
  return key.every((byte) => byte === key[0]);
}

/** The keys in a setting: 32 bytes each, as base64 or hex, separated by commas. Nothing when one is malformed. */
export function decodeKeys(text: string): Uint8Array[] | undefined {
  const keys = text.split(',').map((key) => decodeKey(key.trim()));
  return keys.every((key) => key !== undefined) ? keys : undefined;
}

function decodeKey(text: string): Uint8Array | undefined {
  if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex');
  if (!/^[A-Za-z0-9+/_-]{43}=?$/.test(text)) return undefined;
  const key = Buffer.from(text, 'base64');
  return key.length === KEY_BYTES ? key : undefined;
}

/** AES-256-GCM with the label as additional data. Needs at least one key. */
export function createSeal(keys: readonly Uint8Array[]): Seal {
  const byName = new Map(keys.map((key) => [nameOf(key), key]));
  const [first] = keys;
  if (first === undefined) throw new Error('There is no key to encrypt with.');
  const current = nameOf(first);

  return {
    lock(text, label) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', first, nonce).setAAD(Buffer.from(label));
      const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      const parts = [nonce, cipher.getAuthTag(), hidden].map((part) => part.toString('base64url'));
      return ['1', current, ...parts].join('.');
    },

    open(sealed, label) {
      const [, name, ...rest] = sealedParts.parse(sealed.split('.'));
      const key = byName.get(name);
      if (key === undefined) throw new Error('It was encrypted with a key that is not known.');
      const [nonce, tag, hidden] = rest.map((part) => Buffer.from(part, 'base64url'));
      if (nonce === undefined || tag === undefined || hidden === undefined) throw new Error('It is cut off.');
      const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 });
      decipher.setAAD(Buffer.from(label)).setAuthTag(tag);
      return Buffer.concat([decipher.update(hidden), decipher.final()]).toString('utf8');
    },

    needsOtherKey(sealed) {
      const name = WHOLE.exec(sealed)?.[1];
      return name !== undefined && !byName.has(name);
    },
    isCurrent: (sealed) => sealed.split('.')[1] === current,
  };
}

/** Tells keys apart without saying anything of use about them. */
function nameOf(key: Uint8Array): string {
  return createHash('sha256').update('photo-help key name').update(key).digest('hex').slice(0, 12);
}

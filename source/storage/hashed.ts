import crypto from 'node:crypto';
import { once } from '../base/once.ts';

type Hashing = (algorithm: 'sha1' | 'sha256', text: string) => string;

/** `crypto.hash` takes half of the time; Node has it from 20.12 on. */
const hashing = once((): Hashing => {
  const { hash, createHash } = crypto;
  return typeof hash === 'function'
    ? (algorithm, text) => hash(algorithm, text, 'base64url')
    : (algorithm, text) => createHash(algorithm).update(text, 'utf8').digest('base64url');
});

/** The digest of a text in UTF-8, in base64url: as bytes it would be an object of its own, which takes as long as the digest. */
export const hashed: Hashing = (algorithm, text) => hashing()(algorithm, text);

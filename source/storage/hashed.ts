import crypto from 'node:crypto';
import { once } from '../base/once.ts';

type Hashing = (algorithm: 'sha1' | 'sha256', text: string) => Buffer;

/** `crypto.hash` takes half of the time; Node has it from 20.12 on. */
const hashing = once((): Hashing => {
  const { hash, createHash } = crypto;
  return typeof hash === 'function'
    ? (algorithm, text) => hash(algorithm, text, 'buffer')
    : (algorithm, text) => createHash(algorithm).update(text, 'utf8').digest();
});

/** The digest of a text in UTF-8. */
export const hashed: Hashing = (algorithm, text) => hashing()(algorithm, text);

import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { hashed } from '../../source/storage/hashed.ts';

it.each(['', 'https://a.example/خبر', 'half of a character: \ud83d'])(
  'hashes %j as Node always has',
  text => {
    for (const algorithm of ['sha1', 'sha256'] as const)
      expect(hashed(algorithm, text)).toBe(createHash(algorithm).update(text, 'utf8').digest('base64url'));
  },
);

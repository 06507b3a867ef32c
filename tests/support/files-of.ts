import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { fail } from '../../source/domain/errors.ts';
import type { FileReader } from '../../source/domain/ports.ts';

/** The disk of a test: nothing is on it but what it names. */
export const filesOf = (...names: readonly string[]): FileReader => ({
  read: async subject => fail('file-not-found', { subject }),
  stream: async subject => fail('file-not-found', { subject }),
  names: async subject => fail('file-not-found', { subject }),
  located: async file => ({ url: pathToFileURL(path.resolve(file)).href, exists: names.includes(file) }),
});

export const noFiles = filesOf();

import { describe, expect, it } from 'vitest';
import { decodersFor } from '../../source/system/content-encoding.ts';

describe('the codings of a body', () => {
  it.each([
    [null, 0],
    ['', 0],
    ['identity', 0],
    ['gzip', 1],
    ['identity, GZip , br', 2],
  ])('%j takes %i decoders', (header, count) => {
    expect(decodersFor(header)?.length).toBe(count);
  });

  it.each(['zstd', 'gzip, zstd', 'constructor', 'gzip, gzip, gzip, gzip'])('%j is refused', header => {
    expect(decodersFor(header)).toBeNull();
  });
});

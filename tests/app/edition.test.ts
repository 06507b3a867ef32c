import { describe, expect, it } from 'vitest';
import { editionSources } from '../../source/app/edition.ts';
import { sourceIdOf } from '../../source/app/identity.ts';

describe('the sample edition', () => {
  it.each(editionSources)('has the id of its address: $url', ({ id, url }) => {
    expect(id).toBe(sourceIdOf(url));
  });
});

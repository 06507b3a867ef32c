import { describe, expect, it } from 'vitest';
import { checkTags, tagChangesIn, tagNamed } from '../../source/app/tag-names.ts';

describe('the name of a tag', () => {
  it.each([
    ['  قراءة   لاحقة ', 'قراءة لاحقة'],
    ['#علوم', 'علوم'],
    ['C#', 'C#'],
    ['⭐', '⭐'],
    ['س\u001b[31mع\u202e', 'سع'],
  ])('%j is %s', (typed, name) => {
    expect(tagNamed(typed)).toMatchObject({ ok: true, value: { name } });
  });

  it.each(['', '  ', '،', 'علوم، فن', 'a,b', '…', 'ن'.repeat(61)])('%j is not a tag', typed => {
    expect(tagNamed(typed)).toMatchObject({ ok: false, error: { code: 'bad-tag' } });
  });

  it('may be as long as 60 letters, with their marks', () => {
    expect(tagNamed('نَ'.repeat(60)).ok).toBe(true);
  });
});

describe('typed tags', () => {
  it.each([
    ['علوم، مهم', ['علوم', 'مهم'], []],
    ['علوم, -قديم,, - ', ['علوم'], ['قديم', '']],
    ['', [], []],
  ])('%j', (typed, added, removed) => {
    expect(tagChangesIn(typed)).toEqual({ add: added, remove: removed });
  });
});

describe('an invalid name', () => {
  it('is found among the others', () => {
    expect(checkTags(tagChangesIn('علوم، …، -x'))).toMatchObject({ error: { subject: '…' } });
    expect(checkTags(tagChangesIn('علوم، -'))).toMatchObject({ error: { code: 'bad-tag' } });
    expect(checkTags(tagChangesIn('علوم، -x')).ok).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { world } from '../support/listed-articles.ts';

describe('--fields', () => {
  it('prints these fields alone, in JSON and tab-separated', async () => {
    const { khabar } = world();
    const words = ['list', '--limit', '1', '--fields', 'id,source.title'];
    const picked = { id: 'aaaa000001', 'source.title': 'أخبار اليوم' };
    expect((await khabar(...words, '--json')).json()).toEqual([picked]);
    expect((await khabar(...words, '--ndjson')).stdout).toBe(`${JSON.stringify(picked)}\n`);
    expect((await khabar(...words)).stdout).toBe('aaaa000001\tأخبار اليوم\n');
  });

  it('takes the fields of one object too', async () => {
    const { khabar } = world();
    expect((await khabar('read', 'bbbb', '--fields', 'title,author')).stdout).toBe(
      'Markets close higher\t\n',
    );
    expect((await khabar('read', 'bbbb', '--fields', 'author', '--json')).json()).toEqual({ author: null });
  });

  it('names the fields that there are, for one that there is not', async () => {
    const ran = await world().khabar('list', '--fields', 'id,titel', '--json');
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.failure()).toMatchObject({
      error: { code: 'bad-value', message: expect.stringMatching(/--fields titel.*id, title, link/u) },
    });
  });
});

describe('a list in a pipe', () => {
  it.each([
    ['list'],
    ['search', 'افتتاح'],
    ['bookmark', 'list'],
    ['sources', 'list'],
    ['sources', 'catalog'],
    ['undo', '--list'],
  ])('is the same in both languages: %s %s', async (...words) => {
    const { khabar } = world();
    await khabar('bookmark', 'add', 'bbbb');
    const [arabic, english] = [
      await khabar(...words, '--lang', 'ar'),
      await khabar(...words, '--lang', 'en'),
    ];
    expect(arabic.stdout).toBe(english.stdout);
    expect(arabic.stdout).toMatch(/^[0-9a-z]+\t/u);
  });
});

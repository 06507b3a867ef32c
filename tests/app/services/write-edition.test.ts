import { describe, expect, it } from 'vitest';
import { type EditionWanted, writeEdition } from '../../../source/app/services/write-edition.ts';
import { ok } from '../../../source/domain/errors.ts';
import { english } from '../../../source/i18n/en.ts';
import { makeDistinctArticle } from '../../support/articles.ts';
import { openTestLibrary } from '../../support/library.ts';
import { testServices } from '../../support/test-services.ts';

const wanted: EditionWanted = {
  query: { all: [] },
  order: 'newest',
  subject: '',
  language: 'en',
  target: '',
};

function servicesWith(count = 2) {
  const articles = Array.from({ length: count }, (_, index) => makeDistinctArticle(`artcl${10_000 + index}`));
  const files = new Map<string, string>();
  const services = {
    ...testServices(),
    ...openTestLibrary({ articles }),
    messagesIn: async () => english,
    writer: async () => ({
      folder: async () => '/home/reader/Downloads',
      shown: (file: string) => file,
      async write(file: string, pieces: Iterable<Uint8Array>, { isNew = false } = {}) {
        const bytes = Buffer.concat([...pieces]);
        files.set(file, bytes.toString());
        return ok({ file: isNew ? file : 'replaced', bytes: bytes.length });
      },
    }),
  };
  return { services, files };
}

const write = async (more: Partial<EditionWanted>, count?: number) => {
  const { services, files } = servicesWith(count);
  const written = await writeEdition(services, { ...wanted, ...more }, new AbortController().signal);
  return { written, files };
};

describe('the list of the reader as a document', () => {
  it.each([
    ['', '/home/reader/Downloads/khabar-2026-11-20.html'],
    ['epub', '/home/reader/Downloads/khabar-2026-11-20.epub'],
    ['~/أخبار.md', '~/أخبار.md'],
    ['news', 'news.html'],
  ])('asked for as `%s` is the new file %s', async (target, file) => {
    expect((await write({ target })).written).toEqual(ok({ file, articles: 2, isPart: false }));
  });

  it('has the name of the list in its own', async () => {
    const { written } = await write({ subject: 'رياضة: كأس/الاتحاد «2026»' });
    expect(written).toMatchObject({
      value: { file: '/home/reader/Downloads/khabar-2026-11-20-رياضة-كأس-الاتحاد-2026.html' },
    });
  });

  it('has no half of a letter at the end of its name', async () => {
    const { written } = await write({ subject: `a${'𞤀'.repeat(30)}` });
    expect(written).toMatchObject({
      value: { file: `/home/reader/Downloads/khabar-2026-11-20-a${'𞤀'.repeat(19)}.html` },
    });
  });

  it('has the first thousand of a longer list, and says so', async () => {
    const { written, files } = await write({ target: 'a.html' }, 1001);
    expect(written).toEqual(ok({ file: 'a.html', articles: 1000, isPart: true }));
    expect(files.get('a.html')?.match(/<article /gu)).toHaveLength(1000);
  });

  it('is laid out as text too', async () => {
    const { files } = await write({ target: 'a.txt' });
    expect(files.get('a.txt')).toContain('تضم المكتبة عشرين ألف كتاب.');
  });

  it('cannot be made where nothing writes files', async () => {
    const { services } = servicesWith();
    const { writer: _, ...without } = services;
    expect(await writeEdition(without, wanted, new AbortController().signal)).toMatchObject({
      error: { code: 'file-unwritable' },
    });
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultSources } from '../../../source/app/catalogue/index.ts';
import { editionSources } from '../../../source/app/edition.ts';
import type { Source } from '../../../source/domain/source.ts';
import { makeSource } from '../../support/articles.ts';
import { keptIn, nothingKept } from '../../support/library.ts';
import { schemaErrors } from '../support/schemas.ts';
import { createTestWorld } from '../support/world.ts';

const fixture = (name: string): string =>
  readFileSync(new URL(`../../../fixtures/opml/${name}`, import.meta.url), 'utf8');
const opml = (outlines: string): string => `<opml version="2.0"><body>\n${outlines}\n</body></opml>`;

const state = { ...nothingKept, sources: [makeSource()] };
const worldOf = (list: string) => createTestWorld({ kept: state, files: { 'list.opml': list, '-': list } });

interface Imported {
  readonly added: readonly { readonly url: string; readonly category: string | null }[];
  readonly skipped: readonly { readonly url: string; readonly reason: string }[];
  readonly errors: readonly { readonly line: number; readonly message: string }[];
}

describe('sources import', () => {
  it('adds the sources of a list, with their folders, and asks for nothing', async () => {
    const { khabar } = worldOf(fixture('nested.opml'));
    const ran = await khabar('sources', 'import', 'list.opml', '--json');
    expect(ran.code).toBe(0);
    expect(schemaErrors('import', ran.json())).toEqual([]);
    const { added, skipped, errors } = ran.json() as Imported;
    expect(added).toHaveLength(6);
    expect(added[0]).toMatchObject({ title: 'جريدة الميناء', category: 'أخبار/المشرق', lastFetched: null });
    expect(skipped.map(({ url }) => url)).toEqual([
      'https://port.example/feed',
      'https://lists.example/all.opml',
    ]);
    expect(errors).toEqual([]);
    const listed = (await khabar('sources', 'list', '--json')).json() as Imported['added'];
    expect(listed.slice(editionSources.length).map(({ url }) => url)).toEqual([
      makeSource().url,
      ...added.map(({ url }) => url),
    ]);
  });

  it('passes over what is there already, whatever its address looks like', async () => {
    const { khabar } = worldOf(opml('<outline xmlUrl="HTTPS://NEWS.example:443/feed.xml"/>'));
    for (const _ of ['once', 'and again']) {
      expect((await khabar('sources', 'import', '-', '--json')).json()).toEqual({
        added: [],
        removed: [],
        skipped: [
          { url: 'HTTPS://NEWS.example:443/feed.xml', code: 'already-there', reason: 'already followed' },
        ],
        errors: [],
      });
    }
  });

  it('puts the first list of a user in the place of the default sources, which one undo brings back', async () => {
    const [first] = defaultSources();
    const list = opml(`<outline xmlUrl="https://a.example/"/><outline xmlUrl="${first?.url ?? ''}"/>`);
    const { khabar } = createTestWorld({ files: { '-': list } });
    const ran = await khabar('sources', 'import', '-', '--json');
    const usual = defaultSources().length;
    expect(schemaErrors('import', ran.json())).toEqual([]);
    expect(ran.json()).toMatchObject({
      added: [{ url: 'https://a.example/' }],
      removed: { length: usual - 1 },
    });
    expect(ran.stderr).toContain('khabar undo');
    expect((await khabar('undo', '--list', '--json')).json()).toMatchObject([
      { what: 'source-remove', count: usual - 1 },
      { what: 'source-add', count: 1 },
    ]);
    await khabar('undo');
    const exported = (await khabar('sources', 'export')).stdout;
    expect(exported.match(/xmlUrl=/gu)).toHaveLength(usual + 1);
    await khabar('sources', 'remove', (editionSources[0] as Source).id);
    expect((await khabar('undo', '--width', '200')).stdout).toContain('removed 1 source\n');
  });

  it('imports what is whole of a broken list, tells the lines that are not, and ends with 3', async () => {
    const ran = await worldOf(fixture('broken.opml')).khabar('sources', 'import', 'list.opml', '--json');
    expect(ran.code).toBe(3);
    expect(schemaErrors('import', ran.json())).toEqual([]);
    const { added, errors } = ran.json() as Imported;
    expect(added.map(({ url }) => url)).toEqual([1, 2, 3, 4, 5].map(n => `https://whole.example/${n}`));
    expect(errors.map(({ line }) => line)).toEqual([5, 7, 9, 10, 11, 15]);
    expect(errors.every(({ message }) => message.length > 10)).toBe(true);
  });

  it.each(['ar', 'en'])('prints a row for each part in a pipe, the same in %s', async lang => {
    const list = opml('<outline xmlUrl="javascript:x"/>\n<outline xmlUrl="https://a.example/"/></x>');
    const { stdout } = await worldOf(list).khabar('sources', 'import', '-', '--lang', lang);
    const rows = stdout.split('\n').map(line => line.split('\t'));
    expect(rows.map(([, status, line, , , url]) => [status, line, url])).toEqual([
      ['added', '', 'https://a.example/'],
      ['skipped', '', 'javascript:x'],
      ['error', '3', ''],
      [undefined, undefined, undefined],
    ]);
  });

  it.each(['ar', 'en'])('says all of it in words (%s)', async lang => {
    const list = opml('<outline xmlUrl="javascript:x"/>\n<outline xmlUrl="https://a.example/"/></x>');
    const { stdout, code } = await worldOf(list).khabar(
      'sources',
      'import',
      '-',
      '--lang',
      lang,
      '--width',
      '200',
    );
    const said = {
      ar: 'تم استيراد: مصدر واحد\nبلا إضافة: \u2066javascript:x\u2069 (المقبول من القوائم http وhttps فقط)\nالسطر ٣: الوسم \u2066</x>\u2069 لا يغلق شيئًا مفتوحًا\n',
      en: 'Imported 1 source\nSkipped javascript:x: not an http or https URL\nLine 3: unexpected closing tag </x>\n',
    };
    expect(stdout).toBe(said[lang as 'ar' | 'en']);
    expect(code).toBe(3);
  });

  it('refuses what is no list', async () => {
    const world = createTestWorld({ files: { feed: '<rss version="2.0"/>', empty: '' } });
    for (const [file, code] of [
      ['feed', 'not-a-list'],
      ['empty', 'empty-document'],
      ['missing', 'file-not-found'],
    ] as const) {
      const ran = await world.khabar('sources', 'import', file, '--json');
      expect(ran.code).toBe(4);
      expect(ran.failure()).toMatchObject({ error: { code } });
      expect(ran.stderr).toContain(file);
    }
    expect(keptIn(world.services.store)).toEqual(nothingKept);
  });
});

describe('the password of a feed', () => {
  const url = 'https://desk:secret@wanted.example/feed';
  const clean = 'https://wanted.example/feed';

  it('is imported, exported with --secrets only, and shown nowhere', async () => {
    const list = opml(
      `<outline type="rss" text="مرصد" xmlUrl="${url}" htmlUrl="https://desk:secret@wanted.example/"/><outline type="rss" xmlUrl="${url}"/><outline type="rss" xmlUrl="ftp://desk:secret@wanted.example/"/>`,
    );
    const world = createTestWorld({ kept: { ...nothingKept, sources: [] }, files: { '-': list } });
    const outputs = [];
    for (const words of [
      ['sources', 'import', '-'],
      ['sources', 'import', '-', '--json'],
      ['sources', 'list'],
      ['sources', 'list', '--json'],
      ['sources', 'export'],
      ['sources', 'export', '--json'],
      ['refresh', url],
      ['refresh', url, '--json'],
      ['sources', 'list', '--json'],
      ['sources', 'add', url],
      ['sources', 'add', url, '--json'],
      ['sources', 'remove', 'https://desk:secret@other.example/'],
      ['read', url],
      ['read', 'https://desk:secret@', '--json'],
      ['undo', '--list'],
      ['doctor', '--json'],
    ]) {
      const { stdout, stderr } = await world.khabar(...words);
      outputs.push(stdout + stderr);
    }
    expect(outputs.filter(output => output.includes('secret'))).toEqual([]);
    expect(outputs[4]).toContain(`xmlUrl="${clean}"`);
    expect((await world.khabar('sources', 'export', '--secrets')).stdout).toContain(`xmlUrl="${url}"`);
    expect(keptIn(world.services.store).sources).toMatchObject([{ url: clean, credentials: 'desk:secret' }]);
  });

  it('finds its source, which can be removed by it', async () => {
    const source = makeSource({ url: clean, credentials: 'desk:secret' });
    const { khabar } = createTestWorld({ kept: { ...nothingKept, sources: [source] } });
    expect((await khabar('sources', 'remove', url)).code).toBe(0);
  });
});

describe('sources export', () => {
  it('keeps whose full text is always wanted, through an import and into the list', async () => {
    const source = makeSource({ id: 'abcdefgh', title: 'مرصد', url: 'https://wanted.example/feed' });
    const settings = { ...nothingKept.settings, fullTexts: { [source.id]: 'always' as const } };
    const first = createTestWorld({ kept: { sources: [source], settings } });
    const exported = (await first.khabar('sources', 'export')).stdout;
    const { khabar } = createTestWorld({ kept: { ...nothingKept, sources: [] }, files: { '-': exported } });
    const imported = (await khabar('sources', 'import', '-', '--json')).json();
    expect(schemaErrors('import', imported)).toEqual([]);
    const listed = (await khabar('sources', 'list', '--json')).json() as readonly { title: string }[];
    expect(schemaErrors('sources', listed)).toEqual([]);
    expect(listed.find(({ title }) => title === source.title)).toMatchObject({
      health: { fullText: 'always' },
    });
    const inWords = (await khabar('sources', 'list', '--lang', 'ar', '--width', '140')).stdout;
    expect(inWords).toMatch(/مرصد.*بانتظار أول جلب · النص الكامل دائمًا/u);
  });

  it('prints OPML that imports into the same sources, notes of other readers too', async () => {
    const first = worldOf(fixture('other-readers.opml'));
    await first.khabar('sources', 'import', 'list.opml');
    const exported = (await first.khabar('sources', 'export')).stdout;
    const second = createTestWorld({ kept: { ...nothingKept, sources: [] }, files: { '-': exported } });
    expect((await second.khabar('sources', 'import', '-')).code).toBe(0);
    const sourcesOf = ({ services }: typeof first) =>
      [...(keptIn(services.store).sources ?? [])]
        .map(({ id: _, ...rest }) => rest)
        .sort((a, b) => (a.url < b.url ? -1 : 1));
    expect(sourcesOf(second)).toEqual(sourcesOf(first));
  });

  it('prints the sources as in the list with --json, without the sample edition', async () => {
    const { khabar } = createTestWorld();
    const ran = await khabar('sources', 'export', '--json');
    expect(schemaErrors('sources', ran.json())).toEqual([]);
    const exported = (ran.json() as readonly { id: string }[]).map(({ id }) => id);
    const listed = ((await khabar('sources', 'list', '--json')).json() as readonly { id: string }[]).map(
      ({ id }) => id,
    );
    const edition = new Set(editionSources.map(({ id }) => id));
    expect(listed.filter(id => edition.has(id))).toHaveLength(edition.size);
    expect(exported).toEqual(listed.filter(id => !edition.has(id)));
  });
});

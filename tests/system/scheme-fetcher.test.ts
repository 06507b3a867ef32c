import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ok } from '../../source/domain/errors.ts';
import type { Fetcher, FetchRequest } from '../../source/domain/ports.ts';
import { createSchemeFetcher } from '../../source/system/scheme-fetcher.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const http: Fetcher = {
  fetch: async ({ url }) =>
    ok({
      url,
      notModified: false,
      contentType: null,
      etag: null,
      lastModified: null,
      body: Buffer.from('over http'),
    }),
};

/** An edition in a folder, with a secret beside it. */
function makeEdition() {
  const root = temporaryFolder();
  const editionFolder = path.join(root, 'edition');
  mkdirSync(path.join(editionFolder, 'articles'), { recursive: true });
  writeFileSync(path.join(editionFolder, 'news.rss.xml'), '<rss/>');
  writeFileSync(path.join(editionFolder, 'articles', 'خبر 1.html'), '<p>خبر</p>');
  writeFileSync(path.join(root, 'secret.txt'), 'secret');
  return { root, editionFolder };
}

async function fetchFrom(
  url: string,
  more: Partial<FetchRequest> = {},
  options: { http?: null; maxBytes?: number } = {},
) {
  const { editionFolder } = makeEdition();
  const result = await createSchemeFetcher({ http, editionFolder, ...options }).fetch({
    url,
    want: 'feed',
    ...more,
  });
  return result.ok ? { ...result.value, body: Buffer.from(result.value.body).toString() } : result.error;
}

describe('the fetcher of all schemes', () => {
  it.each(['http://a.example/', 'https://a.example/'])('hands %s to the network', async url => {
    expect(await fetchFrom(url)).toMatchObject({ url, body: 'over http' });
  });

  it('stays away from the network when offline, not from files', async () => {
    const url = 'https://a.example/';
    expect(await fetchFrom(url, {}, { http: null })).toEqual({ code: 'offline', subject: url, url });
    expect(await fetchFrom('edition:///news.rss.xml', {}, { http: null })).toMatchObject({ body: '<rss/>' });
  });

  it.each(['javascript:alert(1)', 'data:text/xml,x', 'ftp://a.example/', 'constructor:x', 'about:blank'])(
    'refuses %s',
    async url => {
      expect(await fetchFrom(url)).toEqual({ code: 'unsafe-address', subject: url, url });
    },
  );

  it.each(['', 'news', '/etc/passwd', 'http://['])('says that %j is no address', async url => {
    expect(await fetchFrom(url)).toMatchObject({ code: 'bad-address', subject: url });
  });
});

describe('the sample edition', () => {
  it.each([
    ['edition:///news.rss.xml', 'application/xml', '<rss/>'],
    ['edition:///articles/%D8%AE%D8%A8%D8%B1%201.html', 'text/html', '<p>خبر</p>'],
    ['edition:///articles/../news.rss.xml', 'application/xml', '<rss/>'],
  ])('%s is a file of its folder', async (url, contentType, body) => {
    expect(await fetchFrom(url)).toMatchObject({ url, contentType, body, notModified: false });
  });

  it('is not changed as long as the file is not', async () => {
    const { editionFolder } = makeEdition();
    const fetcher = createSchemeFetcher({ http: null, editionFolder });
    const request: FetchRequest = { url: 'edition:///news.rss.xml', want: 'feed' };
    const first = await fetcher.fetch(request);
    if (!first.ok) throw new Error(first.error.code);
    expect(first.value.etag).not.toBeNull();
    const again = await fetcher.fetch({ ...request, validators: first.value });
    expect(again).toMatchObject({ ok: true, value: { notModified: true, etag: first.value.etag } });
    writeFileSync(path.join(editionFolder, 'news.rss.xml'), '<rss></rss>');
    const changed = await fetcher.fetch({ ...request, validators: first.value });
    expect(changed).toMatchObject({ ok: true, value: { notModified: false } });
  });

  it.each([
    'edition:///..%2Fsecret.txt',
    'edition:///articles%2F..%2F..%2Fsecret.txt',
    'edition:///%2e%2e%2fsecret.txt',
    'edition://host/news.rss.xml',
    'edition:///news%00.rss.xml',
  ])('%s does not lead out of it', async url => {
    expect(await fetchFrom(url)).toMatchObject({ code: 'unsafe-address', subject: url });
  });

  it('says what is missing, and what is no name', async () => {
    expect(await fetchFrom('edition:///none.xml')).toMatchObject({
      code: 'file-not-found',
      detail: 'ENOENT',
    });
    expect(await fetchFrom('edition:///')).toMatchObject({ code: 'file-unreadable' });
    expect(await fetchFrom('edition:///%E0%A4%A')).toMatchObject({ code: 'bad-address' });
  });
});

describe('local files', () => {
  it('reads one, whatever its name', async () => {
    const file = path.join(temporaryFolder(), 'أخبار #1?.atom');
    writeFileSync(file, '<feed/>');
    const url = pathToFileURL(file).href;
    expect(await fetchFrom(url)).toMatchObject({ url, contentType: 'application/atom+xml', body: '<feed/>' });
  });

  it.each([
    ['.json', 'application/json'],
    ['.HTML', 'text/html'],
    ['.unknown', null],
    ['', null],
  ])('goes by the extension: %j is %j', async (extension, contentType) => {
    const file = path.join(temporaryFolder(), `x${extension}`);
    writeFileSync(file, 'x');
    expect(await fetchFrom(pathToFileURL(file).href)).toMatchObject({ contentType });
  });

  it('holds the limit', async () => {
    const file = path.join(temporaryFolder(), 'large.xml');
    writeFileSync(file, 'x'.repeat(101));
    const url = pathToFileURL(file).href;
    expect(await fetchFrom(url, {}, { maxBytes: 101 })).toMatchObject({ url });
    expect(await fetchFrom(url, {}, { maxBytes: 100 })).toMatchObject({
      code: 'too-large',
      detail: '100',
    });
  });

  it('refuses what may never end', async () => {
    const pipe = path.join(temporaryFolder(), 'pipe');
    execFileSync('mkfifo', [pipe]);
    expect(await fetchFrom(pathToFileURL(pipe).href)).toMatchObject({ code: 'file-unreadable' });
    expect(await fetchFrom('file:///dev/zero')).toMatchObject({ code: 'file-unreadable' });
  });

  it('says what is missing, and what is no path', async () => {
    expect(await fetchFrom('file:///no/such/file.xml')).toMatchObject({ code: 'file-not-found' });
    for (const url of ['file://server/share', 'file:///a%2Fb', 'file:///a%00b']) {
      expect(await fetchFrom(url)).toMatchObject({ code: 'bad-address' });
    }
  });

  it('stops when it is interrupted', async () => {
    const url = pathToFileURL(import.meta.filename ?? '/').href;
    expect(await fetchFrom(url, { signal: AbortSignal.abort() })).toMatchObject({ code: 'interrupted' });
  });
});

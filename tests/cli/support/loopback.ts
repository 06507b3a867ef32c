import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Fetcher } from '../../../source/domain/ports.ts';
import { createHttpFetcher } from '../../../source/system/http-fetcher.ts';
import { createSchemeFetcher } from '../../../source/system/scheme-fetcher.ts';

export interface Page {
  readonly status?: number;
  readonly type?: string;
  readonly body?: string;
  readonly silent?: boolean;
  /** Answers the first request only; later ones wait for ever. */
  readonly once?: boolean;
}

export interface Site {
  readonly url: (path: string) => string;
  /** Paths that were asked for. */
  readonly hits: string[];
  /** Once so many requests have come. */
  readonly asked: (count: number) => Promise<void>;
}

/** A server on the loopback interface for one test; paths that it does not have are 404. */
export async function loopbackSite(pages: Readonly<Record<string, Page>>): Promise<Site> {
  const hits: string[] = [];
  const waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const isFirst = !hits.includes(path);
    hits.push(path);
    for (const waiter of waiting.filter(({ count }) => count <= hits.length)) waiter.resolve();
    const page = pages[path];
    if (page?.silent || (page?.once && !isFirst)) return;
    response.writeHead(page ? (page.status ?? 200) : 404, { 'content-type': page?.type ?? 'text/html' });
    response.end(page?.body ?? '');
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const asked = (count: number): Promise<void> =>
    hits.length >= count ? Promise.resolve() : new Promise(resolve => waiting.push({ count, resolve }));
  const { port } = server.address() as AddressInfo;
  return { url: path => `http://127.0.0.1:${port}${path}`, hits, asked };
}

/** An address where nothing listens. */
export async function closedPort(): Promise<string> {
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>(resolve => server.close(() => resolve()));
  return `http://127.0.0.1:${port}/feed`;
}

/** The real fetcher. */
export const realFetcher = (offline = false): Fetcher =>
  createSchemeFetcher({
    http: offline ? null : createHttpFetcher({ userAgent: 'Khabar/test' }),
    editionFolder: '/nowhere',
  });

export const rss = (title: string, ...items: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>${title}</title>` +
  `<link>https://news.example/</link><language>ar</language>${items
    .map(
      item => `<item><guid>${item}</guid><title>${item}</title><description>نص ${item}</description></item>`,
    )
    .join('')}</channel></rss>`;

export const htmlPage = (head = ''): string =>
  `<!doctype html><html lang="ar"><head><title>موقع</title>${head}</head><body><p>لا خلاصة هنا.</p></body></html>`;

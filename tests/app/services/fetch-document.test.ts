import { describe, expect, it } from 'vitest';
import { fetchDocument } from '../../../source/app/services/fetch-document.ts';
import { fail, ok } from '../../../source/domain/errors.ts';
import type { Fetched, Fetcher, FetchRequest } from '../../../source/domain/ports.ts';

type Answer = Partial<Omit<Fetched, 'body'>> & { readonly body?: string };

/** Addresses and what they answer; all others are 404. */
function webOf(answers: Readonly<Record<string, Answer>>) {
  const requests: FetchRequest[] = [];
  const fetcher: Fetcher = {
    async fetch(request) {
      requests.push(request);
      const { url } = request;
      const answer = answers[url];
      if (answer === undefined) return fail('http-status', { url, httpStatus: 404 });
      const { body = 'نص', ...rest } = answer;
      const plain = { url, contentType: null, notModified: false, etag: null, lastModified: null };
      return ok({ ...plain, ...rest, body: new TextEncoder().encode(body) });
    },
  };
  return { fetcher, requests };
}

const sendsTo = (content: string): Answer => ({
  body: `<html><head><meta http-equiv="Refresh" content="${content}"></head></html>`,
});
const a = 'https://a.example/';
const b = 'https://b.example/feed';

async function arrival(answers: Readonly<Record<string, Answer>>, request: Partial<FetchRequest> = {}) {
  const { fetcher } = webOf(answers);
  const result = await fetchDocument(fetcher, { url: a, want: 'feed', ...request });
  if (!result.ok) return [result.error.code, result.error.url, result.error.detail];
  const { url, movedTo } = result.value;
  return [url, movedTo];
}

describe('fetchDocument', () => {
  it('follows a page that sends its reader on, to another host too, and says that it has moved there', async () => {
    expect(await arrival({ [a]: sendsTo('0; url=https://b.example/feed'), [b]: {} })).toEqual([b, b]);
  });

  it('asks in the name of the page, for the same, with the password of the address for its own origin only', async () => {
    const own = 'https://a.example/new';
    const signal = new AbortController().signal;
    const { fetcher, requests } = webOf({ [a]: sendsTo('0;/new'), [own]: sendsTo(`0;${b}`), [b]: {} });
    const validators = { etag: '"1"', lastModified: null };
    await fetchDocument(fetcher, { url: a, want: 'page', credentials: 'desk:secret', validators, signal });
    expect(requests).toEqual([
      { url: a, want: 'page', credentials: 'desk:secret', validators, signal },
      { url: own, want: 'page', from: a, credentials: 'desk:secret', signal },
      { url: b, want: 'page', from: own, signal },
    ]);
  });

  it('keeps the fragment that was asked for', async () => {
    const answers = { [`${a}#links`]: sendsTo('0;/ar/'), 'https://a.example/ar/#links': {} };
    expect(await arrival(answers, { url: `${a}#links` })).toEqual([
      'https://a.example/ar/#links',
      'https://a.example/ar/#links',
    ]);
  });

  it('ends in a circle and in a row without end', async () => {
    expect(await arrival({ [a]: sendsTo(`0;${b}`), [b]: sendsTo(`0;${a}`) })).toEqual([
      'too-many-redirects',
      a,
      'loop',
    ]);
    const row = Object.fromEntries(
      Array.from({ length: 20 }, (_, n) => [n === 0 ? a : `${a}${n}`, sendsTo(`0; url=/${n + 1}`)]),
    );
    expect(await arrival(row)).toEqual(['too-many-redirects', `${a}6`, '5']);
  });

  it('fails as its end does', async () => {
    expect((await arrival({ [a]: sendsTo(`0;${b}`) }))[0]).toBe('http-status');
  });

  it.each([
    [
      'a permanent redirect before it',
      { [a]: { ...sendsTo(`0;${b}`), url: `${a}2`, movedTo: `${a}2` }, [b]: {} },
      b,
    ],
    [
      'a permanent redirect after it',
      { [a]: sendsTo(`0;${b}`), [b]: { url: `${b}2`, movedTo: `${b}2` } },
      `${b}2`,
    ],
    ['a redirect for now before it', { [a]: { ...sendsTo(`0;${b}`), url: `${a}2` }, [b]: {} }, undefined],
    [
      'a permanent redirect and one for now before it',
      { [a]: { ...sendsTo(`0;${b}`), url: `${a}3`, movedTo: `${a}2` }, [b]: {} },
      `${a}2`,
    ],
    ['a way out of https', { [a]: sendsTo('0;http://b.example/'), 'http://b.example/': {} }, undefined],
    [
      'a way out of https, and on',
      { [a]: sendsTo('0;http://b.example/'), 'http://b.example/': sendsTo(`0;${b}`), [b]: {} },
      undefined,
    ],
  ])('has moved as far as all is for good: %s', async (_, answers, movedTo) => {
    expect((await arrival(answers))[1]).toBe(movedTo);
  });

  it('leaves all other documents as they are', async () => {
    for (const answer of [sendsTo('300'), { notModified: true, ...sendsTo(`0;${b}`) }, {}]) {
      expect(await arrival({ [a]: answer, [b]: {} })).toEqual([a, undefined]);
    }
    const file = 'file:///home/salma/page.html';
    expect(await arrival({ [file]: sendsTo(`0;${b}`), [b]: {} }, { url: file })).toEqual([file, undefined]);
  });
});

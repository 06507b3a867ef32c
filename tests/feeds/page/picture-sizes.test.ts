import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../source/feeds/page.ts';

const text = 'في هذا النص كلمات كثيرة تكفي لمقالة كاملة. '.repeat(12);

function sizesOn(head: string, images: string): readonly unknown[] {
  const page = `<html><head><title>عنوان</title>${head}</head><body><article><h1>عنوان</h1>${images}<p>${text}</p><p>${text}</p></article></body></html>`;
  const parsed = parsePage(page, 'https://a.example/1');
  if (!parsed.ok) throw new Error(parsed.error.code);
  return parsed.value.blocks.flatMap(({ type, size }) => (type === 'image' ? [size ?? null] : []));
}

const pictured = (url: string, width = '', height = ''): string =>
  `<meta property="og:image" content="${url}">${width && `<meta property="og:image:width" content="${width}">`}${height && `<meta property="og:image:height" content="${height}">`}`;

describe('the size of a picture on a page', () => {
  it('is told by the meta elements of the same picture', () => {
    const images = '<img src="/p.jpg" alt="أ"><p>نص</p><img src="/other.jpg" alt="ب">';
    expect(sizesOn(pictured('https://a.example/p.jpg', '1200', '630'), images)).toEqual([
      { width: 1200, height: 630 },
      null,
    ]);
  });

  it('is told of each of several pictures', () => {
    const head = pictured('/p.jpg', '1200', '630') + pictured('/other.jpg', '300', '400');
    expect(sizesOn(head, '<img src="/other.jpg" alt="ب">')).toEqual([{ width: 300, height: 400 }]);
  });

  it('is not told where it is not sure whose it is', () => {
    const head = pictured('/other.jpg') + pictured('/p.jpg', '1200', '630');
    expect(sizesOn(head, '<img src="/p.jpg" alt="أ">')).toEqual([null]);
  });

  it('is what the image says itself', () => {
    const image = '<img src="/p.jpg" alt="أ" width="400" height="300">';
    expect(sizesOn(pictured('/p.jpg', '1200', '630'), image)).toEqual([{ width: 400, height: 300 }]);
  });
});

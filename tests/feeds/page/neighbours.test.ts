import { describe, expect, it } from 'vitest';
import { type DomElement, parseDocument } from '../../../source/feeds/page/dom.ts';
import { partNeighbours } from '../../../source/feeds/page/neighbours.ts';

function parted(html: string): string {
  const { body } = parseDocument(html);
  partNeighbours(body as DomElement);
  return (body as DomElement).textContent;
}

describe('partNeighbours', () => {
  it.each([
    ['<div><a href="/1">ماء</a><a href="/2">زراعة</a></div>', 'ماء زراعة'],
    ['<div><span class="n">25</span><span class="l">تعليقًا</span></div>', '25 تعليقًا'],
    ['<div><a href="/u">سلمى</a><time>أمس</time></div>', 'سلمى أمس'],
  ])('parts %s', (html, text) => {
    expect(parted(html)).toBe(text);
  });
  it.each([
    ['<p><span class="drop">ق</span>بل</p>', 'قبل'],
    ['<p><span class="c1">الكت</span><span class="c2">اب</span></p>', 'الكتاب'],
    ['<div><span>الكت</span><span>اب</span></div>', 'الكتاب'],
    ['<div>في <a href="/c">ا</a><a href="/c">لكتاب</a></div>', 'في الكتاب'],
  ])('leaves %s', (html, text) => {
    expect(parted(html)).toBe(text);
  });
});

import { describe, expect, it } from 'vitest';
import { isTreeTooLarge } from '../../../source/feeds/page/size.ts';

describe('a page that is too large to be a tree', () => {
  it.each([
    ['elements in each other', '<div>'.repeat(1000)],
    ['cells and items in turns, which do not end each other', '<td><li>'.repeat(1000)],
    ['items with another element between them', '<li><b>'.repeat(1000)],
  ])('has %s', (_, html) => {
    expect(isTreeTooLarge(html)).toBe(true);
  });

  it.each([
    ['items without end tags', `<ul>${'<li>خبر'.repeat(1000)}</ul>`],
    ['rows and cells without end tags', `<table>${'<tr><td>خبر<td>آخر'.repeat(1000)}</table>`],
    ['paragraphs without end tags', '<p>خبر'.repeat(1000)],
    ['elements one after the other', '<div><b>خبر</b></div>'.repeat(1000)],
  ])('has not %s', (_, html) => {
    expect(isTreeTooLarge(html)).toBe(false);
  });
});

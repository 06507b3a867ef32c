import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../source/feeds/page.ts';

const prose =
  '<p>فقرة من نص المقال تطول حتى تكفي لأن يكون نصًا، وفيها تفصيل لما جرى وأسماء من حضر من الناس.</p>';

function itemsAndTexts(html: string, around: (html: string) => string): readonly string[] {
  const page = parsePage(around(`${prose}${html}${prose}`), 'https://a.example/post');
  if (!page.ok) throw new Error(page.error.code);
  return page.value.blocks.slice(1, -1).flatMap(({ items, text }) => items ?? [text]);
}

const pages: readonly (readonly [name: string, around: (html: string) => string])[] = [
  ['a marked body', html => `<!doctype html><div class="entry-content">${html}</div>`],
  ['an article', html => `<!doctype html><article><h1>عنوان المقال</h1>${html}</article>`],
];

describe.each(pages)('in %s', (_, around) => {
  it.each([
    [
      'tasks',
      '<ul><li><input type=checkbox checked disabled> تم ما طلب منه<li><input type=checkbox> لم يتم بعد</ul>',
      ['☑ تم ما طلب منه', '☐ لم يتم بعد'],
    ],
    [
      'the letters of a list',
      '<ol style="list-style-type: lower-alpha"><li>البند الأول<li>البند الثاني</ol>',
      ['a. البند الأول', 'b. البند الثاني'],
    ],
    [
      'formulas as pictures',
      '<p>نعلم أن <span style="display:none"><math><mi>x</mi></math></span><img class="mwe-math-fallback-image-inline" aria-hidden="true" src="/x.svg" alt="{\\displaystyle x}"> عدد موجب دائمًا.</p>',
      ['نعلم أن x عدد موجب دائمًا.'],
    ],
    [
      'code without the numbers of its lines',
      '<pre><span style="user-select:none">1 </span>let a;\n<span style="user-select:none">2 </span>let b;</pre>',
      ['let a;\nlet b;'],
    ],
    [
      'tables with cells over several rows',
      '<table><tr><th>اليوم<th>المدينة<tr><td rowspan=2>الأحد<td>صور<tr><td>صيدا</table>',
      ['اليوم\tالمدينة', 'الأحد\tصور', '\tصيدا'],
    ],
    [
      'references to notes',
      '<p>قال ذلك في العام الماضي<sup><a href="#n1">1</a></sup> ثم سكت.</p>',
      ['قال ذلك في العام الماضي[1] ثم سكت.'],
    ],
  ])('the article keeps %s', (_what, html, expected) => {
    expect(itemsAndTexts(html, around)).toEqual(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { htmlToBlocks } from '../../../source/feeds/blocks/index.ts';

const shown = (html: string) =>
  htmlToBlocks(html, 'https://a.example/').map(({ type, text }) => [type, text]);

describe('an image amid a sentence', () => {
  it.each([
    ['a formula by its class', '<img class="latex" src="/f.png" alt="a^2">', 'a^2'],
    ['a formula by its address', '<img src="https://latex.codecogs.com/svg.latex?a%5E2" alt="a^2">', 'a^2'],
    ['a formula that only its address says', '<img src="https://latex.codecogs.com/gif.latex?a%5E2">', 'a^2'],
    ['a formula in a parameter', '<img src="https://www.zhihu.com/equation?tex=a%5E2" eeimg="1">', 'a^2'],
    [
      'a formula of an encyclopedia',
      '<img class="mwe-math-fallback-image-inline" src="/m.svg" alt="{\\displaystyle a^{2}}">',
      'a^{2}',
    ],
    [
      'an icon that is no higher than the line',
      '<img src="/gear.png" width="16" height="16" alt="الإعدادات">',
      'الإعدادات',
    ],
    [
      'a sign that is measured by its letters',
      '<img src="/f.svg" style="vertical-align: -0.3ex; height: 2.1ex" alt="√2">',
      '√2',
    ],
  ])('is its words: %s', (_, image, words) => {
    expect(shown(`<p>انظر ${image} في السطر.</p>`)).toEqual([['paragraph', `انظر ${words} في السطر.`]]);
    expect(shown(`<p>${image} في السطر.</p>`)).toEqual([['paragraph', `${words} في السطر.`]]);
  });

  it.each([
    ['a photo', '<img src="/p.jpg" width="640" height="480" alt="الميناء">'],
    ['a photo without measures', '<img src="/p.jpg" alt="الميناء">'],
    [
      'a photo of a section about mathematics',
      '<img class="aftermath" src="/latex-gloves.jpg" alt="الميناء">',
    ],
  ])('is a block behind it, if it is %s', (_, image) => {
    expect(shown(`<p>انظر ${image} في السطر.</p>`)).toEqual([
      ['paragraph', 'انظر في السطر.'],
      ['image', 'الميناء'],
    ]);
  });
});

describe('an image alone', () => {
  it('is a block, even if it could be words', () => {
    expect(shown('<p><img class=latex src=/f.png alt="a^2"></p><p>نص</p>')).toEqual([
      ['image', 'a^2'],
      ['paragraph', 'نص'],
    ]);
    expect(
      shown('<p><img class=latex src=/f.png alt="a^2"> <img class=latex src=/g.png alt="b"></p>'),
    ).toEqual([['paragraph', 'a^2 b']]);
  });
});

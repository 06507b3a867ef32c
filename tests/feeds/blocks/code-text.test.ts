import { describe, expect, it } from 'vitest';
import { htmlToBlocks } from '../../../source/feeds/blocks/index.ts';

const codeIn = (html: string) =>
  htmlToBlocks(html, null)
    .filter(({ type }) => type === 'code')
    .map(({ text }) => text);

describe('the lines of code', () => {
  it.each([
    ['line breaks', '<pre>a<br>  b<br/>c</pre>'],
    ['end tags of line breaks', '<pre>a</br>  b</br>c</pre>'],
    ['elements of a line', '<pre><div>a</div><div>  b</div><p>c</p></pre>'],
    ['items', '<pre><ol><li>a</li><li>  b</li><li>c</li></ol></pre>'],
    ['rows', '<pre><table><tr><td>a</td></tr><tr><td>  b</td></tr><tr><td>c</td></tr></table></pre>'],
    [
      'marked spans',
      '<pre><code><span data-line>a</span><span data-line>  b</span><span data-line>c</span></code></pre>',
    ],
    [
      'marked spans with line feeds',
      '<pre><code><span data-line>a</span>\n<span data-line>  b</span>\n<span data-line>c</span></code></pre>',
    ],
    [
      'the items of a list that is code',
      '<ol class="linenums">\n <li>a</li>\n <li>  b</li>\n <li>c</li>\n</ol>',
    ],
  ])('are told by %s', (_, html) => {
    expect(codeIn(html)).toEqual(['a\n  b\nc']);
  });

  it('within an item leave the item open', () => {
    const [list, code, after] = htmlToBlocks(
      '<ul><li>أ<pre><ol><li>a</li><li>b</li></ol></pre><p>ب</p><li>ج</ul>',
      null,
    );
    expect([list?.text, code?.text, after?.text]).toEqual(['أ', 'a\nb', 'ب']);
  });
});

describe('the numbers of lines', () => {
  it.each([
    [
      'Chroma',
      '<pre><span class="line"><span class="ln">1</span><span class="cl">a = 1\n</span></span><span class="line"><span class="ln">2</span>b = 2</span></pre>',
    ],
    ['Pygments', '<pre><span class="linenos"> 9</span>a = 1\n<span class="linenos">10</span>b = 2</pre>'],
    [
      'a column beside the code',
      '<pre><span class="line-numbers">1\n2\n</span><code>a = 1\nb = 2</code></pre>',
    ],
    [
      'elements of a line',
      '<pre><div class="line-numbers">1<br>2</div><div>a = 1</div><div>b = 2</div></pre>',
    ],
    [
      'styles',
      '<pre><span style="user-select:none;color:#777">1 </span>a = 1\n<span style="user-select: none">2 </span>b = 2</pre>',
    ],
    [
      'what is not read aloud',
      '<pre><span aria-hidden="true">1: </span>a = 1\n<span aria-hidden="true">2: </span>b = 2</pre>',
    ],
    [
      'highlight.js',
      '<pre><table><tr><td class="hljs-ln-numbers"><div class="hljs-ln-n">1</div></td><td class="hljs-ln-code">a = 1</td></tr><tr><td class="hljs-ln-numbers">2</td><td>b = 2</td></tr></table></pre>',
    ],
  ])('are none of the code: %s', (_, html) => {
    expect(codeIn(html)).toEqual(['a = 1\nb = 2']);
  });

  it('are only numbers: code of the same class stays, and so do numbers of another', () => {
    expect(codeIn('<pre class="line-numbers"><code class="line-numbers">x = 1</code></pre>')).toEqual([
      'x = 1',
    ]);
    expect(codeIn('<pre><span class="number">1</span>\n<span class="mi">2</span></pre>')).toEqual(['1\n2']);
  });
});

import { expect, it } from 'vitest';
import { htmlToBlocks } from '../../../source/feeds/blocks/index.ts';

const languageOf = (html: string): string | undefined => htmlToBlocks(html, null)[0]?.language;

it.each([
  ['HTML', '<pre><code class="language-python">x = 1</code></pre>', 'python'],
  ['Markdown', '<pre><code class="hljs lang-c++">x = 1</code></pre>', 'c++'],
  ['Prism', '<pre class="line-numbers language-rust"><code>x = 1</code></pre>', 'rust'],
  ['GitHub', '<pre class="highlight-source-js">x = 1</pre>', 'js'],
  ['SyntaxHighlighter', '<pre class="brush: java; gutter: false">x = 1</pre>', 'java'],
  ['Hugo', '<pre><code data-lang="go">x = 1</code></pre>', 'go'],
])('is as %s names it', (_, html, language) => {
  expect(languageOf(html)).toBe(language);
});

it.each([
  ['none', '<pre>x = 1</pre>'],
  ['plain text', '<pre><code class="language-plaintext">x = 1</code></pre>'],
  ['no name', '<pre data-lang="[31m">x = 1</pre>'],
])('is left out if there is %s', (_, html) => {
  expect(languageOf(html)).toBeUndefined();
});

it('is that of its own block', () => {
  const html = '<pre><code class="language-js">a</code></pre><p>text</p><pre>b</pre>';
  expect(htmlToBlocks(html, null).map(({ language }) => language)).toEqual(['js', undefined, undefined]);
});

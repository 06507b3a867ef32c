/** An article of many pages, made of those of the sample edition. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run, runJson } from './khabar.js';

const articles = fileURLToPath(new URL('../../fixtures/edition/articles', import.meta.url));
const articleCount = 8;

/** Adds a source with one article that is longer than any window, and has headings, quotes, lists and links; it is the newest. */
export function addLongArticle(home) {
  const names = readdirSync(articles).slice(0, articleCount);
  const pages = names.map(name => readFileSync(join(articles, name), 'utf8'));
  const paragraphs = pages.flatMap(page => page.match(/<(p|h2|blockquote|ul)\b[^>]*>[\s\S]*?<\/\1>/gu) ?? []);
  const file = join(home, 'long.xml');
  writeFileSync(
    file,
    `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>طويل</title><item><title>مقال طويل</title><guid>1</guid>
    <content:encoded><![CDATA[${paragraphs.join('\n')}]]></content:encoded></item></channel></rss>`,
  );
  const [{ id }] = runJson(home, ['sources', 'add', file]);
  run(home, ['refresh', id]);
}

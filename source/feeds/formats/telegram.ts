/** The public page of a Telegram channel (`https://t.me/s/NAME`), which has its latest posts, about twenty. */
import { escaped } from '../../base/markup.ts';
import type { Attributes } from '../blocks/attributes.ts';
import { scanHtml } from '../blocks/html-events.ts';
import { titleText } from '../blocks/index.ts';
import { feedOf } from './feed.ts';
import type { FeedFormat } from './format.ts';
import type { RawEntry, RawText } from './raw-entry.ts';

interface Post {
  /** `NAME/123`, which is also its address on t.me. */
  readonly id: string;
  date: string | undefined;
  html: string;
}

interface ChannelPage {
  title: string;
  readonly posts: Post[];
}

/** What of a post is its text; of the post that it answers, only an extract is there, under another class. */
const textClasses: ReadonlySet<string> = new Set([
  'js-message_text',
  'tgme_widget_message_poll_question',
  'tgme_widget_message_document_title',
]);
const pictureClasses: ReadonlySet<string> = new Set([
  'tgme_widget_message_photo_wrap',
  'tgme_widget_message_video_thumb',
]);
const titleClass = 'tgme_channel_info_header_title';

const classesOf = (attributes: Attributes): readonly string[] =>
  (attributes.get('class') ?? '').split(/\s+/u);

function openingTag(name: string, attributes: Attributes): string {
  const href = attributes.get('href');
  return href === undefined ? `<${name}>` : `<${name} href="${escaped(href)}">`;
}

/** `background-image:url('https://…')` → an image. */
function pictureOf(attributes: Attributes): string {
  const address = /url\(['"]?([^'")]+)/u.exec(attributes.get('style') ?? '')?.[1];
  return address === undefined ? '' : `<p><img src="${escaped(address)}"></p>`;
}

/** An element whose content is being copied. */
interface Copy {
  readonly element: string;
  /** How many of its own kind are open within. */
  nested: number;
  html: string;
  readonly done: (html: string) => void;
}

function readChannel(text: string): ChannelPage {
  const page: ChannelPage = { title: '', posts: [] };
  let copy: Copy | null = null;

  function begin(name: string, attributes: Attributes): void {
    const id = attributes.get('data-post');
    if (id) page.posts.push({ id, date: undefined, html: '' });
    const post = page.posts.at(-1);
    const classes = classesOf(attributes);
    const copyTo = (done: Copy['done']): void => {
      copy = { element: name, nested: 0, html: '', done };
    };
    if (classes.includes(titleClass)) {
      copyTo(html => {
        page.title ||= html;
      });
    } else if (post && classes.some(of => textClasses.has(of))) {
      copyTo(html => {
        post.html += `<p>${html}</p>`;
      });
    } else if (post && classes.some(of => pictureClasses.has(of))) post.html += pictureOf(attributes);
    else if (post && name === 'time') post.date = attributes.get('datetime') ?? post.date;
  }

  scanHtml(text, {
    text: piece => {
      if (copy) copy.html += escaped(piece);
    },
    open: (name, attributes) => {
      if (copy === null) return begin(name, attributes);
      copy.html += openingTag(name, attributes);
      if (name === copy.element) copy.nested++;
    },
    close: name => {
      if (copy === null) return;
      if (name === copy.element && copy.nested === 0) {
        copy.done(copy.html);
        copy = null;
        return;
      }
      copy.html += `</${name}>`;
      if (name === copy.element) copy.nested--;
    },
  });
  return page;
}

/** Longer first lines are not headlines, but paragraphs. */
const longestHeadline = 140;

/** The first line of a post, where it is short enough; otherwise its first words will do. */
function headlineOf(html: string): RawText | undefined {
  const lines = html.split(/<br>|<\/p>/u).map(titleText);
  const first = lines.find(line => line !== '') ?? '';
  return first.length <= longestHeadline ? { value: first, type: 'text' } : undefined;
}

const rawEntry = ({ id, date, html }: Post, base: string | null): RawEntry => ({
  id,
  link: `https://t.me/${id}`,
  title: headlineOf(html),
  dates: [date],
  content: { value: html, type: 'html' },
  base,
  givenBase: base,
});

/** How far the marks of a channel's page are looked for, in UTF-16 units: they follow its long head. */
const reach = 256 * 1024;

export const telegram: FeedFormat = {
  name: 'telegram',
  detects: text => /\bclass="tgme_channel_(?:info|history)\b/u.test(text.slice(0, reach)),
  parse: (text, url) =>
    feedOf<ChannelPage>({
      format: 'telegram',
      url,
      parsed: { document: readChannel(text), saved: [] },
      head: ({ title }) => ({ title: { value: title, type: 'html' }, link: url }),
      // The page has the newest post last.
      entries: ({ posts }, base) =>
        posts
          .filter(({ html }) => html !== '')
          .map(post => rawEntry(post, base))
          .reverse(),
    }),
};

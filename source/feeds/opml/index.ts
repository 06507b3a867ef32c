/** The entrance for lists of subscriptions: bytes in, what they hold out. */
import { fail, ok, type Result } from '../../domain/errors.ts';
import type { SubscriptionList } from '../../domain/subscription-list.ts';
import { decode } from '../decode.ts';
import { rootOf } from '../xml.ts';
import { isNewsboatUrls, readNewsboatUrls } from './read-newsboat-urls.ts';
import { readOpml } from './read-opml.ts';

interface ListFormat {
  readonly detects: (text: string) => boolean;
  readonly read: (text: string) => SubscriptionList;
}

/** To add one: its file and its line. */
const formats: readonly ListFormat[] = [
  { detects: text => rootOf(text)?.local === 'opml', read: readOpml },
  { detects: isNewsboatUrls, read: readNewsboatUrls },
];

/** Errors: `empty-document`; `not-a-list`, where it is neither OPML nor newsboat's `urls` file. */
export function readSubscriptionList(bytes: Uint8Array): Result<SubscriptionList> {
  const { text } = decode(bytes, null);
  if (text.trim() === '') return fail('empty-document');
  const format = formats.find(({ detects }) => detects(text));
  return format ? ok(format.read(text)) : fail('not-a-list');
}

/** A line for each feed: `* ADDRESS TITLE`. */
import type { SubscriptionList } from '../../domain/subscription-list.ts';
import { createListBuilder } from './list-builder.ts';

const line = /^\* (\S+) (.+)$/u;

export const isBookmarkLines = (text: string): boolean => text.startsWith('* ');

export function readBookmarkLines(text: string): SubscriptionList {
  const builder = createListBuilder();
  for (const [index, entry] of text.split('\n').entries()) {
    const [, address, title = ''] = line.exec(entry) ?? [];
    if (address === undefined) continue;
    builder.addFeed(index + 1, address, false, () => ({
      title,
      homepage: null,
      language: null,
      category: null,
      enabled: true,
    }));
  }
  return builder.list();
}

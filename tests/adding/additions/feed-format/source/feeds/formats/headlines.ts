/** `#headlines TITLE`, then an entry a line: its address, its date and its title, separated by tabs. */
import { feedOf } from './feed.ts';
import type { FeedFormat } from './format.ts';

const beginning = '#headlines ';

const linesOf = (text: string): readonly string[] => text.split('\n').filter(line => line !== '');

export const headlines: FeedFormat = {
  name: 'headlines',
  detects: text => text.startsWith(beginning),
  parse: (text, url) =>
    feedOf<readonly string[]>({
      format: 'headlines',
      url,
      parsed: { document: linesOf(text), saved: [] },
      head: ([first = '']) => ({ title: { value: first.slice(beginning.length), type: 'text' } }),
      entries: ([, ...lines], base) =>
        lines.map(line => {
          const [link, date, title = ''] = line.split('\t');
          return { link, dates: [date], title: { value: title, type: 'text' }, base };
        }),
    }),
};

import { announce, type Cause } from '../../source/app/view/linear/announce.ts';
import type { Announcement } from '../../source/app/view/linear/announcement.ts';
import { editionReader, type OpenedReader, type OpenOptions } from './edition-reader.ts';
import { openNews } from './news.ts';

export interface Listener extends OpenedReader {
  /** Presses one key after the other, and returns what the last one announced, with the answers of its jobs. */
  readonly hear: (...keys: readonly string[]) => Promise<readonly string[]>;
  /** The same, with how each is announced, and without where one is after a key that does nothing. */
  readonly changes: (...keys: readonly string[]) => Promise<readonly Announcement[]>;
}

function listen(opened: OpenedReader): Listener {
  async function last(keys: readonly string[], cause: Cause): Promise<readonly Announcement[]> {
    await opened.press(...keys.slice(0, -1));
    const before = opened.session();
    opened.hit(keys.at(-1) as string);
    const after = opened.session();
    const atOnce = announce(before, after, cause);
    await opened.look();
    await opened.look(); // a note is kept once the editor is closed
    return [...atOnce, ...announce(after, opened.session(), 'answer')];
  }
  return {
    ...opened,
    hear: async (...keys) => (await last(keys, 'key')).map(({ text }) => text),
    changes: (...keys) => last(keys, 'answer'),
  };
}

/** Listens to the sample edition. */
export const listenToEdition = async (options: OpenOptions = {}): Promise<Listener> =>
  listen(await editionReader({ ...options, isLinear: true }));

/** Listens to made-up news. */
export const listenToNews = (options: OpenOptions = {}): Listener =>
  listen(openNews({ ...options, isLinear: true }));

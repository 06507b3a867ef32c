import type { World } from '../../source/app/session/world.ts';
import { announce } from '../../source/app/view/linear/announce.ts';
import type { Announcement } from '../../source/app/view/linear/announcement.ts';
import { notedLibrary } from '../../source/ui/noted-library.ts';
import { editionReader, type OpenedReader, type OpenOptions } from './edition-reader.ts';
import { openNews } from './news.ts';

export interface Listener extends OpenedReader {
  /** Presses one key after the other, and returns what the last one announced, with the answers of its jobs. */
  readonly hear: (...keys: readonly string[]) => Promise<readonly string[]>;
  /** The same, with how each is announced, and without where one is after a key that does nothing. */
  readonly changes: (...keys: readonly string[]) => Promise<readonly Announcement[]>;
}

interface Noted {
  readonly options: OpenOptions;
  /** Whether the key has begun any work (`ui/linear.ts`). */
  readonly hasBegun: () => boolean;
}

function noting(options: OpenOptions): Noted {
  let hasBegun = (): boolean => false;
  const wrap = (world: World): World => {
    const noted = notedLibrary(world);
    hasBegun = noted.hasBegun;
    return noted.library;
  };
  return { options: { ...options, isLinear: true, wrap }, hasBegun: () => hasBegun() };
}

function listen(opened: OpenedReader, hasBegun: () => boolean): Listener {
  async function last(keys: readonly string[], isAnswered: boolean): Promise<readonly Announcement[]> {
    await opened.press(...keys.slice(0, -1));
    const before = opened.session();
    hasBegun();
    opened.hit(keys.at(-1) as string);
    const after = opened.session();
    const atOnce = announce(before, after, hasBegun() || !isAnswered ? 'answer' : 'key');
    await opened.look();
    await opened.look(); // a note is kept once the editor is closed
    return [...atOnce, ...announce(after, opened.session(), 'answer')];
  }
  return {
    ...opened,
    hear: async (...keys) => (await last(keys, true)).map(({ text }) => text),
    changes: (...keys) => last(keys, false),
  };
}

/** Listens to the sample edition. */
export async function listenToEdition(given: OpenOptions = {}): Promise<Listener> {
  const { options, hasBegun } = noting(given);
  return listen(await editionReader(options), hasBegun);
}

/** Listens to made-up news. */
export function listenToNews(given: OpenOptions = {}): Listener {
  const { options, hasBegun } = noting(given);
  return listen(openNews(options), hasBegun);
}

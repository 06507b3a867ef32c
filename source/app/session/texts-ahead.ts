import { keepSame } from '../../base/keep-same.ts';
import type { ArticleTexts } from '../../domain/change.ts';
import { articlesLaidOut } from './article-shown.ts';
import type { Reads } from './reads.ts';

type ReadTexts = Reads['texts'];

/** Texts of articles that were read before they were asked for. What says the same as before stays the same object, and so stays laid out. */
export interface TextsAhead {
  /** What was read ahead, while the archive is as it was then. */
  readonly texts: ReadTexts;
  /** Reads ahead. */
  readonly readAhead: ReadTexts;
  /** The archive may have changed. */
  readonly expire: () => void;
}

interface Known {
  readonly texts: ArticleTexts | null;
  readonly version: string;
}

export function createTextsAhead(archive: { texts: ReadTexts; version(): number }): TextsAhead {
  /** By ID, the latest last. */
  const known = new Map<string, Known>();
  let age = 0;
  /** Of the archive, as far as it is known here. */
  const version = (): string => `${archive.version()} ${age}`;

  function readAgain(id: string, before: Known | undefined): ArticleTexts | null {
    const texts = archive.texts(id);
    return before ? keepSame(before.texts, texts) : texts;
  }

  function keep(id: string, at: Known): ArticleTexts | null {
    known.delete(id);
    known.set(id, at);
    const [oldest] = known.keys();
    if (known.size > articlesLaidOut && oldest !== undefined) known.delete(oldest);
    return at.texts;
  }

  return {
    texts(id) {
      const at = known.get(id);
      return at?.version === version() ? at.texts : readAgain(id, at);
    },
    readAhead(id) {
      const at = known.get(id);
      const versionBefore = version();
      if (at?.version === versionBefore) return keep(id, at);
      return keep(id, { texts: readAgain(id, at), version: versionBefore });
    },
    expire() {
      age++;
    },
  };
}

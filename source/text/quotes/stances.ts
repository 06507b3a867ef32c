/** How a text stands to what it says that somebody says: it only reports it, holds it at a distance, vouches for it, or reports that it is denied. */

import { once } from '../../base/once.ts';
import { remembering } from '../../base/remembering.ts';
import { searchKey } from '../search-key.ts';
import { keysOf } from '../stories/lexicon.ts';
import { wordOf } from '../stories/word.ts';

export type Stance = 'said' | 'claimed' | 'confirmed' | 'denied';

/** In Arabic, Persian, Urdu and English; written for Khabar by its authors from general knowledge. */
const verbs: Readonly<Record<Exclude<Stance, 'said'>, string>> = {
  claimed:
    'زعم يزعم زاعم ادعى يدعي ادعت ادعا مدعی دعویٰ claim claims claimed claiming allege alleges alleged alleging',
  confirmed: 'أكد يؤكد مؤكد جزم يجزم تصدیق تأکید confirm confirms confirmed confirming',
  denied:
    'نفى نفت ينفي نافيا أنكر ينكر كذب يكذب فند يفند تکذیب تردید denied denies deny denying rejected rejects',
};

const stanceByKey = once(
  (): ReadonlyMap<string, Stance> =>
    new Map(
      Object.entries(verbs).flatMap(([stance, words]) =>
        words
          .split(' ')
          .flatMap(word => keysOf(wordOf(searchKey(word))).map(key => [key, stance as Stance] as const)),
      ),
    ),
);

const mostRemembered = 1000;

/** @param verb as it stands in the text (`Quotation.verb`) */
export const stanceOf = remembering((verb: string): Stance => {
  const keys = searchKey(verb)
    .split(' ')
    .flatMap(word => keysOf(wordOf(word)));
  return keys.map(key => stanceByKey().get(key)).find(stance => stance !== undefined) ?? 'said';
}, mostRemembered);

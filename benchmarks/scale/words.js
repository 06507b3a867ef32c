/** What the benches search for: words of the homes' own vocabulary. */
import { createVocabulary } from './text.js';

const arabic = createVocabulary().filter(word => /^\p{Script=Arabic}{4,}$/u.test(word));

export const searchWords = {
  'common word': arabic[5],
  'rare word': arabic[41_500],
  prefix: `${arabic[40].slice(0, 4)}*`,
  'three words': `${arabic[8]} ${arabic[15]} ${arabic[30]}`,
};

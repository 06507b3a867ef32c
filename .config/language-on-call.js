/**
 * The tables of words and names take a quarter of all that a search would load, and the archive knows the words of its articles
 * already: they are an entry of their own, which is loaded when one of its functions is called.
 */
import { rewriting } from './rewriting.js';

export const languageEntry = '../language.js';

export const languageOnCall = rewriting('language-on-call', [
  {
    id: /text[\\/]text-keys\.ts$/u,
    was: [
      [
        "import { describeStory, groupStories, nameQuery, ringKeys, storyLikelihoods } from './language.ts';\n",
        ['describeStory', 'groupStories', 'nameQuery', 'ringKeys', 'storyLikelihoods']
          .map(name => `const ${name} = (...values) => require('${languageEntry}').${name}(...values);\n`)
          .join(''),
      ],
    ],
  },
]);

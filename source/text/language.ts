/** What only the tables of words and names can tell. The bundle reads them when the first of these functions is called. */
export { nameQuery } from './names/index.ts';
export { ringKeys } from './search-rings.ts';
export { describeStory, groupStories, storyLikelihoods } from './stories/index.ts';

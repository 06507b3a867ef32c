import type { SignMessages } from './sign-messages.ts';

export const signs: SignMessages = {
  title: 'Signs in the lists',
  meanings: {
    selected: 'Selected article',
    bookmarked: 'Bookmarked article',
    changed: 'Article that its source changed since you read it',
    failing: 'Source that could not be refreshed',
    paused: 'Paused source',
    new: 'Source that was not refreshed yet',
    refreshing: 'Source that is being refreshed',
  },
};

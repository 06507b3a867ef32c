export const storyKinds = ['report', 'commentary', 'roundup', 'recurring'] as const;

/** Whether an article reports one event, or what it is instead. */
export type StoryKind = (typeof storyKinds)[number];

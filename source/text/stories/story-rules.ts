/** To be raised with every change of which articles are one story, or of what is kept of them: archives then tell their stories anew. */
export const storyRules = 4;

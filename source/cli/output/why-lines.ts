/** Why two articles are in one story, or are not, on a page. */
import type { StoryWhy } from '../../app/services/story-reasons.ts';
import { beginsPart, type WhyLine, whyLines } from '../../app/why-text.ts';
import type { Role } from '../../theme/theme.ts';
import { linesOf, type Page } from './page.ts';

const roles: Readonly<Record<WhyLine['is'], Role | null>> = {
  headline: 'title',
  teller: 'meta',
  verdict: 'notice',
  ground: null,
  heading: 'meta',
  reason: null,
};

export const whyPageLines = (page: Page, why: StoryWhy): string[] =>
  whyLines(why, page.messages, page.now).flatMap(({ is, text }) => [
    ...(beginsPart.has(is) ? [''] : []),
    ...linesOf(page, text, {
      role: roles[is],
      direction: is === 'headline' ? 'auto' : page.messages.direction,
    }),
  ]);

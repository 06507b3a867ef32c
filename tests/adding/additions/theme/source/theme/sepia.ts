import { news } from './news.ts';
import type { Theme } from './theme.ts';

export const sepia: Theme = { ...news, heading: { color: 'magenta' } };

import { dark } from './dark.ts';
import type { Palette } from './palette.ts';

export const forest: Palette = { ...dark, colors: { ...dark.colors, headline: '#abcdef' } };

import { dark } from '../../source/theme/dark.ts';
import { paintedTheme } from '../../source/theme/painted.ts';

/** On a black terminal with all colours. */
export const darkTheme = paintedTheme(dark, {
  depth: 3,
  background: [0, 0, 0],
  foreground: [229, 229, 229],
  isScreen: true,
});

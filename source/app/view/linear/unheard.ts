/** What a user can change that only the panes show. */
import type { DisplayChoice } from '../../../domain/display.ts';
import type { Notice } from '../../session/notice.ts';

const seenAlone: ReadonlySet<DisplayChoice> = new Set([
  'bidi',
  'shaping',
  'justify',
  'tatweel',
  'pictures',
  'density',
  'calendar',
  'preview',
  'mouse',
]);

/** Whether what was just changed makes no difference to those who listen. */
export const isUnheard = (notice: Notice): boolean =>
  notice.kind === 'theme' ||
  notice.kind === 'measure' ||
  notice.kind === 'full-screen' ||
  (notice.kind === 'display' && seenAlone.has(notice.setting));

import { inStyle } from './drawing.ts';
import { rememberFor } from './remember-for.ts';

/** The row in one style; the same object while it is the same row. */
export const restyled = rememberFor(inStyle);

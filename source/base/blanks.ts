/** White space as CSS collapses it. */

/** All but single blanks: texts are full of these, and to replace each by itself costs more than all else. */
const collapsible = /\s{2,}|[^\S ]/gu;

/** The text with each run of white space as one blank. Linear. */
export const collapseBlanks = (text: string): string => text.replace(collapsible, ' ');

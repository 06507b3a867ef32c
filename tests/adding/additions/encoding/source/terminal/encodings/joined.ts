/** A combining grapheme joiner behind each Arabic letter. */
import { encodeTexts } from './row.ts';

export const joined = encodeTexts(text => text.replace(/\p{Script=Arabic}/gu, '$&\u034f'));

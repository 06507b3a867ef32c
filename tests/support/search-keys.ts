import type { TextKeys } from '../../source/storage/archive/text-keys.ts';
import { textKeys } from '../../source/text/text-keys.ts';

/** As the program compares text. */
export const searchKeys: TextKeys = textKeys;

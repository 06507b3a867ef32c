import { cutTo } from '../../base/cut.ts';

const longestName = 40;

/** Of a text what may stand in a name of a file on any system. */
export function fileNamePart(text: string): string {
  const whole = text.replace(/[\p{C}\s/\\:*?"<>|.«»“”]+/gu, '-').replace(/^-+/u, '');
  return cutTo(whole, longestName).replace(/-+$/u, '');
}

/** How large a text is printed, on pages that say it beside the text itself: `<font size=5>`, `style="font-size:20pt"`. */
import type { DomElement } from './dom.ts';

/** Points of the sizes 1 to 7 of `font` (HTML §15.3.4). */
const fontSizes = [7.5, 10, 12, 13.5, 18, 24, 36];
const pointsOf: Readonly<Record<string, number>> = { pt: 1, px: 0.75, em: 12, rem: 12 };

function ownSize(element: DomElement): number {
  const [, number = '0', unit = ''] =
    /font-size\s*:\s*([\d.]{1,6})(pt|px|r?em)/iu.exec(element.getAttribute('style')?.slice(0, 1000) ?? '') ??
    [];
  const styled = Number(number) * (pointsOf[unit.toLowerCase()] ?? 0);
  const attribute = element.localName === 'font' ? Number(element.getAttribute('size')) : 0;
  return Math.max(styled, fontSizes[attribute - 1] ?? 0);
}

/** How far above a text its size is looked for. */
const reach = 3;

/** In points; 0 where nothing says it. */
export function printedSize(element: DomElement): number {
  let around: DomElement | null = element;
  for (let level = 0; level <= reach && around; level++, around = around.parentElement) {
    const size = ownSize(around);
    if (size > 0) return size;
  }
  return 0;
}

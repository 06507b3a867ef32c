/**
 * The terminal's own colours: OSC 10 and 11 ask for them (xterm's control sequences), COLORFGBG tells them roughly, and mode 2031 has
 * the terminal say when they change (https://contour-terminal.org/vt-extensions/color-palette-update-notifications/).
 */
import type { Rgb } from '../base/rgb.ts';
import { colourDepthOf } from './colours.ts';
import type { Environment } from './environment.ts';
import { bel, csi, esc } from './escapes.ts';

export interface OwnColors {
  readonly foreground: Rgb | null;
  readonly background: Rgb | null;
}

export const unknownColors: OwnColors = { foreground: null, background: null };

/** The background comes last: with its answer both are known. */
export const colorQuestions = `${esc}]10;?${bel}${esc}]11;?${bel}`;

/** Whether it is worth asking. The Linux console prints what it does not know, and its background is black. */
export const tellsColors = (env: Environment): boolean => colourDepthOf(env) > 0 && env.TERM !== 'linux';

export const schemeReportsOn = `${csi}?2031h`;
export const schemeReportsOff = `${csi}?2031l`;

const kinds = { 10: 'foreground', 11: 'background' } as const satisfies Record<number, keyof OwnColors>;

/** Of the answer to one question. */
export const colorReply =
  /\u001B\](10|11);(?:rgba?:([\da-f]{1,4})\/([\da-f]{1,4})\/([\da-f]{1,4})(?:\/[\da-f]{1,4})?|#([\da-f]{6}))(?:\u0007|\u001B\\)/iu;

/** X11 scales a channel of any number of digits to the same range (XParseColor). */
const channelOf = (digits: string): number =>
  Math.round((Number.parseInt(digits, 16) / (16 ** digits.length - 1)) * 255);

/** Which colour a reply tells. `groups`: those of `colorReply`. */
export function colorIn(groups: readonly (string | undefined)[]): Partial<OwnColors> {
  const [kind, red, green, blue, hex] = groups;
  const channels = hex ? [hex.slice(0, 2), hex.slice(2, 4), hex.slice(4)] : [red, green, blue];
  const color = channels.map(digits => channelOf(digits ?? '0')) as unknown as Rgb;
  return { [kinds[Number(kind) as keyof typeof kinds]]: color };
}

/** Out of everything that came in. */
export const colorsIn = (input: string): OwnColors =>
  Object.assign(
    { ...unknownColors },
    ...[...input.matchAll(new RegExp(colorReply, 'giu'))].map(([, ...groups]) => colorIn(groups)),
  );

/** xterm's 16, as it comes. */
const sixteen: readonly Rgb[] = [
  [0, 0, 0],
  [205, 0, 0],
  [0, 205, 0],
  [205, 205, 0],
  [0, 0, 238],
  [205, 0, 205],
  [0, 205, 205],
  [229, 229, 229],
  [127, 127, 127],
  [255, 0, 0],
  [0, 255, 0],
  [255, 255, 0],
  [92, 92, 255],
  [255, 0, 255],
  [0, 255, 255],
  [255, 255, 255],
];

/** COLORFGBG (rxvt, Konsole …): numbers of the 16, `15;0` or `15;default;0`, the background last. */
export function colorsFromEnvironment({ COLORFGBG = '' }: Environment): OwnColors {
  const numbers = COLORFGBG.split(';');
  const colorAt = (index: number): Rgb | null =>
    /^\d+$/.test(numbers.at(index) ?? '') ? (sixteen[Number(numbers.at(index))] ?? null) : null;
  return numbers.length < 2 ? unknownColors : { foreground: colorAt(0), background: colorAt(-1) };
}

/** `from`: who told the background; null: nobody did. */
export interface FoundOwnColors {
  readonly colors: OwnColors;
  readonly from: 'terminal' | 'environment' | null;
}

/** What the terminal answered; what it did not, as the environment has it. */
export function findOwnColors(asked: OwnColors, env: Environment): FoundOwnColors {
  if (asked.background) return { colors: asked, from: 'terminal' };
  const colors = colorsFromEnvironment(env);
  return { colors, from: colors.background ? 'environment' : null };
}

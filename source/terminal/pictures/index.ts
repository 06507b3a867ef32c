/** How a terminal shows pictures: a row for each way, the best first. */
import type { PictureStrip } from '../../domain/picture.ts';
import type { ColourDepth } from '../colours.ts';
import type { Detection } from '../detect.ts';
import type { Environment } from '../environment.ts';
import { isRemote } from '../probe.ts';
import { createHalfBlocks } from './half-blocks.ts';
import { createKittyPictures } from './kitty.ts';

/** The bytes of one row, from plain style to plain style: `columns` cells. */
export type DrawStrip = (strip: PictureStrip) => string;

export interface StripDrawer {
  readonly draw: DrawStrip;
  /** The screen was given up and is ours again: what the terminal kept of pictures may be gone. */
  readonly sendAgain: () => void;
}

export type PictureProtocol = 'kitty' | 'half-blocks';

type Terminal = Pick<Detection, 'name' | 'multiplexer' | 'answers'>;

/** The first versions with placeholders, which came later than the protocol; each says which it is (XTVERSION). */
const versionsWithPlaceholders: readonly (readonly [RegExp, number])[] = [
  [/^kitty\((\d+)\.(\d+)/, 28],
  [/^ghostty (\d+)\.(\d+)/, 0],
];

function hasPlaceholders({ answers: { version } }: Terminal): boolean {
  for (const [pattern, firstMinor] of versionsWithPlaceholders) {
    const [, major, minor] = pattern.exec(version ?? '') ?? [];
    if (major !== undefined) return Number(major) > 0 || Number(minor) >= firstMinor;
  }
  return false;
}

/** 256, and all: as numbers of `ColourDepth` go. */
const enoughColours: ColourDepth = 2;
const trueColours: ColourDepth = 3;

/** Null: none. In a multiplexer half blocks are what is sure to get through. */
export function pictureProtocol(terminal: Terminal, depth: ColourDepth): PictureProtocol | null {
  if (depth < enoughColours) return null;
  if (terminal.multiplexer !== null || depth < trueColours) return 'half-blocks';
  return hasPlaceholders(terminal) ? 'kitty' : 'half-blocks';
}

/** Whether this terminal can show pictures, and whether every byte of them goes over a network. */
export function pictureReach(
  terminal: Terminal & Pick<Detection, 'encoding'>,
  depth: ColourDepth,
  env: Environment,
): 'none' | 'near' | 'far' {
  if (terminal.encoding === 'logical' || pictureProtocol(terminal, depth) === null) return 'none';
  return isRemote(env) ? 'far' : 'near';
}

const drawers: Readonly<
  Record<PictureProtocol, (depth: ColourDepth, write: (bytes: string) => void) => StripDrawer>
> = {
  kitty: (_, write) => createKittyPictures(write),
  'half-blocks': depth => ({ draw: createHalfBlocks(depth), sendAgain: () => undefined }),
};

/** `write` goes to the terminal at once. Null where it shows none. */
export function createStripDrawer(
  terminal: Terminal,
  depth: ColourDepth,
  write: (bytes: string) => void,
): StripDrawer | null {
  const protocol = pictureProtocol(terminal, depth);
  return protocol && drawers[protocol](depth, write);
}

/** How a terminal shows pictures: a row for each way, the best first. */
import type { ColourDepth } from '../colours.ts';
import type { Detection } from '../detect.ts';
import type { Environment } from '../environment.ts';
import { isRemote } from '../probe.ts';
import type { TerminalName } from '../terminals.ts';
import type { DrawStrip, OpaqueDrawer, StripDrawer } from './drawer.ts';
import { createHalfBlocks } from './half-blocks.ts';
import { createKittyPictures } from './kitty.ts';
import { createGrounding } from './on-ground.ts';
import { createSixels } from './sixel.ts';

export type PictureProtocol = 'kitty' | 'sixel' | 'half-blocks';

type Terminal = Pick<Detection, 'name' | 'multiplexer' | 'answers' | 'encoding'>;

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

/** Where strips of sixels were seen to be right (docs/decisions/2026-11-29-pictures-are-rows.md); both have more colours than these. */
const sixelTerminals: ReadonlySet<TerminalName> = new Set(['foot', 'mlterm']);
/** More of them are hardly seen, and take more bytes. */
const sixelColours = 128;

/** DA1 names it (4), and what is painted row by row must be as high as a row. */
const drawsSixels = ({ name, encoding, answers: { primary, cell } }: Terminal): boolean =>
  name !== null &&
  sixelTerminals.has(name) &&
  encoding === 'visual' &&
  cell !== null &&
  /[?;]4[;c]/.test(primary ?? '');

/** 256, and all: as numbers of `ColourDepth` go. */
const enoughColours: ColourDepth = 2;
const trueColours: ColourDepth = 3;

/** Null: none. In a multiplexer half blocks are what is sure to get through, and over a network they are the fewest bytes. */
export function pictureProtocol(
  terminal: Terminal,
  depth: ColourDepth,
  env: Environment,
): PictureProtocol | null {
  if (depth < enoughColours) return null;
  if (terminal.multiplexer !== null) return 'half-blocks';
  if (depth === trueColours && hasPlaceholders(terminal)) return 'kitty';
  return drawsSixels(terminal) && !isRemote(env) ? 'sixel' : 'half-blocks';
}

/** Whether this terminal can show pictures, and whether every byte of them goes over a network. */
export function pictureReach(
  terminal: Terminal,
  depth: ColourDepth,
  env: Environment,
): 'none' | 'near' | 'far' {
  if (terminal.encoding === 'logical' || pictureProtocol(terminal, depth, env) === null) return 'none';
  return isRemote(env) ? 'far' : 'near';
}

interface Surroundings {
  readonly depth: ColourDepth;
  readonly write: (bytes: string) => void;
}

const keepsNothing = (draw: DrawStrip): OpaqueDrawer => ({ draw, sendAgain: () => undefined });

const drawers: Readonly<Record<PictureProtocol, (around: Surroundings) => OpaqueDrawer>> = {
  kitty: ({ write }) => createKittyPictures(write),
  sixel: () => keepsNothing(createSixels(sixelColours)),
  'half-blocks': ({ depth }) => keepsNothing(createHalfBlocks(depth)),
};

/** `write` goes to the terminal at once. Null where it shows none. */
export function createStripDrawer(
  terminal: Terminal,
  depth: ColourDepth,
  env: Environment,
  write: (bytes: string) => void,
): StripDrawer | null {
  const protocol = pictureProtocol(terminal, depth, env);
  if (protocol === null) return null;
  const { draw, sendAgain } = drawers[protocol]({ depth, write });
  const onGround = createGrounding();
  return {
    draw: (strip, ground) => draw({ ...strip, picture: onGround(strip.picture, ground) }),
    sendAgain,
  };
}

/** What draws pictures in a terminal, row by row. */
import type { Rgb } from '../../base/rgb.ts';
import type { PictureStrip } from '../../domain/picture.ts';

/** The bytes of one row, from plain style to plain style: `columns` cells. */
export type DrawStrip = (strip: PictureStrip) => string;

export interface StripDrawer {
  /** `ground`: what stands where a picture can be seen through. */
  readonly draw: (strip: PictureStrip, ground: Rgb) => string;
  /** The screen was given up and is ours again: what the terminal kept of pictures may be gone. */
  readonly sendAgain: () => void;
}

/** How one way draws what cannot be seen through. */
export interface OpaqueDrawer extends Pick<StripDrawer, 'sendAgain'> {
  readonly draw: DrawStrip;
}

/** Pictures of articles: decoded, made small, and cut into the rows of a screen. */

/** In pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Pixels from the top left, row by row: red, green and blue, a byte each. */
export interface Picture extends PictureSize {
  /** `width` × `height` × 3 bytes. */
  readonly pixels: Uint8Array;
  /** How much is seen of each pixel: `width` × `height` bytes. Absent: all of it. */
  readonly alpha?: Uint8Array;
}

/** One row of a picture that is drawn over a field of cells. */
export interface PictureStrip {
  readonly picture: Picture;
  /** Cells of the whole field. */
  readonly columns: number;
  readonly rows: number;
  /** Zero-based. */
  readonly row: number;
  /** Of the terminal's cells, in pixels; null: it has not told. */
  readonly cell: PictureSize | null;
}

/** The largest picture that is kept, in pixels: what a pane can show. Larger ones are made smaller. */
export const largestPicture = { width: 640, height: 360 } as const;

/** Anything longer and narrower is a spacer or a rule. */
export const mostSlender = 12;

export const slenderness = ({ width, height }: PictureSize): number =>
  Math.max(width, height) / Math.min(width, height);

/** Whether a picture can have this size. */
export const isPictureSize = (size: PictureSize): boolean =>
  size.width > 0 && size.height > 0 && slenderness(size) <= mostSlender;

/** Whether an address is that of a vector drawing (SVG), which is a program rather than a picture: none is fetched. */
export const isDrawing = (url: string): boolean => /\.svgz?(?:[?#]|$)/iu.test(url);

/** The most that is fetched of a picture, in bytes. */
export const maxPictureBytes = 5_000_000;

/** Null as of `PictureCache.get`. */
export type KeptSize = (url: string) => PictureSize | null;

/** Keeps pictures by their address, so that each is fetched and decoded once. */
export interface PictureCache {
  /** Null if it is not there, or is damaged. */
  get(url: string): Promise<Picture | null>;
  /** What tells of a picture, at once and without its pixels, how large it is. */
  sizes(): Promise<KeptSize>;
  /** What cannot be kept is left out: a cache never fails. */
  put(url: string, picture: Picture): Promise<void>;
}

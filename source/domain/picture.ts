/** Pictures of articles: decoded, made small, and cut into the rows of a screen. */

/** Pixels from the top left, row by row: red, green and blue, a byte each. */
export interface Picture {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** `width` × `height` × 3 bytes. */
  readonly pixels: Uint8Array;
}

/** One row of a picture that is drawn over a field of cells. */
export interface PictureStrip {
  readonly picture: Picture;
  /** Cells of the whole field. */
  readonly columns: number;
  readonly rows: number;
  /** Zero-based. */
  readonly row: number;
}

/** The largest picture that is kept, in pixels: what a pane can show. Larger ones are made smaller. */
export const largestPicture = { width: 640, height: 360 } as const;

/** The most that is fetched of a picture, in bytes. */
export const maxPictureBytes = 5_000_000;

/** Keeps pictures by their address, so that each is fetched and decoded once. */
export interface PictureCache {
  /** Null if it is not there, or is damaged. */
  get(url: string): Promise<Picture | null>;
  /** What cannot be kept is left out: a cache never fails. */
  put(url: string, picture: Picture): Promise<void>;
}

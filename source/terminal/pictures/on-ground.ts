import type { Rgb } from '../../base/rgb.ts';
import type { Picture } from '../../domain/picture.ts';

const opaque = 255;

function blended({ width, height, pixels }: Picture, alpha: Uint8Array, ground: Rgb): Picture {
  const blend = (value: number, at: number): number => {
    const seen = alpha[Math.floor(at / 3)] as number;
    return Math.round((value * seen + (ground[at % 3] as number) * (opaque - seen)) / opaque);
  };
  return { width, height, pixels: pixels.map(blend) };
}

interface Blended {
  readonly ground: Rgb;
  readonly picture: Picture;
}

const isSame = (one: Rgb, other: Rgb): boolean => one.every((value, channel) => value === other[channel]);

/** Gives the same object for the same ground, as long as no other one was asked for: all rows of a picture ask. */
export function createGrounding(): (picture: Picture, ground: Rgb) => Picture {
  const known = new WeakMap<Picture, Blended>();
  return (picture, ground) => {
    if (!picture.alpha) return picture;
    const before = known.get(picture);
    if (before && isSame(before.ground, ground)) return before.picture;
    const now = blended(picture, picture.alpha, ground);
    known.set(picture, { ground, picture: now });
    return now;
  };
}

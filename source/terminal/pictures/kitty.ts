/**
 * kitty's graphics protocol (https://sw.kovidgoyal.net/kitty/graphics-protocol/): a picture is sent once and given a virtual placement;
 * rows show it by placeholder cells (U+10EEEE) in a colour that is the number of the picture. They are cells like any other: what is
 * written over them takes them away, and no row needs the terminal to be told of its movement.
 */
import { deflateSync } from 'node:zlib';
import type { Picture, PictureStrip } from '../../domain/picture.ts';
import { csi, esc } from '../escapes.ts';
import type { OpaqueDrawer } from './drawer.ts';

const placeholder = '\u{10EEEE}';
/** The first of kitty's `rowcolumn-diacritics.txt`: 0, 1, 2 … */
const diacritics =
  '\u0305\u030D\u030E\u0310\u0312\u033D\u033E\u033F\u0346\u034A\u034B\u034C\u0350\u0351\u0352\u0357\u035B\u0363\u0364\u0365\u0366\u0367\u0368\u0369';
export const mostKittyRows = diacritics.length;

/** The most of base64 in one escape, by the protocol. */
const chunkLength = 4096;
/** So many are in the terminal; of more, the one that was sent first is deleted. */
const mostPictures = 16;

const command = (keys: string, payload = ''): string => `${esc}_G${keys};${payload}${esc}\\`;

/** Answers are suppressed (`q=2`): they would come in between the keys. */
function transmission(id: number, { picture, columns, rows }: PictureStrip): string {
  const { width, height, pixels } = picture;
  const data = deflateSync(pixels).toString('base64');
  const keys = `a=T,U=1,q=2,i=${id},f=24,o=z,s=${width},v=${height},c=${columns},r=${rows}`;
  let sent = '';
  for (let at = 0; at < data.length; at += chunkLength) {
    const more = at + chunkLength < data.length ? 1 : 0;
    sent += command(at === 0 ? `${keys},m=${more}` : `q=2,m=${more}`, data.slice(at, at + chunkLength));
  }
  return sent;
}

const deletion = (id: number): string => command(`a=d,d=I,q=2,i=${id}`);

/** The column is left out of all cells but the first: the terminal counts on. */
function cells(id: number, { columns, row }: PictureStrip): string {
  const colour = `${csi}38;2;${(id >> 16) & 255};${(id >> 8) & 255};${id & 255}m`;
  return `${colour}${placeholder}${diacritics[row]}${diacritics[0]}${placeholder.repeat(columns - 1)}${csi}0m`;
}

interface Sent {
  readonly id: number;
  readonly strip: PictureStrip;
}

const isSameField = (one: PictureStrip, other: PictureStrip): boolean =>
  one.columns === other.columns && one.rows === other.rows;

/** `write` goes to the terminal ahead of the rows that are being painted. */
export function createKittyPictures(write: (bytes: string) => void): OpaqueDrawer {
  /** The one that was sent first comes first. */
  const sent = new Map<Picture, Sent>();
  let lastId = 0;

  function forgetFirst(): void {
    const [picture, first] = sent.entries().next().value ?? [];
    if (!picture || !first) return;
    sent.delete(picture);
    write(deletion(first.id));
  }

  /** With a new number for a new size: cells of the old one may still be on the screen. */
  function send(strip: PictureStrip): number {
    const before = sent.get(strip.picture);
    if (before && isSameField(before.strip, strip)) return before.id;
    if (before) write(deletion(before.id));
    sent.delete(strip.picture);
    if (sent.size >= mostPictures) forgetFirst();
    lastId++;
    sent.set(strip.picture, { id: lastId, strip });
    write(transmission(lastId, strip));
    return lastId;
  }

  return {
    draw: strip => cells(send(strip), strip),
    sendAgain() {
      for (const { id, strip } of sent.values()) write(transmission(id, strip));
    },
  };
}

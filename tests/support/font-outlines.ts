/** The outlines of a TrueType font as paths of SVG (OpenType 1.9: `cmap` formats 4 and 12, `loca`, `glyf`). */
import { readFileSync } from 'node:fs';

interface Point {
  readonly x: number;
  readonly y: number;
  readonly isOn: boolean;
}

type Contour = readonly Point[];

/** [xx, xy, yx, yy, dx, dy] */
type Transform = readonly [number, number, number, number, number, number];

/** Code point → its outline, the baseline at 0 and y downwards; null: the font has none. */
export type Outlines = (codePoint: number) => string | null;

type Tables = ReadonlyMap<string, DataView>;

function tablesOf(font: DataView): Tables {
  const count = font.getUint16(4);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const at = 12 + index * 16;
      const tag = String.fromCharCode(...[0, 1, 2, 3].map(byte => font.getUint8(at + byte)));
      const [offset, length] = [font.getUint32(at + 8), font.getUint32(at + 12)];
      return [tag, new DataView(font.buffer, font.byteOffset + offset, length)] as const;
    }),
  );
}

type GlyphOf = (codePoint: number) => number;

/** Format 4: segments of the BMP. */
function glyphsOfSegments(map: DataView, at: number): GlyphOf {
  const size = map.getUint16(at + 6);
  const [ends, starts, deltas, ranges] = [14, 16 + size, 16 + 2 * size, 16 + 3 * size].map(
    offset => at + offset,
  ) as [number, number, number, number];
  return codePoint => {
    for (let segment = 0; segment < size; segment += 2) {
      if (map.getUint16(ends + segment) < codePoint) continue;
      const start = map.getUint16(starts + segment);
      if (start > codePoint) return 0;
      const range = map.getUint16(ranges + segment);
      const delta = map.getUint16(deltas + segment);
      if (range === 0) return (codePoint + delta) & 0xffff;
      const glyph = map.getUint16(ranges + segment + range + 2 * (codePoint - start));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

/** Format 12: groups of all planes. */
function glyphsOfGroups(map: DataView, at: number): GlyphOf {
  const count = map.getUint32(at + 12);
  return codePoint => {
    for (let group = 0; group < count; group++) {
      const entry = at + 16 + group * 12;
      if (codePoint > map.getUint32(entry + 4)) continue;
      const start = map.getUint32(entry);
      return codePoint < start ? 0 : map.getUint32(entry + 8) + codePoint - start;
    }
    return 0;
  };
}

const formats: Readonly<Record<number, (map: DataView, at: number) => GlyphOf>> = {
  4: glyphsOfSegments,
  12: glyphsOfGroups,
};

function glyphFinder(map: DataView): GlyphOf {
  const subtables = Array.from({ length: map.getUint16(2) }, (_, index) => map.getUint32(4 + index * 8 + 4));
  const finders = subtables
    .sort((a, b) => map.getUint16(b) - map.getUint16(a))
    .flatMap(at => formats[map.getUint16(at)]?.(map, at) ?? []);
  return codePoint => finders[0]?.(codePoint) ?? 0;
}

const repeats = 8;

function flagsOf(glyph: DataView, from: number, count: number): { flags: readonly number[]; end: number } {
  const flags: number[] = [];
  let at = from;
  while (flags.length < count) {
    const flag = glyph.getUint8(at++);
    flags.push(flag);
    if (flag & repeats) for (let left = glyph.getUint8(at++); left > 0; left--) flags.push(flag);
  }
  return { flags, end: at };
}

/** Differences, in one byte or two, or none: `short` and `same` are the bits of a flag that say so. */
function coordinates(
  glyph: DataView,
  flags: readonly number[],
  from: number,
  short: number,
  same: number,
): { values: readonly number[]; end: number } {
  let at = from;
  let value = 0;
  const values = flags.map(flag => {
    if (flag & short) value += glyph.getUint8(at++) * (flag & same ? 1 : -1);
    else if (!(flag & same)) {
      value += glyph.getInt16(at);
      at += 2;
    }
    return value;
  });
  return { values, end: at };
}

function simpleContours(glyph: DataView, count: number): readonly Contour[] {
  const ends = Array.from({ length: count }, (_, index) => glyph.getUint16(10 + 2 * index) + 1);
  const instructions = 10 + 2 * count;
  const { flags, end } = flagsOf(glyph, instructions + 2 + glyph.getUint16(instructions), ends.at(-1) ?? 0);
  const x = coordinates(glyph, flags, end, 2, 16);
  const y = coordinates(glyph, flags, x.end, 4, 32);
  const points = flags.map(
    (flag, index): Point => ({
      x: x.values[index] as number,
      y: y.values[index] as number,
      isOn: (flag & 1) === 1,
    }),
  );
  return ends.map((last, index) => points.slice(ends[index - 1] ?? 0, last));
}

const words = 1;
const more = 32;
/** Bits of a component → how many numbers scale it. */
const scales = [
  [8, 1],
  [64, 2],
  [128, 4],
] as const;

function matrixOf(numbers: readonly number[]): readonly [number, number, number, number] {
  const [first = 1, second = first] = numbers;
  return numbers.length === 4
    ? (numbers as unknown as [number, number, number, number])
    : [first, 0, 0, second];
}

const moved = (contours: readonly Contour[], [xx, xy, yx, yy, dx, dy]: Transform): readonly Contour[] =>
  contours.map(points =>
    points.map(({ x, y, isOn }) => ({ x: xx * x + yx * y + dx, y: xy * x + yy * y + dy, isOn })),
  );

function compositeContours(
  glyph: DataView,
  contoursOf: (glyph: number) => readonly Contour[],
): readonly Contour[] {
  const contours: Contour[] = [];
  for (let at = 10, flags = more; flags & more; ) {
    flags = glyph.getUint16(at);
    const part = glyph.getUint16(at + 2);
    const [dx, dy] =
      flags & words
        ? [glyph.getInt16(at + 4), glyph.getInt16(at + 6)]
        : [glyph.getInt8(at + 4), glyph.getInt8(at + 5)];
    at += flags & words ? 8 : 6;
    const count = scales.find(([bit]) => flags & bit)?.[1] ?? 0;
    const numbers = Array.from({ length: count }, (_, index) => glyph.getInt16(at + 2 * index) / 16384);
    at += 2 * count;
    contours.push(...moved(contoursOf(part), [...matrixOf(numbers), dx, dy]));
  }
  return contours;
}

const between = (one: Point, other: Point): Point => ({
  x: (one.x + other.x) / 2,
  y: (one.y + other.y) / 2,
  isOn: true,
});

/** With the points on the outline that are implied between two that are not. */
const withImplied = (points: Contour): Contour =>
  points.flatMap((point, index) => {
    const before = points.at(index - 1) as Point;
    return point.isOn || before.isOn ? [point] : [between(before, point), point];
  });

/** Relative numbers, which are short. */
function pathOf(contour: Contour): string {
  const all = withImplied(contour);
  const start = all.findIndex(({ isOn }) => isOn);
  const points = [...all.slice(start), ...all.slice(0, start + 1)];
  let pen = { x: 0, y: 0 };
  const to = ({ x, y }: Point): string => `${Math.round(x) - pen.x} ${pen.y - Math.round(y)}`;
  let path = '';
  let bend: Point | null = null;
  for (const [index, point] of points.entries()) {
    if (!point.isOn) {
      bend = point;
      continue;
    }
    path += index === 0 ? 'm' : bend ? `q${to(bend)} ` : 'l';
    path += to(point);
    bend = null;
    pen = { x: Math.round(point.x), y: Math.round(point.y) };
  }
  return `${path.replaceAll(' -', '-')}z`;
}

export function outlinesIn(file: string): Outlines {
  const bytes = readFileSync(file);
  const tables = tablesOf(new DataView(bytes.buffer, bytes.byteOffset, bytes.length));
  const table = (tag: string): DataView => tables.get(tag) as DataView;
  const isLong = table('head').getInt16(50) === 1;
  const offsetOf = (glyph: number): number =>
    isLong ? table('loca').getUint32(glyph * 4) : table('loca').getUint16(glyph * 2) * 2;
  const glyphOf = glyphFinder(table('cmap'));

  function contoursOf(glyph: number): readonly Contour[] {
    const [from, to] = [offsetOf(glyph), offsetOf(glyph + 1)];
    if (from === to) return [];
    const { buffer, byteOffset } = table('glyf');
    const data = new DataView(buffer, byteOffset + from, to - from);
    const count = data.getInt16(0);
    return count < 0 ? compositeContours(data, contoursOf) : simpleContours(data, count);
  }

  return codePoint => {
    const glyph = glyphOf(codePoint);
    if (glyph === 0) return null;
    // each contour begins where the pen is: it goes back to the origin
    return contoursOf(glyph)
      .map(contour => pathOf(contour).replace(/^m/u, 'M'))
      .join('');
  };
}

const units = [
  { unit: 'week', minutes: 7 * 24 * 60 },
  { unit: 'day', minutes: 24 * 60 },
  { unit: 'hour', minutes: 60 },
  { unit: 'minute', minutes: 1 },
] as const;

/** So many minutes in the largest unit of which they are whole ones. */
export function spanOf(minutes: number): {
  readonly count: number;
  readonly unit: (typeof units)[number]['unit'];
} {
  const { unit, minutes: size } = units.find(each => minutes % each.minutes === 0) ?? units[3];
  return { count: minutes / size, unit };
}

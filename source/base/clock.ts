export interface Clock {
  now(): Date;
}

/** So many milliseconds before. `at`: ISO 8601 in UTC. */
export const earlier = (at: string, ms: number): string =>
  ms === 0 ? at : new Date(Date.parse(at) - ms).toISOString();

export const systemClock: Clock = { now: () => new Date() };

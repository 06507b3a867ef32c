import type { FlagName, FlagValues } from './flags.ts';

/** Whether a flag is on the command line. */
export const isGiven = (flags: FlagValues, name: FlagName): boolean => {
  const given = flags[name];
  return Array.isArray(given) ? given.length > 0 : given !== undefined && given !== false;
};

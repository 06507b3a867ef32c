/** Regular expressions of queries: those of JavaScript (ECMA-262 §22.2), read with these flags. */
export const patternFlags = 'imu';

/** Around a pattern. */
export const patternSign = '/';

/** Why it is none, in the words of the engine; null: it is one. */
export function patternProblem(source: string): string | null {
  try {
    new RegExp(source, patternFlags);
    return null;
  } catch (error) {
    return String(error).split(': ').at(-1) ?? '';
  }
}

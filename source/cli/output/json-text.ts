/** The one JSON value that is printed. */
export const jsonText = (value: unknown): string => JSON.stringify(value, null, 2);

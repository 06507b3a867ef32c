/** Parameters of a control sequence: `;` between them, `:` between the parts of one (ECMA-48 5.4.2). */

/** A part that is left out is undefined. */
export type Parameter = readonly (number | undefined)[];
export type Parameters = readonly Parameter[];

const largest = 0xffffffff;
const partOf = (digits: string): number | undefined =>
  digits === '' ? undefined : Math.min(Number(digits), largest);

/** `text` holds digits, `:` and `;` only. */
export const parametersIn = (text: string): Parameters =>
  text === '' ? [] : text.split(';').map(parameter => parameter.split(':').map(partOf));

/** Bits as in `modifier`. The parameter is one more than they are; left out it is 1. */
export const modifiersOf = (parameter: Parameter | undefined): number =>
  Math.max(0, (parameter?.[0] ?? 1) - 1);

const release = 3;

/** kitty's event type, the second part of the modifiers. */
export const wasReleased = (parameters: Parameters): boolean => parameters[1]?.[1] === release;

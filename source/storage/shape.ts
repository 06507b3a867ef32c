/** Small checks of values that come from outside: each says whether a value has a shape. */
export type Check = (value: unknown) => boolean;

export type JsonObject = Readonly<Record<string, unknown>>;

export const isText: Check = value => typeof value === 'string';
/** ISO 8601. */
export const isTime: Check = value => typeof value === 'string' && !Number.isNaN(Date.parse(value));
export const isNumber: Check = value => typeof value === 'number';
export const isBoolean: Check = value => typeof value === 'boolean';

export const oneOf =
  (allowed: readonly unknown[]): Check =>
  value =>
    allowed.includes(value);

export const nullable =
  (check: Check): Check =>
  value =>
    value === null || check(value);

export const optional =
  (check: Check): Check =>
  value =>
    value === undefined || check(value);

export const arrayOf =
  (check: Check): Check =>
  value =>
    Array.isArray(value) && value.every(check);

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const recordOf =
  (check: Check): Check =>
  value =>
    isRecord(value) && Object.values(value).every(check);

/** Fields that are not named may be anything: a later version may add some, and they are kept. */
export const objectOf = (fields: Readonly<Record<string, Check>>): Check => {
  const checks = Object.entries(fields);
  return value => isRecord(value) && checks.every(([name, check]) => check(value[name]));
};

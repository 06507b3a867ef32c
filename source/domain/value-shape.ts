/** Shapes of values that people write by hand: one tells a good value from a bad one, shows what is allowed, and gives its JSON Schema. */

export type JsonSchema = Readonly<Record<string, unknown>>;

/** A value, or fields of known names, or members of names that users choose. */
export type ValueShape = Leaf | Fields | Members;

export interface Leaf {
  /** Choices (`a, b`), a range (`1…20`), or what stands for any. */
  readonly allowed: string;
  /** The same within JSON: `a|b`, `N`. */
  readonly placeholder: string;
  /** If it is one of a few words. */
  readonly choices?: readonly string[];
  readonly isValid: (value: unknown) => boolean;
  readonly schema: JsonSchema;
}

export interface Fields {
  readonly fields: Readonly<Record<string, ValueShape>>;
  /** Those that must be there. */
  readonly required?: readonly string[];
  /** In place of all fields, if they are many. */
  readonly placeholder?: string;
}

export interface Members {
  /** Placeholder of a name: `SOURCE`. */
  readonly named: string;
  readonly members: ValueShape;
}

export type JsonRecord = Readonly<Record<string, unknown>>;

export const isJsonRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isLeaf = (shape: ValueShape): shape is Leaf => 'isValid' in shape;
export const isMembers = (shape: ValueShape): shape is Members => 'members' in shape;

export const choiceOf = (choices: readonly string[]): Leaf => ({
  allowed: choices.join(', '),
  placeholder: choices.join('|'),
  choices,
  isValid: value => (choices as readonly unknown[]).includes(value),
  schema: { enum: choices },
});

export const wholeNumber = (least: number, most: number): Leaf => ({
  allowed: `${least}…${most}`,
  placeholder: 'N',
  isValid: value => Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most,
  schema: { type: 'integer', minimum: least, maximum: most },
});

/** `placeholder`: what stands for the text, or an example. */
export const textLike = (placeholder: string): Leaf => ({
  allowed: placeholder,
  placeholder,
  isValid: value => typeof value === 'string' && value !== '',
  schema: { type: 'string', minLength: 1 },
});

export const orNull = (leaf: Leaf): Leaf => ({
  allowed: `${leaf.allowed}, null`,
  placeholder: `${leaf.placeholder}|null`,
  isValid: value => value === null || leaf.isValid(value),
  schema: { anyOf: [leaf.schema, { type: 'null' }] },
});

export const onlyTrue: Leaf = {
  allowed: 'true',
  placeholder: 'true',
  isValid: value => value === true,
  schema: { const: true },
};

/** The shape of a field or member; null if there is none of this name. */
export function shapeIn(shape: ValueShape, name: string): ValueShape | null {
  if (isLeaf(shape)) return null;
  if (isMembers(shape)) return name === '' ? null : shape.members;
  return Object.hasOwn(shape.fields, name) ? (shape.fields[name] as ValueShape) : null;
}

/** Where a value leaves its shape, as the names that lead there; null: nowhere. Names that a shape does not know are no fault. */
export function faultIn(shape: ValueShape, value: unknown): readonly string[] | null {
  if (isLeaf(shape)) return shape.isValid(value) ? null : [];
  if (!isJsonRecord(value)) return [];
  const missing = isMembers(shape) ? undefined : shape.required?.find(name => !Object.hasOwn(value, name));
  if (missing !== undefined) return [missing];
  for (const [name, inner] of Object.entries(value)) {
    const innerShape = shapeIn(shape, name);
    const fault = innerShape && faultIn(innerShape, inner);
    if (fault) return [name, ...fault];
  }
  return null;
}

/** Names in a value that its shape does not know, as paths. */
export function strangersIn(shape: ValueShape, value: unknown): readonly (readonly string[])[] {
  if (isLeaf(shape) || !isJsonRecord(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const innerShape = shapeIn(shape, name);
    if (innerShape === null) return [[name]];
    return strangersIn(innerShape, inner).map(path => [name, ...path]);
  });
}

/** In one word: `a|b`, `N`, `{"days":N,"articles":N}`. */
export const placeholderIn = (shape: ValueShape): string => {
  if (isLeaf(shape)) return shape.placeholder;
  if (isMembers(shape)) return `{"${shape.named}":${placeholderIn(shape.members)}}`;
  if (shape.placeholder !== undefined) return shape.placeholder;
  const fields = Object.entries(shape.fields).map(([name, inner]) => `"${name}":${placeholderIn(inner)}`);
  return `{${fields.join(',')}}`;
};

/** Choices, a range, or JSON: `{"days":N,"articles":N}`. */
export const allowedIn = (shape: ValueShape): string =>
  isLeaf(shape) ? shape.allowed : placeholderIn(shape);

/** Names that a shape does not know may come with a later version. */
export function schemaOf(shape: ValueShape): JsonSchema {
  if (isLeaf(shape)) return shape.schema;
  if (isMembers(shape)) return { type: 'object', additionalProperties: schemaOf(shape.members) };
  const properties = Object.entries(shape.fields).map(([name, inner]) => [name, schemaOf(inner)] as const);
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    ...(shape.required ? { required: shape.required } : {}),
  };
}

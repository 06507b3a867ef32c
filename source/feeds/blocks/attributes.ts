/** The attributes of an element by name; names are in small letters, entities are decoded. */
export type Attributes = ReadonlyMap<string, string>;

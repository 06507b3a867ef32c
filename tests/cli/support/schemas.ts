import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema | true>>;
  readonly additionalProperties?: Schema;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

const folder = new URL('../../../docs/schemas/', import.meta.url);

const schemaNames = readdirSync(folder)
  .filter(name => name.endsWith('.schema.json'))
  .map(name => name.replace('.schema.json', ''));

const schemas = new Map(
  schemaNames.map(name => [
    name,
    JSON.parse(readFileSync(new URL(`${name}.schema.json`, folder), 'utf8')) as Schema,
  ]),
);

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
formats.default(ajv);
for (const [name, schema] of schemas) ajv.addSchema(schema, name);

/** With the schemas that it refers to. `root`: the schema that it is in. */
function* partsOf(schema: Schema, root: Schema): Generator<readonly [Schema, Schema]> {
  yield [schema, root];
  for (const one of schema.anyOf ?? []) yield* partsOf(one, root);
  if (schema.$ref === undefined) return;
  const [file = '', pointer = ''] = schema.$ref.split('#');
  const target = file === '' ? root : (schemas.get(file.replace('.schema.json', '')) as Schema);
  const steps = pointer.split('/').filter(Boolean);
  const found = steps.reduce<unknown>((inner, step) => (inner as Record<string, unknown>)[step], target);
  yield* partsOf(found as Schema, target);
}

/** Keys are open to later versions, but what this one prints is described. */
function undescribed(schema: Schema, root: Schema, value: unknown, path: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const parts = [...partsOf(schema, root)];
  if (Array.isArray(value)) {
    const [items, of] = parts.find(([part]) => part.items) ?? [];
    return items?.items && of
      ? value.flatMap((item, index) => undescribed(items.items as Schema, of, item, `${path}/${index}`))
      : [];
  }
  const isOpen = parts.every(([part]) => part.properties === undefined);
  return Object.entries(value).flatMap(([key, inner]) => {
    const [part, of] = parts.find(([one]) => one.properties && Object.hasOwn(one.properties, key)) ?? [];
    const described = part?.properties?.[key];
    if (described === undefined || of === undefined) return isOpen ? [] : [`${path}/${key} is not described`];
    return described === true ? [] : undescribed(described, of, inner, `${path}/${key}`);
  });
}

/** What a value does wrong by one of the schemas in docs/; nothing where it is right. */
export function schemaErrors(name: string, value: unknown): readonly string[] {
  const validate = ajv.getSchema(name);
  const schema = schemas.get(name);
  if (!validate || !schema) throw new Error(`no schema ${name}`);
  if (validate(value)) return undescribed(schema, schema, value, '');
  return (validate.errors ?? []).map(error => `${error.instancePath} ${error.message}`);
}

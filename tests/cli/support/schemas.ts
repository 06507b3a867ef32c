import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

const folder = new URL('../../../docs/schemas/', import.meta.url);

const schemaNames = readdirSync(folder)
  .filter(name => name.endsWith('.schema.json'))
  .map(name => name.replace('.schema.json', ''));

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
formats.default(ajv);
for (const name of schemaNames) {
  ajv.addSchema(JSON.parse(readFileSync(new URL(`${name}.schema.json`, folder), 'utf8')), name);
}

/** What a value does wrong by one of the schemas in docs/; nothing where it is right. */
export function schemaErrors(name: string, value: unknown): readonly string[] {
  const validate = ajv.getSchema(name);
  if (!validate) throw new Error(`no schema ${name}`);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(error => `${error.instancePath} ${error.message}`);
}

import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { flagNames } from '../../source/cli/arguments/flags.ts';
import { environmentVariable } from '../../source/cli/display.ts';
import { type DisplaySettings, defaultDisplay } from '../../source/domain/display.ts';
import {
  choicesOf,
  type OtherSetting,
  type SettingRow,
  settingRows,
  settingShapes,
} from '../../source/domain/setting-shapes.ts';
import { allowedIn, schemaOf } from '../../source/domain/value-shape.ts';
import { english } from '../../source/i18n/en.ts';

const isUpdating = process.env.UPDATE_EXPECTATIONS === '1';

const code = (text: string): string => `\`${text}\``;

const isDisplay = (name: string): name is keyof DisplaySettings => Object.hasOwn(defaultDisplay, name);

const valuesOf = ({ shape }: SettingRow): string =>
  choicesOf(shape)?.map(code).join(', ') ?? code(allowedIn(shape).replaceAll('|', '\\|'));

function rowOf(row: SettingRow): string {
  const name = row.key.replace('display.', '');
  const isOfDisplay = row.part === 'display' && isDisplay(name);
  const flag = flagNames.find(each => each === name);
  const cells = [
    code(row.key),
    valuesOf(row),
    isOfDisplay ? code(String(defaultDisplay[name])) : '',
    isOfDisplay && flag ? code(`--${flag}`) : '',
    isOfDisplay ? code(environmentVariable(name)) : '',
    isOfDisplay && flag ? english.cli.flags[flag] : english.settings.titles[row.key as OtherSetting],
  ];
  return `| ${cells.join(' | ')} |`;
}

const table = [
  '| setting | values | default | option | variable | does |',
  '|---|---|---|---|---|---|',
  ...settingRows.map(rowOf),
].join('\n');

const page = new URL('../../docs/settings.md', import.meta.url);
const marked = /(<!-- settings -->\n)[\s\S]*(\n<!-- \/settings -->)/u;

it('the page about settings has the table of settings', () => {
  const text = readFileSync(page, 'utf8');
  const expected = text.replace(marked, `$1${table.replaceAll('$', '$$$$')}$2`);
  if (isUpdating) writeFileSync(page, expected);
  expect(readFileSync(page, 'utf8')).toBe(expected);
  expect(text).toMatch(marked);
});

const schema = new URL('../../docs/schemas/settings-file.schema.json', import.meta.url);

it('the schema of settings.json is made of the table', () => {
  const settings = Object.fromEntries(
    Object.entries(settingShapes).map(([part, shape]) => [part, schemaOf(shape)]),
  );
  const expected = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://khabar.example/schemas/settings-file.schema.json',
    title: 'Settings file',
    description: 'The file `settings.json`. Made from source/domain/setting-shapes.ts.',
    type: 'object',
    properties: {
      version: { const: 1 },
      settings: { type: 'object', properties: settings },
    },
    required: ['version', 'settings'],
  };
  if (isUpdating) writeFileSync(schema, `${JSON.stringify(expected, null, 2)}\n`);
  expect(JSON.parse(readFileSync(schema, 'utf8'))).toEqual(expected);
});

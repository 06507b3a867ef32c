/**
 * conf is evaluated when something is first written: most commands only read. Its validator and what compares versions, most of its
 * size, stay outside: they only serve schemas and migrations, and Khabar gives none.
 */
import { rewriting } from './rewriting.js';

export const confOnCall = rewriting('conf-on-call', [
  {
    id: /storage[\\/]conf-file\.ts$/u,
    was: [
      ["import Conf from 'conf';\n", ''],
      ['new Conf(', "new (require('conf').default)("],
    ],
  },
  {
    id: /conf[\\/]dist[\\/]source[\\/]index\.js$/u,
    was: [
      ["import { Ajv2020 as Ajv } from 'ajv/dist/2020.js';\n", ''],
      ["import ajvFormatsModule from 'ajv-formats';\n", ''],
      ["import semver from 'semver';\n", ''],
      ['#setupValidator(options) {', '#setupValidator(options) {\n        return;'],
    ],
  },
]);

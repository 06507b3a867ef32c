/**
 * conf is evaluated when something is first written: most commands only read. Its validator, half of its size, stays outside: it
 * only serves schemas, and Khabar gives none.
 */
const rewrites = [
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
      ['#setupValidator(options) {', '#setupValidator(options) {\n        return;'],
    ],
  },
];

export const confOnCall = {
  name: 'conf-on-call',
  transform: {
    order: 'pre',
    filter: { id: rewrites.map(({ id }) => id) },
    handler(code, file) {
      const { was } = rewrites.find(({ id }) => id.test(file));
      return was.reduce((text, [before, after]) => {
        if (!text.includes(before)) this.error(`${file} has changed: there is no ${JSON.stringify(before)}`);
        return text.replace(before, after);
      }, code);
    },
  },
};

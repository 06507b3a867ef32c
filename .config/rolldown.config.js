import { builtinModules } from 'node:module';
import { defineConfig } from 'rolldown';

/** Native modules and packages that only developers need stay outside of the bundle. */
const outside = ['libsql', 'react-devtools-core', 'canvas', ...builtinModules, /^node:/];

/** meow reads a package's description where it is given none. Khabar gives one: what only serves to read it waits until it is called. */
const packageReadingOnCall = {
  name: 'package-reading-on-call',
  transform: {
    filter: { id: /meow[\\/]build[\\/]dependencies\.js$/u },
    handler(code) {
      const atStart = /var normalizeExports = requireNormalize\(\);\nconst normalizePackageData = .*;\n/u;
      if (!atStart.test(code)) this.error('meow reads package descriptions in another way now');
      return code.replace(
        atStart,
        'const normalizePackageData = (...values) => requireNormalize()(...values);\n',
      );
    },
  },
};

/** conf loads a schema validator that only serves a schema. Khabar gives none: it waits until it is called. */
const schemasOnCall = {
  name: 'schemas-on-call',
  transform: {
    filter: { id: /conf[\\/]dist[\\/]source[\\/]index\.js$/u },
    handler(code) {
      const atStart =
        /import \{ Ajv2020 as Ajv \} from 'ajv\/dist\/2020\.js';\nimport ajvFormatsModule from 'ajv-formats';\n/u;
      if (!atStart.test(code)) this.error('conf loads its validator in another way now');
      return code
        .replace(atStart, '')
        .replace('ajvFormatsModule.default', "require('ajv-formats').default")
        .replace('new Ajv(', "new (require('ajv/dist/2020.js').Ajv2020)(");
    },
  },
};

export default defineConfig({
  input: { khabar: 'source/main/main.ts', 'document-worker': 'source/main/document-worker.ts' },
  platform: 'node',
  external: outside,
  plugins: [packageReadingOnCall, schemasOnCall],
  transform: { define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' } },
  output: {
    dir: 'dist',
    format: 'esm',
    cleanDir: true,
    chunkFileNames: 'chunks/[name]-[hash].js',
    minify: false,
  },
});

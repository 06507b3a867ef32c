import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'rolldown';
import { asCommonJs } from './as-common-js.js';
import { builtinsOnCall } from './builtins-on-call.js';
import { chunkGroups } from './chunks.js';
import { confOnCall } from './conf-on-call.js';
import { globalProcess } from './global-process.js';
import { icuOnCall } from './icu-on-call.js';
import { inkForProduction } from './ink-for-production.js';
import { languageEntry, languageOnCall } from './language-on-call.js';
import { lightLibsql } from './light-libsql.js';
import { onlyTheParserOfMeow } from './meow-parser.js';
import { thirdPartyLicenses } from './third-party-licenses.js';
import { withoutTheUnreachable } from './without-the-unreachable.js';
import { yogaAtHand } from './yoga-at-hand.js';

/** Native modules (`@libsql/…`, required at run time), what finds files beside itself and packages that only developers need stay outside of the bundle. */
const outside = ['canvas', 'wasm-vips', languageEntry, ...builtinModules, /^node:/];

export default defineConfig({
  input: {
    khabar: 'source/main/main.ts',
    program: 'source/main/program.ts',
    'document-worker': 'source/main/document-worker.ts',
    'job-worker': 'source/main/job-worker.ts',
    'index-worker': 'source/main/index-worker.ts',
    'delivery-worker': 'source/main/delivery-worker.ts',
    language: 'source/text/language.ts',
  },
  platform: 'node',
  preserveEntrySignatures: 'exports-only',
  external: outside,
  resolve: {
    alias: {
      'ip-address': fileURLToPath(new URL('socks-addresses.js', import.meta.url)),
      '@nodable/entities': fileURLToPath(new URL('no-entities.js', import.meta.url)),
      debug: fileURLToPath(new URL('no-debug.js', import.meta.url)),
    },
  },
  plugins: [
    globalProcess,
    builtinsOnCall,
    onlyTheParserOfMeow,
    confOnCall,
    languageOnCall,
    lightLibsql,
    inkForProduction,
    yogaAtHand,
    icuOnCall,
    withoutTheUnreachable,
    thirdPartyLicenses,
    asCommonJs,
  ],
  treeshake: { moduleSideEffects: [{ external: true, sideEffects: false }] },
  transform: { define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' } },
  output: {
    dir: 'dist',
    format: 'cjs',
    cleanDir: true,
    // As `code-cache.ts` knows them, and short: files name each other a thousand times.
    chunkFileNames: ({ name }) => `chunks/${name.slice(0, 8)}-[hash:7].js`,
    minify: true,
    comments: { annotation: false, jsdoc: false, legal: false }, // bundlers and editors read them; licenses are in a file of their own
    codeSplitting: { groups: chunkGroups },
  },
});

import { builtinModules } from 'node:module';
import { defineConfig } from 'rolldown';

/** Native modules and packages that only developers need stay outside of the bundle. */
const outside = ['libsql', 'react-devtools-core', 'canvas', ...builtinModules, /^node:/];

export default defineConfig({
  input: { khabar: 'source/cli/main.ts' },
  platform: 'node',
  external: outside,
  transform: { define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' } },
  output: {
    dir: 'dist',
    format: 'esm',
    cleanDir: true,
    chunkFileNames: 'chunks/[name]-[hash].js',
    minify: false,
  },
});

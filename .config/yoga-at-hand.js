/**
 * yoga fetches its WebAssembly, which it carries as base64, and waits for it at top level. The first `fetch` of a process loads all of
 * Node's HTTP client (15 ms), and CommonJS cannot wait: it is made at once from a file beside the bundle, which is a quarter smaller.
 */
import { rewriting } from './rewriting.js';

const wasmFile = 'chunks/yoga.wasm';
const binary = /yoga-layout[\\/]dist[\\/]binaries[\\/]yoga-wasm-base64-esm\.js$/u;
const carried = /"data:application\/octet-stream;base64,(?<base64>[A-Za-z0-9+/=]+)"/u;

const wasmInFile = {
  name: 'yoga-wasm-in-file',
  transform: {
    order: 'pre',
    filter: { id: binary },
    handler(code) {
      const { base64 } = carried.exec(code)?.groups ?? {};
      if (base64 === undefined) this.error('yoga carries its WebAssembly in another way now');
      this.emitFile({ type: 'asset', fileName: wasmFile, source: Buffer.from(base64, 'base64') });
      return `import { readFileSync } from 'node:fs';\n${code.replace(carried, '""')}`;
    },
  },
};

const withoutWaiting = rewriting('yoga-at-hand', [
  {
    id: binary,
    was: [
      [
        'if(h.instantiateWasm)try{return h.instantiateWasm(d,\na)}',
        'try{a(new WebAssembly.Instance(new WebAssembly.Module(readFileSync(import.meta.dirname+"/yoga.wasm")),d));return{}}',
      ],
    ],
  },
  {
    id: /yoga-layout[\\/]dist[\\/]src[\\/]index\.js$/u,
    was: [['wrapAssembly(await loadYoga())', '(assembly=>(loadYoga(assembly),wrapAssembly(assembly)))({})']],
  },
]);

export const yogaAtHand = [wasmInFile, withoutWaiting];

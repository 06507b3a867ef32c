/**
 * yoga fetches its WebAssembly, which it carries as base64, and waits for it at top level. The first `fetch` of a process loads all of
 * Node's HTTP client (15 ms), and CommonJS cannot wait: it is made at once from the same text (2 ms).
 */
import { rewriting } from './rewriting.js';

export const yogaAtHand = rewriting('yoga-at-hand', [
  {
    id: /yoga-layout[\\/]dist[\\/]binaries[\\/]yoga-wasm-base64-esm\.js$/u,
    was: [
      [
        'if(h.instantiateWasm)try{return h.instantiateWasm(d,\na)}',
        'try{a(new WebAssembly.Instance(new WebAssembly.Module(wa()),d));return{}}',
      ],
    ],
  },
  {
    id: /yoga-layout[\\/]dist[\\/]src[\\/]index\.js$/u,
    was: [['wrapAssembly(await loadYoga())', '(assembly=>(loadYoga(assembly),wrapAssembly(assembly)))({})']],
  },
]);

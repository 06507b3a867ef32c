/**
 * yoga fetches its WebAssembly, which it carries as base64, and the first `fetch` of a process loads all of Node's HTTP client: 15 ms. It
 * decodes the same text itself where there is no `fetch`.
 */
const asksForFetch = '"function"!=typeof fetch';

export const yogaAtHand = {
  name: 'yoga-at-hand',
  transform: {
    filter: { id: /yoga-layout[\\/]dist[\\/]binaries[\\/]yoga-wasm-base64-esm\.js$/u },
    handler(code) {
      if (!code.includes(asksForFetch)) this.error('yoga loads its WebAssembly in another way now');
      return code.replaceAll(asksForFetch, 'true');
    },
  },
};

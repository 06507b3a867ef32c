/**
 * Leaves out what packages have for older Nodes, or for what Khabar never asks of them: the styles of a page, as a browser computes them,
 * and a second kind of tree for documents.
 */
import { rewriting } from './rewriting.js';

export const withoutTheUnreachable = rewriting('without-the-unreachable', [
  {
    id: /fetch-blob[\\/]streams\.cjs$/u,
    was: [
      ["Object.assign(globalThis, require('web-streams-polyfill/dist/ponyfill.es2018.js'))", 'throw error'],
    ],
  },
  {
    id: /linkedom[\\/]esm[\\/]html[\\/]style-element\.js$/u,
    was: [["import {parse} from 'cssomnom/parse';\n", 'const parse = () => null;\n']],
  },
  {
    id: /linkedom[\\/]esm[\\/]shared[\\/]parse-from-string\.js$/u,
    was: [
      ["import * as HTMLParser2 from 'htmlparser2';\n", "import { Parser } from 'htmlparser2';\n"],
      ['const {Parser} = HTMLParser2;\n', ''],
    ],
  },
]);

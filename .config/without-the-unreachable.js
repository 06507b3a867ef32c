/**
 * Leaves out what packages have for older Nodes, or for what Khabar never asks of them: the styles of a page, as a browser computes them,
 * a second kind of tree for documents, and what feeds declare ahead of their roots, which Khabar reads itself (`source/feeds/entities.ts`).
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
  {
    id: /fast-xml-parser[\\/]src[\\/]xmlparser[\\/]OrderedObjParser\.js$/u,
    was: [
      ["import DocTypeReader from './DocTypeReader.js';\n", ''],
      ['const docTypeReader = new DocTypeReader(options.processEntities);\n', ''],
      ['docTypeReader.setXmlVersion(Number(ver) || 1.0);\n', ''],
      [
        'const result = docTypeReader.readDocType(xmlData, i);\n        this.entityDecoder.addInputEntities(result.entities);\n        i = result.i;\n',
        'i = findClosingIndex(xmlData, ">", i, "Unclosed DOCTYPE");\n',
      ],
      ['import { isUnsafe, HTML as HTML_CONTEXT, XML as XML_CONTEXT } from "is-unsafe"\n', ''],
      [
        'isUnsafe(value, [HTML_CONTEXT, XML_CONTEXT]) ? ENTITY_ACTION.BLOCK : ENTITY_ACTION.ALLOW',
        'ENTITY_ACTION.ALLOW',
      ],
    ],
  },
]);

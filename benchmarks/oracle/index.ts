/** What `lab-oracle.js` takes of Khabar and of its tests, bundled for Node. */
export { paragraphsOf, plainParagraphs } from './corpus.ts';
export { judgeReader, readerParagraphs } from './reader.ts';
export { reasonFor } from './reasons.ts';

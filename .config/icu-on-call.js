/**
 * Ink's packages measure text, which the reader does not leave to them. What they ask ICU for as they are loaded takes 25 ms (most of it the
 * emoji sequences of `\p{RGI_Emoji}`): it is made when it is first used.
 */
const segmenter = /^const (\w+) = (new Intl\.Segmenter\([^\n]*\));$/gmu;
const setPattern = /^const (\w+) = (\/[^\n]*\/v);$/gmu;

const onCall = methods => (_, name, making) =>
  `let ${name}_; const ${name} = { ${methods.map(([method, call]) => `${method}: text => (${name}_ ??= ${making})${call}(text)`).join(', ')} };`;

const segmenterOnCall = onCall([['segment', '.segment']]);
const patternOnCall = onCall([
  ['test', '.test'],
  ['[Symbol.search]', '[Symbol.search]'],
]);

export const icuOnCall = {
  name: 'icu-on-call',
  transform: {
    filter: { id: /[\\/]node_modules[\\/](?:slice-ansi|string-width)[\\/]/u },
    handler: code => code.replace(segmenter, segmenterOnCall).replace(setPattern, patternOnCall),
  },
};

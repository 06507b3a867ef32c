/**
 * meow packs its dependencies in one file, of which a bundler can drop nothing: the CommonJS modules among them are called
 * where they stand. Three of four parts of it only read and normalise a package.json, which Khabar gives by hand.
 */

/** Replaces every pair, each of which must be found: another version of meow can be written otherwise. */
function rewrite(context, code, pairs) {
  return pairs.reduce((text, [found, replacement]) => {
    const rewritten = text.replace(found, replacement);
    if (rewritten === text) context.error(`meow is packed in another way now: ${found} was not found`);
    return rewritten;
  }, code);
}

/** Calls of modules whose results nobody needs may go. */
const callsWithoutEffect = [
  [/^((?:const|var) \w+ = )(?=(?:require[\w$]+|getDefaultExportFromCjs)\()/gmu, '$1/* @__PURE__ */ '],
  [/^(?=promisify\()/gmu, '/* @__PURE__ */ '],
];

const noPackageReading = [
  [
    /^import \{ a as readPackageUpSync, n as normalizePackageData \} from '\.\/dependencies\.js';$/mu,
    'const readPackageUpSync = () => undefined;\nconst normalizePackageData = () => undefined;',
  ],
];

const rewrites = { 'dependencies.js': callsWithoutEffect, 'options.js': noPackageReading };

export const onlyTheParserOfMeow = {
  name: 'only-the-parser-of-meow',
  transform: {
    filter: { id: /meow[\\/]build[\\/](?:dependencies|options)\.js$/u },
    handler(code, id) {
      return rewrite(this, code, rewrites[id.replace(/^.*[\\/]/u, '')]);
    },
  },
};

/**
 * To import one of Node's own modules costs up to a millisecond: a module is made of it, which reads every property. Chunks
 * that most scripts load ask for it without that, from Node 20.16 on.
 */
import { chunkNames } from './chunks.js';

const imported =
  /^import\s+(?:(\w[\w$]*)(?:\s*,\s*(?=\{))?)?(?:(\{[^}]*\})|\*\s+as\s+(\w[\w$]*))?\s+from\s+"((?:node:)?[a-z_/]+)";$/gmu;

/** All forms read what they name from the module itself, whose ES namespace has the same names. */
function light(_, whole, names, namespace, module) {
  const ask = `process.getBuiltinModule?.("${module}")`;
  const parts = names?.replaceAll(' as ', ': ') ?? namespace;
  return [
    ...(whole ? [`const ${whole} = ${ask} ?? (await import("${module}")).default;`] : []),
    ...(parts ? [`const ${parts} = ${ask} ?? await import("${module}");`] : []),
  ].join('\n');
}

export const lightBuiltins = {
  name: 'light-builtins',
  renderChunk: (code, { name }) => (chunkNames.includes(name) ? code.replace(imported, light) : null),
};

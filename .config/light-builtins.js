/**
 * To import one of Node's own modules costs up to a millisecond: a module is made of it, which reads every property. Chunks
 * that most scripts load ask for it without that, from Node 20.16 on.
 */
import { chunkNames } from './chunks.js';

const imported =
  /^import\s+(?:(\w[\w$]*)(?:,\s*)?)?(\{[^}]*\}|\*\s+as\s+\w[\w$]*)?\s+from\s+"((?:node:)?[a-z_/]+)";$/gmu;

/** All forms read what they name from the module itself, whose ES namespace has the same names. */
function light(_, whole, named, module) {
  const ask = `process.getBuiltinModule?.("${module}")`;
  const names = named?.replace(/^\*\s+as\s+/u, '').replaceAll(' as ', ': ');
  if (!whole) return `const ${names} = ${ask} ?? await import("${module}");`;
  const rest = names ? `, ${names} = ${whole}` : '';
  return `const ${whole} = ${ask} ?? (await import("${module}")).default${rest};`;
}

export const lightBuiltins = {
  name: 'light-builtins',
  renderChunk: (code, { name }) => (chunkNames.includes(name) ? code.replace(imported, light) : null),
};

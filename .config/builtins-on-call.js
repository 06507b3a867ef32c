/** Modules of Node that take milliseconds to load and that most scripts never call: each is loaded when one of its functions is called. */
const imported = /^import (?:(\w+)|\{([\w\s,]+)\}) from (['"])(node:(?:child_process|crypto))\3;?$/gmu;

const functionOnCall = (name, module) => `${name} = (...values) => require('${module}').${name}(...values)`;
const moduleOnCall = (name, module) =>
  `${name} = new Proxy({}, { get: (_, member) => require('${module}')[member] })`;

function onCall(_, whole, names, _quote, module) {
  if (whole) return `const ${moduleOnCall(whole, module)};`;
  const functions = names.split(',').map(name => functionOnCall(name.trim(), module));
  return `const ${functions.join(', ')};`;
}

export const builtinsOnCall = {
  name: 'builtins-on-call',
  transform: {
    filter: { code: imported },
    handler: code => code.replace(imported, onCall),
  },
};

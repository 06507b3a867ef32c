/** Modules of Node that take milliseconds to load and that most scripts never call: each is loaded when one of its functions is called. */
const imported = /^import (?:(\w+)|\{([\w\s,]+)\}) from (['"])(node:(?:child_process|crypto))\3;?$/gmu;

const loader = name => `$load_${name}`;

/** `require` looks a module up each time. */
const loading = (name, module) =>
  `let ${name}_; const ${loader(name)} = () => (${name}_ ??= require('${module}'));`;

const functionOnCall = (name, load) => `${name} = (...values) => ${load}().${name}(...values)`;
const moduleOnCall = (name, load) => `${name} = new Proxy({}, { get: (_, member) => ${load}()[member] })`;

function onCall(_, whole, names, _quote, module) {
  const id = module.replace(/\W/gu, '_');
  const definitions = whole
    ? [moduleOnCall(whole, loader(id))]
    : names.split(',').map(name => functionOnCall(name.trim(), loader(id)));
  return `${loading(id, module)} const ${definitions.join(', ')};`;
}

export const builtinsOnCall = {
  name: 'builtins-on-call',
  transform: {
    filter: { code: imported },
    handler: code => code.replace(imported, onCall),
  },
};

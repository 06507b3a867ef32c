/**
 * The bundler gives a module that is imported on demand and lies in a larger chunk a file of its own, which only exports it
 * again. Reading that file costs a millisecond, so its importers are led to the larger chunk.
 */
const facade = /^export\s*\{([^}]*)\}\s*from\s*"\.\/([^"]+)";\s*$/u;
const importOnDemand = /\bimport\(([`"'])(?:\.\/)?((?:chunks\/)?[^`"']+)\1\)/gu;

/** `t as run, e` → `{run:m.t,e:m.e}` */
function renamed(exported) {
  const pairs = exported.split(',').map(entry => {
    const [name, as = name] = entry.trim().split(/\s+as\s+/u);
    return `${as}:m.${name}`;
  });
  return `{${pairs.join(',')}}`;
}

/** Maps a facade's file name to where it leads; the path as imports write it is kept. */
function facadesIn(bundle) {
  const found = new Map();
  for (const [file, { type, code }] of Object.entries(bundle)) {
    const [, exported, target] = (type === 'chunk' && facade.exec(code)) || [];
    if (exported !== undefined) found.set(file.replace(/^.*\//u, ''), { exported, target });
  }
  return found;
}

export const withoutFacades = {
  name: 'without-facades',
  generateBundle(_, bundle) {
    const facades = facadesIn(bundle);
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      chunk.code = chunk.code.replace(importOnDemand, (whole, quote, path) => {
        const name = path.replace(/^.*\//u, '');
        const led = facades.get(name);
        if (!led) return whole;
        const direct = path.slice(0, path.length - name.length) + led.target;
        return `import(${quote}./${direct}${quote}).then(m=>(${renamed(led.exported)}))`;
      });
    }
    for (const name of facades.keys()) delete bundle[`chunks/${name}`];
  },
};

/**
 * libsql looks for the native package of this platform by a report of the whole process and by modules that load
 * `child_process`: 20 ms. In the bundle the usual platforms are known at a glance, by the same evidence; for all others,
 * and if the package does not load, libsql's own way is gone, from libsql's own folder.
 */

const lookUp = `
/** Where libsql's own way always ends on this platform, or null. As in it, \`ldd\` decides between glibc and musl. */
function knownTarget() {
  const { platform, arch, env } = process;
  if (env.LIBSQL_JS_DEV || !['x64', 'arm64'].includes(arch)) return null;
  if (platform === 'darwin') return \`darwin-\${arch}\`;
  if (platform === 'win32') return \`win32-\${arch}-msvc\`;
  if (platform !== 'linux') return null;
  try {
    const ldd = require('node:fs').readFileSync('/usr/bin/ldd', 'utf8');
    return ldd.includes('GLIBC') && !ldd.includes('musl') ? \`linux-\${arch}-gnu\` : null;
  } catch {
    return null;
  }
}

function requireNative() {
  const target = knownTarget();
  if (target !== null) {
    try {
      return require(\`@libsql/\${target}\`);
    } catch {
      // libsql's own way finds it elsewhere, or says what is wrong
    }
  }
  return requireAsLibsql(require('node:module').createRequire(require.resolve('libsql')));
}

function requireAsLibsql(require) {
  const { load, currentTarget } = require('@neon-rs/load');
  const { familySync, GLIBC, MUSL } = require('detect-libc');
`;

const imports =
  /^const \{ load, currentTarget \} = require\("@neon-rs\/load"\);\nconst \{ familySync, GLIBC, MUSL \} = require\("detect-libc"\);\n/mu;
const start = 'function requireNative() {\n';

export const lightLibsql = {
  name: 'light-libsql',
  transform: {
    filter: { id: /[\\/]libsql[\\/]index\.js$/u },
    handler(code) {
      if (!imports.test(code) || !code.includes(start))
        this.error('libsql looks for its native package in another way now');
      return code.replace(imports, '').replace(start, () => lookUp);
    },
  },
};

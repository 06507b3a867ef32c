/** Tells Node that the bundle's files are CommonJS, though the package's own are ES modules. */
export const asCommonJs = {
  name: 'as-common-js',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'package.json', source: '{ "type": "commonjs" }\n' });
  },
};

/** A plugin that replaces passages of modules, each of which must be there: another version of a package may be written otherwise. */
export const rewriting = (name, rewrites) => ({
  name,
  transform: {
    order: 'pre',
    filter: { id: rewrites.map(({ id }) => id) },
    handler(code, file) {
      const { was } = rewrites.find(({ id }) => id.test(file));
      return was.reduce((text, [before, after]) => {
        if (!text.includes(before)) this.error(`${file} has changed: there is no ${JSON.stringify(before)}`);
        return text.replace(before, () => after);
      }, code);
    },
  },
});

/** What ends the options: all behind it are words, or a command of another program with options of its own. */
const terminators: readonly string[] = ['--', '--exec'];

/** The words that can be flags of ours. */
export function beforeTerminator(argv: readonly string[]): readonly string[] {
  const end = argv.findIndex(word => terminators.includes(word));
  return end < 0 ? argv : argv.slice(0, end);
}

/** What ends the options: all behind it are words, or a command of another program with options of its own. */
const terminator = /^--(?:exec(?:=.*)?)?$/su;

/** The words, as they were typed, that can be flags of ours. */
export function beforeTerminator(argv: readonly string[]): readonly string[] {
  const end = argv.findIndex(word => terminator.test(word));
  return end < 0 ? argv : argv.slice(0, end);
}

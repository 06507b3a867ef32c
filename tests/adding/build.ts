import path from 'node:path';
import { type OutputOptions, type RolldownOptions, rolldown } from 'rolldown';

/** `rolldown.config.js` is plain JavaScript. */
async function configured(): Promise<RolldownOptions & { readonly output: OutputOptions }> {
  return (await import('../../.config/rolldown.config.js' as string)).default;
}

/** Builds a copy of the program as the package is built; resolves to the file to run. */
export async function build(copy: string): Promise<string> {
  const { output, ...input } = await configured();
  const bundle = await rolldown({ ...input, cwd: copy });
  await bundle.write({ ...output, dir: path.join(copy, 'dist') });
  await bundle.close();
  return path.join(copy, 'dist', 'khabar.js');
}

import { ok } from '../../domain/errors.ts';
import type { RunCommand } from '../command.ts';

/** The file need not exist. */
export const run: RunCommand = async ({ settingsFile }) => {
  const { path } = await settingsFile();
  return ok({ json: () => ({ path }), text: () => [path] });
};

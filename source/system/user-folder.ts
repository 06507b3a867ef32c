/** The folder in which a user looks for files that programs have brought: that of downloads, or else the user's own. */
import { readFile, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';

const isFolder = (folder: string): Promise<boolean> =>
  stat(folder).then(
    stats => stats.isDirectory(),
    () => false,
  );

/** `XDG_DOWNLOAD_DIR="$HOME/Téléchargements"` (xdg-user-dirs). */
const downloadLine = /^\s*XDG_DOWNLOAD_DIR="(?<folder>(?:\$HOME|\/)[^"]*)"/mu;

async function namedDownloads(env: NodeJS.ProcessEnv, home: string): Promise<string | null> {
  const config = env.XDG_CONFIG_HOME || path.join(home, '.config');
  const text = await readFile(path.join(config, 'user-dirs.dirs'), 'utf8').catch(() => '');
  return downloadLine.exec(text)?.groups?.folder?.replace(/^\$HOME/u, home) ?? null;
}

export async function userFolder(env: NodeJS.ProcessEnv, home = homedir()): Promise<string> {
  const named = await namedDownloads(env, home);
  for (const folder of [named, path.join(home, 'Downloads')])
    if (folder !== null && (await isFolder(folder))) return folder;
  return home;
}

import { homedir } from 'node:os';
import path from 'node:path';

export interface Folders {
  /** The folder of sources, read marks and bookmarks. */
  readonly state: string;
  /** The folder of the archive. */
  readonly archive: string;
  /** The folder of the settings. */
  readonly settings: string;
}

export interface FolderOptions {
  /** `--home`: wins over `KHABAR_HOME`. */
  readonly home?: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly userHome?: string;
}

type FolderRule = (env: FolderOptions['env'], userHome: string) => string;

const name = 'khabar';

/** A folder named by the environment counts only as an absolute path (XDG Base Directory Specification, “Basics”). */
const absolute = (folder: string | undefined): string | null =>
  folder !== undefined && path.isAbsolute(folder) ? folder : null;

/** Where each platform keeps a program's data; every other one follows the XDG Base Directory Specification. */
const dataFolders: Readonly<Partial<Record<NodeJS.Platform, FolderRule>>> = {
  darwin: (_, userHome) => path.join(userHome, 'Library', 'Application Support', name),
  win32: (env, userHome) =>
    path.join(absolute(env.LOCALAPPDATA) ?? path.join(userHome, 'AppData', 'Local'), name),
};

const xdgDataFolder: FolderRule = (env, userHome) =>
  path.join(absolute(env.XDG_DATA_HOME) ?? path.join(userHome, '.local', 'share'), name);

/** Where each platform keeps what a user sets; where it makes no difference, beside the data. */
const settingsFolders: Readonly<Partial<Record<NodeJS.Platform, FolderRule>>> = {
  ...dataFolders,
  win32: (env, userHome) =>
    path.join(absolute(env.APPDATA) ?? path.join(userHome, 'AppData', 'Roaming'), name),
};

const xdgConfigFolder: FolderRule = (env, userHome) =>
  path.join(absolute(env.XDG_CONFIG_HOME) ?? path.join(userHome, '.config'), name);

/** Where the files are. State and archive are both the user's data, and lie side by side; nothing here is a cache to be cleared at will. */
export function resolveFolders({ home, env, platform, userHome = homedir() }: FolderOptions): Folders {
  const oneForAll = home || env.KHABAR_HOME;
  if (oneForAll) {
    const folder = path.resolve(oneForAll);
    return { state: folder, archive: folder, settings: folder };
  }
  const data = (dataFolders[platform] ?? xdgDataFolder)(env, userHome);
  const settings = (settingsFolders[platform] ?? xdgConfigFolder)(env, userHome);
  return { state: data, archive: data, settings };
}

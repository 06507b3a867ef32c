import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FolderOptions, resolveFolders } from '../../source/storage/folders.ts';

const folders = (options: Partial<FolderOptions>) =>
  resolveFolders({ env: {}, platform: 'linux', userHome: '/home/salma', ...options });

describe('where the files are', () => {
  it('is one folder for all', () => {
    expect(folders({ home: '/x' })).toEqual({ state: '/x', archive: '/x', settings: '/x' });
  });

  it.each<[string, Partial<FolderOptions>, string]>([
    ['--home', { home: '/given', env: { KHABAR_HOME: '/other' } }, '/given'],
    ['KHABAR_HOME', { env: { KHABAR_HOME: '/other', XDG_DATA_HOME: '/data' } }, '/other'],
    ['a relative --home', { home: 'given' }, path.resolve('given')],
    ['an empty KHABAR_HOME', { env: { KHABAR_HOME: '' } }, '/home/salma/.local/share/khabar'],
    ['XDG_DATA_HOME', { env: { XDG_DATA_HOME: '/data' } }, '/data/khabar'],
    ['a relative XDG_DATA_HOME', { env: { XDG_DATA_HOME: 'data' } }, '/home/salma/.local/share/khabar'],
    ['macOS', { platform: 'darwin' }, '/home/salma/Library/Application Support/khabar'],
    ['Windows', { platform: 'win32', env: { LOCALAPPDATA: '/local' } }, '/local/khabar'],
    ['Windows without LOCALAPPDATA', { platform: 'win32' }, '/home/salma/AppData/Local/khabar'],
  ])('follows %s', (_, options, expected) => {
    expect(folders(options).state).toBe(expected);
  });

  it.each<[string, Partial<FolderOptions>, string]>([
    ['KHABAR_HOME', { env: { KHABAR_HOME: '/other', XDG_CONFIG_HOME: '/settings' } }, '/other'],
    ['XDG_CONFIG_HOME', { env: { XDG_CONFIG_HOME: '/settings' } }, '/settings/khabar'],
    ['no variable', {}, '/home/salma/.config/khabar'],
    ['macOS', { platform: 'darwin' }, '/home/salma/Library/Application Support/khabar'],
    ['Windows', { platform: 'win32', env: { APPDATA: '/roaming' } }, '/roaming/khabar'],
    ['Windows without APPDATA', { platform: 'win32' }, '/home/salma/AppData/Roaming/khabar'],
  ])('has the settings where %s has them', (_, options, expected) => {
    expect(folders(options).settings).toBe(expected);
  });
});

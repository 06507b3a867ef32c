import { english } from './en.ts';
import type { Messages } from './messages.ts';

const commandNames = Object.fromEntries(
  Object.entries(english.commandNames).map(([id, name]) => [id, `${name} latine`]),
) as unknown as Messages['commandNames'];

export const latin: Messages = {
  ...english,
  language: 'la',
  commandNames,
  cli: { ...english.cli, tagline: 'Nuntii in fenestra tua' },
};

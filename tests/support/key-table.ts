import { commands } from '../../source/app/commands/index.ts';
import { arabicKeyLabel, keyLabel } from '../../source/ui/key-names.ts';
import { languages } from './languages.ts';

const code = (label: string): string => `\`${label}\``;

/** The README's table of keys, made from the command table. */
export function keyTable(): string {
  const { ar, en } = languages;
  const rows = commands.map(command => {
    const keys = command.keys.map(key => code(keyLabel(key, en))).join(' ');
    const twins = command.keys.flatMap(key => arabicKeyLabel(key) ?? []).map(code);
    return `| ${keys} | ${twins.join(' ')} | ${en.commands[command.id]} | ${ar.commands[command.id]} |`;
  });
  return ['| key | Arabic layout | does | |', '|---|---|---|---|', ...rows].join('\n');
}

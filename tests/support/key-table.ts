import type { CommandId } from '../../source/app/commands/index.ts';
import { bindingsOf } from '../../source/app/keymap/bindings.ts';
import { defaultBindings } from '../../source/app/keymap/default-bindings.ts';
import { arabicKeyLabel, keyLabel } from '../../source/app/keymap/key-names.ts';
import { keysOfCommand } from '../../source/app/keymap/keys-of-command.ts';
import type { Messages } from '../../source/i18n/messages.ts';
import { withoutDirectionMarks } from '../../source/text/direction.ts';
import { languages } from './languages.ts';

/** In Markdown. */
const code = (label: string): string => (label === '`' ? '`` ` ``' : `\`${label.replaceAll('|', '\\|')}\``);

const does = ({ commands }: Messages, id: CommandId): string => withoutDirectionMarks(commands[id]);

/** The tables of the guides: what stands over the columns, and what a command does. */
const tables: Readonly<Record<'en' | 'ar', { readonly head: string; readonly texts: readonly Messages[] }>> =
  {
    en: {
      head: '| key | Arabic layout | does | |\n|---|---|---|---|',
      texts: [languages.en, languages.ar],
    },
    ar: { head: '| المفتاح | في اللوحة العربية | ما يفعله |\n|---|---|---|', texts: [languages.ar] },
  };

/** A guide's table of keys, made from the bindings and the command table. */
export function keyTable(language: keyof typeof tables): string {
  const { head, texts } = tables[language];
  const { bindings } = bindingsOf(defaultBindings);
  const commands = [...new Set(bindings.map(({ command }) => command))];
  const rows = commands.map(id => {
    const keys = keysOfCommand(bindings, id);
    const labels = keys.map(key => code(keyLabel(key, languages.en))).join(' ');
    const twins = keys.flatMap(key => arabicKeyLabel(key) ?? []).map(code);
    return `| ${[labels, twins.join(' '), ...texts.map(messages => does(messages, id))].join(' | ')} |`;
  });
  return [head, ...rows].join('\n');
}

import type { CommandId } from '../../source/app/commands/index.ts';
import { bindingsOf } from '../../source/app/keymap/bindings.ts';
import { defaultBindings } from '../../source/app/keymap/default-bindings.ts';
import { arabicKeyLabel, keyLabel } from '../../source/app/keymap/key-names.ts';
import { keysOfCommand } from '../../source/app/keymap/keys-of-command.ts';
import type { Messages } from '../../source/i18n/messages.ts';
import { withoutDirectionMarks } from '../../source/text/direction.ts';
import { languages } from './languages.ts';

/** In Markdown. */
const code = (label: string): string => (label === '`' ? '`` ` ``' : `\`${label}\``);

const does = ({ commands }: Messages, id: CommandId): string => withoutDirectionMarks(commands[id]);

/** The guide's table of keys, made from the bindings and the command table. */
export function keyTable(): string {
  const { ar, en } = languages;
  const { bindings } = bindingsOf(defaultBindings);
  const commands = [...new Set(bindings.map(({ command }) => command))];
  const rows = commands.map(id => {
    const keys = keysOfCommand(bindings, id);
    const labels = keys.map(key => code(keyLabel(key, en))).join(' ');
    const twins = keys.flatMap(key => arabicKeyLabel(key) ?? []).map(code);
    return `| ${labels} | ${twins.join(' ')} | ${does(en, id)} | ${does(ar, id)} |`;
  });
  return ['| key | Arabic layout | does | |', '|---|---|---|---|', ...rows].join('\n');
}

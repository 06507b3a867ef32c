/** Runs `undo` and `redo` by themselves, as long as the registry is without them. */
import type { RunCommand } from '../../../source/cli/command.ts';
import { exitCodeOf } from '../../../source/cli/exit-codes.ts';
import { plainPage } from '../../../source/cli/output/page.ts';
import type { History } from '../../../source/domain/history.ts';
import type { Language } from '../../../source/i18n/index.ts';
import { languages } from '../../support/languages.ts';
import { createTestWorld, now } from './world.ts';

export interface Told {
  readonly code: number;
  readonly error: string | null;
  readonly json: unknown;
  readonly text: readonly string[];
}

export interface Words {
  readonly input?: readonly string[];
  readonly list?: boolean;
  readonly language?: Language;
}

export async function tell(run: RunCommand, history: History, words: Words = {}): Promise<Told> {
  const { input = [], list = false, language = 'en' } = words;
  const messages = languages[language];
  const { services } = createTestWorld();
  const context = {
    input,
    messages,
    flags: { list },
    clock: { now: () => now },
    services: async () => ({ ...services, store: { ...services.store, history } }),
  };
  const outcome = await run(context as unknown as Parameters<RunCommand>[0]);
  if (!outcome.ok)
    return { code: exitCodeOf(outcome.error), error: outcome.error.code, json: null, text: [] };
  const { json, text, exitCode = 0 } = outcome.value;
  return {
    code: exitCode,
    error: null,
    json: json(),
    text: [...(await text({ ...plainPage(messages), now }))],
  };
}

import { expect, it, vi } from 'vitest';
import { followLanguage } from '../../source/ui/follow-language.ts';
import { languages } from '../support/languages.ts';
import { openNews } from '../support/news.ts';

it('loads the messages of the language that is chosen, and puts its names of commands first', async () => {
  const { reader, session, press } = openNews({ language: 'en' });
  await followLanguage(reader, languages.en, { LANG: 'en_GB.UTF-8' });
  expect(session()).toMatchObject({ languages: ['ar', 'en'], messages: { language: 'en' } });
  await press('I');
  await vi.waitFor(() => expect(session().messages.language).toBe('ar'));
  await vi.waitFor(() => expect(session().names[0]?.name).toBe(languages.ar.commandNames.down));
});

it('goes back to the language of the environment when the choice is taken back', async () => {
  const { reader, session, press } = openNews({ language: 'en' });
  await followLanguage(reader, languages.en, { LANG: 'en_GB.UTF-8' });
  await press('I');
  await vi.waitFor(() => expect(session().messages.language).toBe('ar'));
  await press('U');
  await vi.waitFor(() => expect(session().messages.language).toBe('en'));
});

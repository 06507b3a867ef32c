/** What is most likely meant is named in both languages, whatever the spelling of hamza, ة and ى. */
import { expect, it } from 'vitest';
import { makeSource } from '../support/articles.ts';
import { createTestWorld } from './support/world.ts';

it.each([
  ['lits', 'list'],
  ['ls', 'list'],
  ['تحديث', 'refresh'],
  ['bookmark exprot', 'bookmark export'],
  ['source list', 'sources list'],
  ['list --unraed', '--unread'],
  ['list --max 3', '--limit'],
  ['help serach', 'search'],
  ['refresh صحيفه-المثل', 'صحيفة المثال'],
  ['list --source صحيفه-المثل', 'صحيفة المثال'],
  ['views remove علم-الامس', 'علوم الأمس'],
  ['sources add فرنس-24', 'فرانس 24'],
])('%s', async (line, meant) => {
  const { khabar } = createTestWorld({ kept: { sources: [makeSource()] } });
  await khabar('views', 'add', 'علوم الأمس', 'قسم:علوم');
  const words = line
    .split(' ')
    .map(word => (/\p{Script=Arabic}/u.test(word) ? word.replaceAll('-', ' ') : word));
  const english = await khabar(...words);
  expect(english.stderr).toContain(`Did you mean \`${meant}\`?`);
  const arabic = await khabar(...words, '--lang', 'ar', '--bidi', 'terminal');
  expect(arabic.stderr).toContain(`أتقصد \u2068${meant}\u2069؟`);
});

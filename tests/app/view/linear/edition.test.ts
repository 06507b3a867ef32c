import { expect, it } from 'vitest';
import type { Block } from '../../../../source/domain/article.ts';
import { spokenText } from '../../../../source/domain/spoken-text.ts';
import type { Messages } from '../../../../source/i18n/messages.ts';
import { convertDigits } from '../../../../source/text/digits.ts';
import { inPlainLetters } from '../../../../source/text/plain-letters.ts';
import { languages } from '../../../support/languages.ts';
import { listenToEdition } from '../../../support/listener.ts';

const wordsOf = (text: string): readonly string[] =>
  convertDigits(inPlainLetters(text), 'western').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** What is said before a block's own words. */
function leadOf(block: Block, { linear }: Messages): string {
  const { type, text, level = 2, language } = block;
  if (type === 'paragraph') return '';
  return linear.blocks[type](type === 'heading' ? level : text.split('\n').length, language);
}

/** Whether the words come in this order among the others. */
function isAmong(words: readonly string[], others: readonly string[]): boolean {
  let at = 0;
  for (const word of others) if (word === words[at]) at++;
  return at === words.length;
}

/** The links come after the text. */
const isLink = (line: string): boolean => /^(?:رابط|Link) [0-9٠-٩]+: /u.test(line);

it.each(['ar', 'en'] as const)(
  'says each article of the sample edition word by word: %s',
  async language => {
    const { press, hear, session, library } = await listenToEdition({ language });
    const messages = languages[language];
    const { total } = session().list;
    for (let index = 0; index < total; index++) {
      const { id } = session().list.rows[index - session().list.offset] as { readonly id: string };
      await press('enter', 'g');
      const article = library.archive.texts(id)?.feed;
      for (const block of article?.blocks ?? []) {
        const heard = (await hear('j')).filter(line => !isLink(line));
        const own = heard.filter(
          line => line !== messages.linear.endOfArticle(session().messages.keyNames.space as string),
        );
        const lead = wordsOf(leadOf(block, messages));
        const said = wordsOf(own.join(' '));
        const words = wordsOf(spokenText(block));
        if (block.type === 'table') expect(isAmong(words, said), own.join('\n')).toBe(true);
        else expect(said).toEqual([...lead, ...words]);
      }
      await press('q', 'j');
    }
    expect(total).toBe(46);
  },
  60_000,
);

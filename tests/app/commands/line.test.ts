import { describe, expect, it } from 'vitest';
import { matchesAt } from '../../../source/app/palette/matches.ts';
import { themeNames } from '../../../source/domain/display.ts';
import { openNews } from '../../support/news.ts';

/** The lines that what is typed finds, the best first. */
const completions = (stem: string, session: Parameters<typeof matchesAt>[0]) =>
  matchesAt(session, stem).map(({ line }) => line);

const typed = async (text: string, options: Parameters<typeof openNews>[0] = {}) => {
  const opened = openNews(options);
  await opened.press(':', ...text, 'enter');
  return opened;
};

describe('the command line', () => {
  it.each(['down 7', 'down ٧', 'أسفل 7', 'اسفل ٧', 'DOWN 7', '8', '٨'])('understands %s', async text => {
    const { session } = await typed(text);
    expect(session().list.cursor).toBe(7);
    expect(session().layers).toEqual([]);
  });

  it.each(['mark-all-read', 'mark all read', 'الكل مقروء', 'mark-al'])('knows %s', async text => {
    const { session } = await typed(text);
    expect(session().layers).toMatchObject([{ layer: 'question' }]);
  });

  it('says that a command has nothing to act on', async () => {
    const { session } = await typed('rename-view News');
    expect(session().notice).toEqual({ kind: 'not-here', command: 'rename-view' });
  });

  it('searches for what follows', async () => {
    const { session, library } = await typed('بحث two');
    await library.idle();
    expect(session().list).toMatchObject({ words: 'two', total: 30 });
  });

  it.each(['source مصدر two', 'مصدر two'])('goes to a source by its title: %s', async text => {
    const { session } = await typed(text);
    expect(session().list.scope).toEqual({ kind: 'source', id: 'two' });
    expect(session().focus).toBe('articles');
  });

  it.each([
    ['fly', 'unknown-command'],
    ['go-to-quote', 'unknown-command'],
    ['down soon', 'bad-value'],
    ['undo 3', 'extra-argument'],
    ['source', 'missing-argument'],
    ['مصدر ', 'missing-argument'],
    ['bidi 7', 'bad-value'],
    ['source nowhere', 'unknown-source'],
  ])('says what is wrong with %s', async (text, code) => {
    const { session } = await typed(text);
    expect(session().notice).toMatchObject({ kind: 'error', error: { code } });
  });

  it('says how a command is written, and which one was meant', async () => {
    const undo = await typed('undo 3', { language: 'en' });
    expect(undo.screen().at(-1)).toContain('Unexpected argument: 3. Usage: undo');
    const source = await typed('source', { language: 'en' });
    expect(source.screen().at(-1)).toContain('Usage: source TITLE');
    const unknown = await typed('refrezh', { language: 'en' });
    expect(unknown.screen().slice(-2).join('')).toContain('Did you mean `refresh`? Run `help`');
  });

  it('completes names with Tab, in the language of the letters, goes through them and back', async () => {
    const { press, session } = openNews();
    const line = () => session().layers[0];
    await press(':', 'r', 'e', 'tab');
    expect(line()).toMatchObject({ typed: 'read-on', choice: { among: 'completions', at: 1 } });
    await press('tab');
    expect(line()).toMatchObject({ typed: 'refresh' });
    await press('shift+tab', 'shift+tab');
    expect(line()).toMatchObject({ typed: 're' });
    await press('ctrl+u', ...'النص', 'tab');
    expect(line()).toMatchObject({ typed: 'النص الكامل' });
    await press('backspace', 'tab');
    expect(line()).toMatchObject({
      choice: { lines: [{ typed: 'النص الكام' }, { typed: 'النص الكامل' }, {}] },
    });
  });

  it('completes the titles of sources', () => {
    const { session } = openNews();
    expect(completions('source مص', session())).toEqual(['source مصدر one', 'source مصدر two']);
  });

  it.each([
    ['source', ['source', 'health']],
    ['source ', ['source مصدر one', 'source مصدر two']],
    ['مصدر ', ['مصدر مصدر one', 'مصدر مصدر two']],
    ['refresh ', ['refresh', 'refresh-all', 'refresh-every']],
  ])('takes the blank behind a name as its end: «%s»', (stem, lines) => {
    const { session } = openNews();
    expect(completions(stem, session()).slice(0, lines.length)).toEqual(lines);
  });

  it('completes the names of themes, in the language of the command', () => {
    const { session } = openNews();
    expect(completions('theme ', session())).toEqual(themeNames.map(name => `theme ${name}`));
    expect(completions('theme d', session())).toEqual(['theme dark']);
    expect(completions('سمة دا', session())).toEqual(['سمة داكنة']);
  });

  it.each([
    ['theme sepia', 'sepia'],
    ['theme con', 'contrast'],
    ['سمة فاتحة', 'light'],
    ['سمة تباين عال', 'contrast'],
  ])('sets the theme: «%s»', async (line, theme) => {
    const { session } = await typed(line);
    expect(session().display.theme).toBe(theme);
  });

  it.each([
    ['sort ', ['sort best', 'sort newest']],
    ['sort n', ['sort newest']],
    ['ترتيب القائمة ', ['ترتيب القائمة الأفضل أولًا', 'ترتيب القائمة الأحدث أولًا']],
    ['ترتيب القائمة الاح', ['ترتيب القائمة الأحدث أولًا']],
  ])('completes how hits are sorted: «%s»', async (stem, lines) => {
    const { session, press, library } = openNews();
    await press('/', ...'two', 'enter');
    await library.idle();
    expect(completions(stem, session())).toEqual(lines);
    for (const line of lines) await press(':', ...line, 'enter');
    expect(session().notice).toBeNull();
    expect(session().wordOrder).toBe('newest');
  });

  it.each([
    ['add-rule ', ['add-rule read', 'add-rule hide', 'add-rule bookmark', 'add-rule notify']],
    ['add-rule read ', ['add-rule read hide', 'add-rule read notify', 'add-rule read bookmark']],
    ['add-rule read no', ['add-rule read notify']],
    ['قاعدة جديدة مقروء ت', ['قاعدة جديدة مقروء تنبيه']],
  ])('completes the actions of a rule: «%s»', (stem, lines) => {
    const { session } = openNews();
    expect(completions(stem, session())).toEqual(lines);
  });

  it('completes the tags that a rule can give', () => {
    const { session } = openNews();
    const tags = [{ name: 'two words', articles: 1, unread: 1 }];
    const tagged = { ...session(), scopeCounts: { ...session().scopeCounts, tags } };
    expect(completions('add-rule read tag', tagged)).toEqual(['add-rule read tag:"two words"']);
  });

  it('closes with Escape, and with Backspace if it is empty', async () => {
    const { press, session } = openNews();
    await press(':', 'x', 'escape', ':', 'backspace');
    expect(session().layers).toEqual([]);
  });
});

import { render } from 'ink-testing-library';
import stringWidth from 'string-width';
import { describe, expect, it, vi } from 'vitest';
import { noAnswers } from '../../source/terminal/answers.ts';
import type { Detection, TerminalFacts } from '../../source/terminal/detect.ts';
import { tokenOf } from '../../source/terminal/input/tokens.ts';
import { rowText } from '../../source/text/rows.ts';
import { themes } from '../../source/theme/index.ts';
import { App } from '../../source/ui/app.tsx';
import { screenRows } from '../../source/ui/screen.ts';
import { createTerminalView } from '../../source/ui/terminal-view.ts';
import { editionReader, fixedClock } from '../support/edition-reader.ts';
import { languages } from '../support/languages.ts';

const size = { columns: 100, rows: 24 }; // what ink-testing-library's stdout says, and what Khabar takes where rows are unknown

const functionKey = (key: string): string => tokenOf({ input: 'key', key, typed: '' });

/** A terminal that draws cells as they come, and makes links. */
const asked: TerminalFacts = {
  choice: {
    encoding: 'visual',
    explicit: false,
    restoreImplicit: false,
    mlterm: false,
    marks: 'keep',
    hyperlinks: true,
    name: 'xterm',
    reasons: [],
    warnings: [],
  },
  answers: noAnswers,
  awaitsReplies: false,
  multiplexer: null,
};

async function open() {
  const { reader, drawing } = await editionReader('ar', size);
  const applied: Detection[] = [];
  const terminal = createTerminalView(asked, reader.store, detection => applied.push(detection));
  const ink = render(
    <App
      reader={reader}
      messages={languages.ar}
      theme={themes.news}
      terminal={terminal}
      clock={fixedClock}
    />,
  );
  await vi.waitFor(() => expect(ink.lastFrame()).toContain('┌'));
  const state = () => reader.store.get();
  return { ...ink, reader, drawing, state, applied };
}

describe('App', () => {
  it('shows exactly the rows of the screen: Ink moves, cuts and wraps nothing', async () => {
    const { lastFrame, drawing, state } = await open();
    const expected = screenRows(state(), size, drawing).map(rowText);
    await vi.waitFor(() =>
      expect(
        lastFrame()
          ?.split('\n')
          .map(row => row.trimEnd()),
      ).toEqual(expected),
    );
  });

  it('moves one step for each key of a chunk, in either keyboard layout', async () => {
    const { stdin, state } = await open();
    stdin.write('jjj');
    await vi.waitFor(() => expect(state().articles.selected).toBe(3));
    stdin.write('تتن');
    await vi.waitFor(() => expect(state().articles.selected).toBe(4));
  });

  it('opens an article, marks it read, scrolls in it and comes back', async () => {
    const { stdin, state } = await open();
    stdin.write('\r');
    await vi.waitFor(() => expect(state().focus).toBe('reader'));
    await vi.waitFor(() => expect(state().reading.window.height).toBeGreaterThan(10));
    expect(state().articles.rows[0]?.read).toBe(true);
    stdin.write('\u001b');
    await vi.waitFor(() => expect(state().focus).toBe('articles'));
  });

  it('opens the related headlines of an article by their numbers, and goes back', async () => {
    const { stdin, state, reader } = await open();
    const index = state().articles.rows.findIndex(row => row.link?.endsWith('open-language-model.html'));
    reader.store.dispatch({ type: 'select-article', index });
    stdin.write('\r');
    await vi.waitFor(() => expect(state().reading.article?.related).toHaveLength(3));
    const first = state().reading.article?.id;
    stdin.write('٢');
    await vi.waitFor(() => expect(state().reading.trail).toHaveLength(1));
    expect(state().reading.article?.id).not.toBe(first);
    stdin.write('q');
    await vi.waitFor(() => expect(state().reading.article?.id).toBe(first));
  });

  it('searches as one types, without vowels and hamza forms, and clears with Escape', async () => {
    const { stdin, state } = await open();
    const all = state().articles.rows.length;
    stdin.write('/');
    await vi.waitFor(() => expect(state().prompt).toBe(''));
    stdin.write('اولمبياد');
    stdin.write('\u007f'.repeat(8));
    stdin.write('الذكاء');
    await vi.waitFor(() => expect(state().articles.words).toBe('الذكاء'));
    expect(state().articles.rows.length).toBeGreaterThan(0);
    expect(state().articles.rows.length).toBeLessThan(all);
    stdin.write('\r');
    await vi.waitFor(() => expect(state().prompt).toBeNull());
    stdin.write('\u001b');
    await vi.waitFor(() => expect(state().articles.rows).toHaveLength(all));
  });

  it('takes a paste as text for the prompt, and as nothing elsewhere', async () => {
    const { stdin, state } = await open();
    const paste = tokenOf({ input: 'paste', text: 'الذكاء\nqالاصطناعي' });
    stdin.write(paste + tokenOf({ input: 'key', key: '/', typed: '/' }));
    await vi.waitFor(() => expect(state().prompt).toBe(''));
    expect(state().leaving).toBe(false);
    stdin.write(paste);
    await vi.waitFor(() => expect(state().prompt).toBe('الذكاء qالاصطناعي'));
  });

  it('bookmarks with the lam-alef of the Arabic layout', async () => {
    const { stdin, state, lastFrame } = await open();
    stdin.write('لا');
    await vi.waitFor(() => expect(state().articles.rows[0]?.bookmarked).toBe(true));
    await vi.waitFor(() => expect(lastFrame()).toContain('★'));
  });

  it('goes by the side of the screen with h and l', async () => {
    const { stdin, state } = await open();
    stdin.write('l');
    await vi.waitFor(() => expect(state().focus).toBe('sources'));
    stdin.write('hh');
    await vi.waitFor(() => expect(state().focus).toBe('reader'));
  });

  it('leaves with q from the list', async () => {
    const { stdin, state } = await open();
    stdin.write('q');
    await vi.waitFor(() => expect(state().leaving).toBe(true));
  });

  it('scrolls by every key of a chunk, and to the end and back', async () => {
    const { stdin, state } = await open();
    stdin.write('\r');
    await vi.waitFor(() => expect(state().reading.window.lastPiece).toBeGreaterThan(0));
    stdin.write('jjj');
    await vi.waitFor(() => expect(state().reading.steps).toBe(0));
    const { place } = state().reading;
    expect(place.piece + place.row).toBeGreaterThan(0);
    stdin.write('G');
    await vi.waitFor(() => expect(state().reading.window.atEnd).toBe(true));
    stdin.write('g');
    await vi.waitFor(() => expect(state().reading.place).toEqual({ piece: 0, row: 0, offset: 0 }));
  });

  it('tells the terminal otherwise at once when the order of lines is changed by its key', async () => {
    const { stdin, state, applied, lastFrame } = await open();
    stdin.write(functionKey('f2').repeat(2));
    await vi.waitFor(() => expect(state().display.bidi).toBe('terminal'));
    expect(applied.map(({ encoding, explicit }) => [encoding, explicit])).toEqual([
      ['visual', true],
      ['logical', false],
    ]);
    await vi.waitFor(() => expect(lastFrame()).toContain('المقالات'));
    stdin.write(functionKey('shift+f2'));
    await vi.waitFor(() => expect(applied.at(-1)?.encoding).toBe('visual'));
  });

  it('shows one pane at a time where the terminal turns whole rows', async () => {
    const { stdin, lastFrame } = await open();
    const corners = (): number =>
      [...(lastFrame()?.split('\n')[0] ?? '')].filter(cell => cell === '┌').length;
    expect(corners()).toBe(3);
    stdin.write(functionKey('f2').repeat(2));
    await vi.waitFor(() => expect(corners()).toBe(1));
  });

  it('makes links of addresses, and of nothing else', async () => {
    const { reader, lastFrame } = await open();
    const [listed] = reader.store.get().articles.rows;
    if (!listed) throw new Error('the edition is empty');
    const link = 'https://news.example/a?q=خبر';
    const article = { ...listed, link, category: null, byline: null, blocks: [], related: [] };
    reader.store.dispatch({ type: 'article-opened', article, from: 'list' });
    const address = encodeURI(link);
    await vi.waitFor(() => expect(lastFrame()).toContain(`\u001b]8;;${address}\u0007`));
    expect(lastFrame()?.split('\u001b]8;;https').length).toBe(2);
    const panes = lastFrame()?.split('\n').slice(0, -1);
    expect([...new Set(panes?.map(row => stringWidth(row)))]).toEqual([size.columns]);
  });
});

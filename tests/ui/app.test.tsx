import { render } from 'ink-testing-library';
import stringWidth from 'string-width';
import { describe, expect, it, vi } from 'vitest';
import { defaultDisplay } from '../../source/domain/display.ts';
import { noAnswers } from '../../source/terminal/answers.ts';
import type { Detection, TerminalFacts } from '../../source/terminal/detect.ts';
import { tokenOf } from '../../source/terminal/input/tokens.ts';
import { App } from '../../source/ui/app.tsx';
import { createTerminalView, traitsOf } from '../../source/ui/terminal-view.ts';
import { editionReader } from '../support/edition-reader.ts';
import { darkTheme } from '../support/themes.ts';

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
  const opened = await editionReader({ size });
  const { reader } = opened;
  const applied: Detection[] = [];
  const terminal = createTerminalView(asked, defaultDisplay, detection => {
    applied.push(detection);
    reader.dispatch({ type: 'terminal', terminal: traitsOf(detection, 'xterm', darkTheme, {}) });
  });
  reader.subscribe(() => terminal.want(reader.get().display));
  const themes = { get: () => darkTheme, subscribe: () => () => {} };
  const ink = render(<App reader={reader} themes={themes} terminal={terminal} />);
  await vi.waitFor(() => expect(ink.lastFrame()).toContain('│'));
  return { ...opened, ...ink, applied };
}

describe('App', () => {
  it('shows exactly the rows of the screen: Ink moves, cuts and wraps nothing', async () => {
    const { lastFrame, screen } = await open();
    await vi.waitFor(() =>
      expect(
        lastFrame()
          ?.split('\n')
          .map(row => row.trimEnd()),
      ).toEqual(screen()),
    );
  });

  it('moves one step for each key of a chunk, in either keyboard layout', async () => {
    const { stdin, session } = await open();
    stdin.write('jjj');
    await vi.waitFor(() => expect(session().list.cursor).toBe(3));
    stdin.write('تتن');
    await vi.waitFor(() => expect(session().list.cursor).toBe(4));
  });

  it('takes a paste as text for the prompt, and as nothing elsewhere', async () => {
    const { stdin, session } = await open();
    const paste = tokenOf({ input: 'paste', text: 'الذكاء\nqالاصطناعي' });
    stdin.write(paste + tokenOf({ input: 'key', key: '/', typed: '/' }));
    await vi.waitFor(() => expect(session().layers.at(-1)).toMatchObject({ typed: '' }));
    expect(session().leaving).toBe(false);
    stdin.write(paste);
    await vi.waitFor(() => expect(session().layers.at(-1)).toMatchObject({ typed: 'الذكاء qالاصطناعي' }));
  });

  it('bookmarks with the lam-alef of the Arabic layout', async () => {
    const { stdin, session, lastFrame } = await open();
    stdin.write('لا');
    await vi.waitFor(() => expect(session().list.rows[0]?.bookmarked).toBe(true));
    await vi.waitFor(() => expect(lastFrame()).toContain('★'));
  });

  it('searches as one types, without vowels and hamza forms, and clears with Escape', async () => {
    const { stdin, session } = await open();
    const all = session().list.total;
    stdin.write('/');
    await vi.waitFor(() => expect(session().layers).toHaveLength(1));
    stdin.write('اولمبياد');
    stdin.write('\u007f'.repeat(8));
    stdin.write('الذكاء');
    await vi.waitFor(() => expect(session().list.words).toBe('الذكاء'));
    await vi.waitFor(() => expect(session().list.total).toBeLessThan(all));
    expect(session().list.total).toBeGreaterThan(0);
    stdin.write('\r');
    await vi.waitFor(() => expect(session().layers).toEqual([]));
    stdin.write('\u001b');
    await vi.waitFor(() => expect(session().list.total).toBe(all));
  });

  it('leaves with q from the list', async () => {
    const { stdin, session } = await open();
    stdin.write('q');
    await vi.waitFor(() => expect(session().leaving).toBe(true));
  });

  it('takes the size of the terminal as an input', async () => {
    const { stdout, session, lastFrame, screen } = await open();
    Object.defineProperty(stdout, 'columns', { value: 70 });
    stdout.emit('resize');
    await vi.waitFor(() => expect(session().size.columns).toBe(70));
    await vi.waitFor(() => expect(lastFrame()?.split('\n')[0]?.trimEnd()).toBe(screen()[0]));
  });

  it('tells the terminal otherwise at once when the order of lines is changed by its key', async () => {
    const { stdin, session, applied, lastFrame } = await open();
    stdin.write(functionKey('f2').repeat(2));
    await vi.waitFor(() => expect(session().display.bidi).toBe('terminal'));
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
    expect(lastFrame()).toContain('│');
    stdin.write(functionKey('f2').repeat(2));
    await vi.waitFor(() => expect(lastFrame()).not.toContain('│'));
  });

  it('makes links of addresses, and of nothing else', async () => {
    const { reader, session, lastFrame } = await open();
    const [listed] = session().list.rows;
    if (!listed) throw new Error('the edition is empty');
    const link = 'https://news.example/a?q=خبر';
    const feed = { ...listed, link, category: null, byline: null, blocks: [], related: [] };
    const texts = { feed, page: null };
    const place = { piece: 0, row: 0, offset: 0 };
    reader.dispatch({
      type: 'opened',
      id: feed.id,
      texts,
      shown: 'feed',
      place,
      from: 'list',
      turned: false,
    });
    const address = encodeURI(link);
    await vi.waitFor(() => expect(lastFrame()).toContain(`\u001b]8;;${address}\u0007`));
    expect(lastFrame()?.split('\u001b]8;;https').length).toBe(2);
    const panes = lastFrame()?.split('\n').slice(0, -1);
    expect(Math.max(...(panes ?? []).map(row => stringWidth(row)))).toBe(size.columns); // Ink trims blanks at the end
  });
});

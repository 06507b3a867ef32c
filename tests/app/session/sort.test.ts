import { describe, expect, it } from 'vitest';
import { openNews } from '../../support/news.ts';

async function searched(words: string) {
  const opened = openNews({ size: { columns: 120, rows: 30 } });
  await opened.press('/', ...words, 'enter');
  await opened.library.idle();
  return opened;
}

type Opened = Awaited<ReturnType<typeof searched>>;

const order = ({ session }: Opened): unknown => session().list.order;

/** Of the requests for rows, the last. */
const asked = ({ library }: Opened) =>
  library.started.filter(([job]) => job === 'ask').at(-1)?.[1] as { request: { order: string } };

async function press(opened: Opened, ...keys: readonly string[]) {
  await opened.press(...keys);
  await opened.library.idle();
}

describe('search results', () => {
  it('are sorted best first, until a key sorts the newest first, and back', async () => {
    const opened = await searched('two');
    expect(order(opened)).toBe('best');
    expect(asked(opened).request.order).toBe('best');
    await press(opened, 'j', 's');
    expect(order(opened)).toBe('newest');
    expect(asked(opened).request.order).toBe('newest');
    expect(opened.session().list.cursor).toBe(0);
    await press(opened, 's');
    expect(order(opened)).toBe('best');
  });

  it('keep the order chosen on the : line; other lists do not', async () => {
    const opened = await searched('two');
    await press(opened, ':', ...'sort newest', 'enter');
    expect(order(opened)).toBe('newest');
    await press(opened, '/', 'ctrl+u', ...'one', 'enter');
    expect(order(opened)).toBe('newest');
    await press(opened, ':', ...'sort best', 'enter');
    await press(opened, '/', 'ctrl+u', ...'is:unread', 'enter');
    expect(order(opened)).toBe('newest');
    await press(opened, ':', ...'sort worst', 'enter');
    expect(opened.session().notice).toMatchObject({ kind: 'error' });
  });
});

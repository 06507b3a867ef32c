import { describe, expect, it } from 'vitest';
import { questionText } from '../../../source/app/view/status-line.ts';
import { newsOf, openNews, sourceOf } from '../../support/news.ts';

const size = { columns: 120, rows: 30 };
const open = () => openNews({ size });
type Opened = ReturnType<typeof open>;

const asked = ({ session }: Opened): string => {
  const question = session().layers.at(-1);
  return question?.layer === 'question' ? questionText(question, session()) : '';
};
const read = ({ library }: Opened): readonly string[] => library.marked('read').toSorted();
const inSource = (opened: Opened): Promise<void> => opened.press(':', ...'source مصدر one', 'enter');
const idsOf = (source: string, from: number, to: number): readonly string[] =>
  newsOf(source, to)
    .slice(from)
    .map(({ id }) => id);

describe('marking a part of a list as read', () => {
  it('names what lies above the article and how many they are, before and after', async () => {
    const opened = open();
    await inSource(opened);
    await opened.press('j', 'j', 'j', '{');
    expect(opened.session().layers.at(-1)).toMatchObject({ question: 'mark-all-read', count: 3 });
    expect(read(opened)).toEqual([]);
    await opened.press('y');
    expect(read(opened)).toEqual(idsOf('one', 0, 3));
    expect(opened.session().notice).toMatchObject({ kind: 'all-marked-read', count: 3 });
  });

  it('names what lies below it, and leaves the article itself alone', async () => {
    const opened = open();
    await inSource(opened);
    await opened.press(...'jjjjjjjjjj', '}');
    expect(opened.session().layers.at(-1)).toMatchObject({ count: 19 });
    await opened.press('y');
    expect(read(opened)).toEqual(idsOf('one', 11, 30));
  });

  it('is undone by one key', async () => {
    const opened = open();
    await opened.press('j', '{', 'y', 'U');
    expect(read(opened)).toEqual([]);
    expect(opened.session().list.rows[0]?.read).toBe(false);
  });

  it('shows it at once, and no other article as read', async () => {
    const opened = open();
    await opened.press('j', 'j');
    opened.hit('{', 'y');
    expect(
      opened
        .session()
        .list.rows.slice(0, 4)
        .map(row => row.read),
    ).toEqual([true, true, false, false]);
  });

  it('says so if nothing there is unread', async () => {
    const opened = open();
    await opened.press('{');
    expect(opened.session().layers).toEqual([]);
    expect(opened.session().notice).toEqual({ kind: 'no-unread' });
  });

  it('is of what is found, in the order in which it is shown', async () => {
    const opened = open();
    await opened.press('/', ...'two', 'enter', 'j', 'j', '{');
    await opened.library.idle();
    expect(opened.session().layers.at(-1)).toMatchObject({ count: 2 });
    await opened.press('y');
    expect(read(opened)).toEqual(idsOf('two', 0, 2));
  });

  it('is asked about once, however often the key is pressed before what is found is counted', async () => {
    const opened = open();
    await opened.press('/', ...'two', 'enter', 'j', 'j');
    opened.hit('{', '{');
    await opened.library.idle();
    expect(opened.session().layers).toHaveLength(1);
  });

  it('asks again if more has come since the question', async () => {
    const opened = open();
    await inSource(opened);
    await opened.press('A');
    opened.library.others.add(
      ...newsOf('one', 32, -2)
        .slice(0, 2)
        .map(each => ({ ...each, id: `x${each.id}` })),
    );
    await opened.press('y');
    expect(read(opened)).toEqual([]);
    expect(opened.session().layers.at(-1)).toMatchObject({ count: 32 });
    await opened.press('y');
    expect(read(opened)).toHaveLength(32);
  });
});

describe('marking what is older than an age', () => {
  it('asks for the age, with what it can be', async () => {
    const opened = open();
    await opened.press('O', 'tab', 'tab', 'tab');
    expect(opened.session().layers.at(-1)).toMatchObject({ purpose: 'age', typed: '١٢ساعة' });
    await opened.press('enter');
    expect(opened.session().layers.at(-1)).toMatchObject({ question: 'mark-all-read', count: 48 });
  });

  it('leaves what is no age at the prompt', async () => {
    const opened = open();
    await opened.press('O', ...'soon', 'enter');
    expect(opened.session().layers.at(-1)).toMatchObject({ purpose: 'age', typed: 'soon' });
    expect(opened.session().notice).toMatchObject({ kind: 'error', error: { code: 'bad-value' } });
  });

  it.each(['mark-older-read 2d', 'الأقدم مقروء يومين', 'mark-older-read ٢ يوم'])(
    'counts from now: %s',
    async typed => {
      const opened = open();
      await opened.press(':', ...typed, 'enter');
      expect(opened.session().layers.at(-1)).toMatchObject({ count: 30 });
      await opened.press('y');
      expect(read(opened)).toEqual(idsOf('two', 0, 30));
    },
  );

  it('names the date and the list', async () => {
    const opened = open();
    await opened.press(':', ...'mark-older-read 2026-11-23', 'enter');
    expect(asked(opened)).toContain('٣٠ مقالًا أقدم من الاثنين، ٢٣ نوفمبر ٢٠٢٦');
    expect(asked(opened)).toContain('كل المقالات');
  });

  it('says what an age can be', async () => {
    const opened = open();
    await opened.press(':', ...'mark-older-read soon', 'enter');
    expect(opened.session().notice).toMatchObject({
      kind: 'error',
      error: { code: 'bad-value', subject: 'soon' },
    });
  });
});

describe('marking a list that is named', () => {
  it('is possible from any other, which it leaves alone', async () => {
    const opened = open();
    await opened.press(':', ...'mark-all-read مصدر two', 'enter');
    expect(opened.session().layers.at(-1)).toMatchObject({ count: 30 });
    expect(asked(opened)).toMatch(/٣٠ مقالًا في «.مصدر two.»/u);
    await opened.press('y');
    expect(read(opened)).toEqual(idsOf('two', 0, 30));
    expect(opened.session().list.scope).toEqual({ kind: 'all' });
  });

  it('completes the names of sources, folders and views', async () => {
    const folder = { ...sourceOf('one'), category: 'رياضة' };
    const opened = openNews({ size, sources: [folder, sourceOf('two')] });
    await opened.press(':', ...'الكل مقروء ريا', 'tab', 'enter');
    expect(opened.session().layers.at(-1)).toMatchObject({
      count: 30,
      part: { of: { scope: { kind: 'folder' } } },
    });
  });

  it('has all its articles, not those of a search that is open', async () => {
    const opened = open();
    await inSource(opened);
    await opened.press('/', ...'7', 'enter');
    await opened.library.idle();
    await opened.press(':', ...'mark-all-read مصدر one', 'enter');
    expect(opened.session().layers.at(-1)).toMatchObject({ count: 30 });
  });
});

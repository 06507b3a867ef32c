import { describe, expect, it } from 'vitest';
import { runLine } from '../../../source/app/commands/line.ts';
import type { Reads } from '../../../source/app/session/reads.ts';
import { noticeText } from '../../../source/app/view/notice-text.ts';
import { openNews } from '../../support/news.ts';

const nothingRead = {} as Reads;

const wanted = (opened: ReturnType<typeof openNews>, line: string) => {
  const started = runLine(line, opened.session(), nothingRead).find(({ effect }) => effect === 'start');
  return started?.effect === 'start' && started.request.job === 'edition' ? started.request.takes : null;
};

describe('the list in sight as a document', () => {
  it('has its query, its order and its language', async () => {
    const opened = openNews();
    const { query, order } = opened.session().list;
    const { language } = opened.session().messages;
    expect(wanted(opened, 'edition')).toEqual({ query, order, language, subject: '', target: '' });
    expect(wanted(opened, 'عدد ~/أخبار.epub')).toMatchObject({ target: '~/أخبار.epub' });
  });

  it('is of what was searched for', async () => {
    const opened = openNews();
    await opened.press('/', ...'two', 'enter');
    await opened.library.idle();
    expect(wanted(opened, 'edition epub')).toMatchObject({ subject: 'two', target: 'epub' });
  });

  it('says where it is', async () => {
    const opened = openNews();
    await opened.press(':', ...'edition news.html', 'enter');
    await opened.library.idle();
    const { notice } = opened.session();
    expect(notice).toMatchObject({ kind: 'edition-written', written: { articles: 60 } });
    expect(notice && noticeText(notice, opened.session()).text).toContain('/home/reader/news.html');
  });

  it('is not made of an empty list', async () => {
    const opened = openNews();
    await opened.press('/', ...'nothing', 'enter');
    await opened.library.idle();
    await opened.press(':', ...'edition', 'enter');
    expect(opened.session().notice).toEqual({ kind: 'not-here', command: 'edition' });
  });
});

import { expect, it } from 'vitest';
import { openNews } from '../../support/news.ts';

const line = (typed: string): readonly string[] => [':', ...typed, 'enter'];

it('what is marked already is left as it is, and that is said', async () => {
  const opened = openNews();
  const marks = () => opened.library.started.filter(([job]) => job === 'mark').length;
  await opened.press(...line('mark-unread'));
  expect(opened.session().notice).toEqual({ kind: 'already-unread' });
  expect(marks()).toBe(0);
  await opened.press(...line('mark-read'));
  expect(opened.session().notice).toEqual({ kind: 'marked-read' });
  await opened.press(...line('مقروءة'));
  expect(opened.session().notice).toEqual({ kind: 'already-read' });
  expect(marks()).toBe(1);
});

import { describe, expect, it } from 'vitest';
import { follow } from '../../../source/app/session/follow.ts';
import type { Overlay } from '../../../source/app/session/layers.ts';
import { openOverlay } from '../../../source/app/session/selectors.ts';
import { detailsFound, selectedReport, storyFound } from '../../../source/app/session/story.ts';
import { overlayHead } from '../../../source/app/view/linear/where.ts';
import { overlayLines } from '../../../source/app/view/overlays/index.ts';
import { type OpenedReader, openReader } from '../../support/edition-reader.ts';
import { languages } from '../../support/languages.ts';
import { keys } from '../../support/screen-states.ts';
import { toldEvent } from '../../support/told-event.ts';

const withoutIsolates = (text: string): string => text.replace(/[\u2066-\u2069]/gu, '');
const layers = ({ session }: OpenedReader) => session().layers.map(({ layer }) => layer);
const opened = async (...pressed: readonly string[]) => {
  const reader = await openReader(toldEvent());
  await keys(...pressed)(reader);
  return reader;
};

describe('the story of an article', () => {
  it('is shown with a key, in the list and in the article, and put away with it', async () => {
    for (const start of [[], ['enter']]) {
      const reader = await opened(...start, ';');
      expect(layers(reader)).toEqual(['story']);
      expect(reader.session().story?.found?.sources).toHaveLength(3);
      await keys(';')(reader);
      expect(layers(reader)).toEqual([]);
    }
  });

  it('says which sources give which figure, who was first, and who is silent', async () => {
    const session = (await opened(';')).session();
    const head = overlayHead(session, openOverlay(session) as Overlay);
    expect(head.map(withoutIsolates)).toEqual([
      'الحدث',
      'غرق عبّارة في النيل ومقتل 23 شخصًا',
      '٣ مصادر، ٣ مقالات، أول من رواه: وكالة الأنباء، قبل ٣ ساعات',
      'القتلى: 23 (وكالة الأنباء، Gulf Daily)، 41 (صحيفة المثال)',
      'السبب: «الحمولة الزائدة» (وكالة الأنباء)، «عطل في المحرك» (صحيفة المثال)',
      'كلام وزير النقل سالم ناصر: «قال» (وكالة الأنباء)، «زعم» (صحيفة المثال)',
      'لم يرد اسم سالم ناصر في: Gulf Daily',
      'لم تذكره: صدى البلد',
      '٣ مقالات، قولان',
    ]);
  });

  it('has a line for each headline, quotation and change', async () => {
    const session = (await opened(';')).session();
    expect(overlayLines(session, 'story').map(withoutIsolates)).toEqual([
      'وكالة الأنباء · قبل ٣ ساعات: غرق عبّارة في النيل ومقتل 23 شخصًا',
      'Gulf Daily · قبل ساعتين: Nile ferry sinks, at least 23 dead',
      'صحيفة المثال · قبل ساعة: ارتفاع قتلى عبّارة النيل إلى 41 (وزاد: ارتفاع، 41)',
      'وزير النقل سالم ناصر: «كانت العبّارة تقلّ ركابًا أكثر مما يُسمح به» («قال» (وكالة الأنباء) · «زعم» (صحيفة المثال))',
      'Adel Hamdi, the harbour master: «We searched the river until first light» (Gulf Daily)',
      `${languages.ar.date('2026-11-24T05:30:00.000Z')} · صحيفة المثال · العنوان: من «ارتفاع قتلى عبّارة النيل إلى 38» إلى «ارتفاع قتلى عبّارة النيل إلى 41» · رقم: من «12 مفقودًا» إلى «9 مفقودين»`,
    ]);
  });

  it('leads to the place of a quotation in its article', async () => {
    const reader = await opened(';', 'j', 'j', 'j');
    await keys('enter')(reader);
    expect(layers(reader)).toEqual([]);
    expect(reader.session()).toMatchObject({
      focus: 'reader',
      reading: { id: 'wakala', finding: { words: 'كانت العبّارة تقلّ ركابًا أكثر مما يُسمح به' } },
    });
  });

  it('leads to what an outlet has changed', async () => {
    const event = toldEvent();
    const reader = await openReader(event);
    const now = event.articles.find(({ id }) => id === 'sahifa');
    if (now)
      reader.library.others.add({
        ...now,
        blocks: [{ type: 'paragraph', text: 'ارتفع عدد القتلى إلى 41.' }],
      });
    await keys(';', 'G', 'enter')(reader);
    expect(reader.session().reading).toMatchObject({ id: 'sahifa' });
    expect(reader.session().reading?.changes).not.toBeNull();
  });

  it('is there before its quotations are', async () => {
    const reader = await opened(';');
    const { story } = reader.session();
    if (story) reader.reader.dispatch({ type: 'story', story: { ...story, details: null } });
    expect(overlayLines(reader.session(), 'story')).toHaveLength(3);
    await keys('G')(reader);
    expect(selectedReport(reader.session())?.id).toBe('sahifa');
  });

  it('keeps the quotations while it is asked for again', async () => {
    const reader = await opened(';');
    const before = reader.session().story;
    const found = storyFound(reader.session(), before?.id ?? '', before?.found ?? null);
    const asked = follow(reader.session(), found);
    const early = { added: {}, quotations: null, changes: [], leftOut: [] };
    const now = follow(asked, detailsFound(asked, before?.id ?? '', early)).story;
    expect(now).toEqual({ ...before, details: { ...before?.details, added: {} } });
    expect(follow(asked, detailsFound(asked, 'other', early)).story).toBe(asked.story);
  });

  it('leads to any of its articles', async () => {
    const reader = await opened(';', 'j');
    await keys('enter')(reader);
    expect(layers(reader)).toEqual([]);
    expect(reader.session()).toMatchObject({ focus: 'reader', reading: { id: 'gulf' } });
  });

  it('says so where no other article tells it', async () => {
    const { story: _, ...others } = toldEvent();
    const reader = await openReader(others);
    await keys(';')(reader);
    expect(overlayLines(reader.session(), 'story')).toEqual([
      'لا مقال آخر يروي هذا الحدث',
      expect.stringMatching(/^لجمع مقالات في حدث واحد .*ؤ.*&/u),
    ]);
    await keys('enter')(reader);
    expect(layers(reader)).toEqual(['story']);
  });
});

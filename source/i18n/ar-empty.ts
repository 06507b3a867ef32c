import { isolated, ltr } from '../base/isolated.ts';
import { stories } from './ar-stories.ts';
import type { EmptyMessages } from './empty-messages.ts';

const refresh = 'للتحديث اضغط';

export const empty: EmptyMessages = {
  noSources: key => ({
    what: 'لا مصادر بعد',
    todo: [`لاختيار مصادر من الدليل اضغط ${key('choose-sources')}`],
  }),
  refreshing: { what: 'جارٍ جلب أول المقالات…', todo: [] },
  search: (words, key, widen) => ({
    what: `لا نتائج عن «${isolated(words)}»`,
    todo: [
      'جرّب كلمات أقل أو أقصر',
      ...(widen === null ? [] : [`للبحث في كل المصادر اضغط ${key('search')} ثم ${ltr(widen)}`]),
      `للخروج من البحث اضغط ${key('cancel')}`,
    ],
  }),
  story: key => ({
    what: stories.alone,
    todo: [
      `لجمع مقالات في حدث واحد حدّدها في القائمة بالمفتاح ${key('select-article')}، ثم اضغط ${key('join-stories')}`,
    ],
  }),
  rules: key => ({
    what: 'لا قواعد بعد',
    todo: [`للإضافة ابحث بالمفتاح ${key('search')}، ثم اكتب ${key('add-rule')} إخفاء`],
  }),
  article: {
    awaited: () => 'جارٍ جلب النص…',
    failed: key => `لفتح المقال في المتصفح اضغط ${key('browser')}، ولإعادة جلبه ${key('full-text')}`,
    offline: key => `لفتح المقال في المتصفح اضغط ${key('browser')}`,
    unopened: key => `لا نص لهذا المقال في الخلاصة. لجلب صفحته اضغط ${key('open')}`,
    media: key => `للتشغيل اكتب ${key('play-link')}، ولفتح المقال في المتصفح اضغط ${key('browser')}`,
    pageless: () => 'لا نص لهذا المقال في الخلاصة، ولا صفحة له على الويب',
    empty: key =>
      `لا نص لهذا المقال. لفتح صفحته في المتصفح اضغط ${key('browser')}، ولإعادة جلبها ${key('full-text')}`,
    teaser: key =>
      `هذا كل ما في الخلاصة. لفتح المقال في المتصفح اضغط ${key('browser')}، ولإعادة جلب صفحته ${key('full-text')}`,
  },
  lists: {
    all: key => ({ what: 'لا مقالات بعد', todo: [`${refresh} ${key('refresh-all')}`] }),
    unread: key => ({ what: 'قرأت كل شيء', todo: [`${refresh} ${key('refresh-all')}`] }),
    bookmarks: key => ({ what: 'لا محفوظات بعد', todo: [`لحفظ مقال اضغط ${key('bookmark')}`] }),
    source: key => ({ what: 'لا مقالات من هذا المصدر بعد', todo: [`${refresh} ${key('refresh')}`] }),
    folder: key => ({ what: 'لا مقالات في هذا القسم بعد', todo: [`${refresh} ${key('refresh-all')}`] }),
    view: key => ({
      what: 'لا مقالات تطابق هذا البحث الآن',
      todo: [`يظهر هنا كل جديد يطابقه. ${refresh} ${key('refresh-all')}`],
    }),
    tag: key => ({ what: 'لا مقالات بهذا الوسم', todo: [`لوسم مقال اضغط ${key('tag')}`] }),
    tags: key => ({ what: 'لا وسوم بعد', todo: [`لوسم مقال اضغط ${key('tag')}`] }),
  },
};

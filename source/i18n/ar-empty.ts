import { isolated, ltr } from '../base/isolated.ts';
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

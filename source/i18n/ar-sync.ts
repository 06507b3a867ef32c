import { ltr } from '../base/isolated.ts';
import type { SyncCounts } from '../domain/sync.ts';
import { number } from './ar-counts.ts';
import type { SyncMessages } from './sync-messages.ts';

const changes = ({ sources, read, bookmarks, tags }: SyncCounts): string =>
  number(sources + read + bookmarks + tags);

export const sync: SyncMessages = {
  running: server => `جارية المزامنة مع ${ltr(server)}…`,
  ready: server =>
    `تم الاتصال بالخادم ${ltr(server)}. للمزامنة الآن: khabar sync، والقارئ يزامن بعد كل تحديث.`,
  notEncrypted: server => `الاتصال بالخادم ${ltr(server)} غير مشفّر: قد يقرأ غيرك في الشبكة كلمة المرور.`,
  none: 'لم تحدد خادمًا بعد. حدده بالأمر: khabar sync setup https://USER@HOST',
  account: (server, user) => `الخادم: ${ltr(server)}، المستخدم: ${ltr(user)}`,
  never: 'لا مزامنة بعد',
  last: ago => `آخر مزامنة: ${ago}`,
  waiting: count => `تغييرات لم تصل الخادم بعد: ${number(count)}`,
  failed: reason => `تعذّرت آخر مزامنة. ${reason}`,
  done: (received, sent) => `تمت المزامنة. تغييرات من الخادم: ${changes(received)}، وإليه: ${changes(sent)}`,
  refused: (url, reason) => `لم يقبل الخادم ${ltr(url)}: ${reason}`,
};

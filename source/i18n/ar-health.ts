/** Source health on the screen, in Arabic. */
import { ltr } from '../base/isolated.ts';
import { failedSources, sources } from './ar-counts.ts';
import type { HealthMessages } from './health-messages.ts';

export const health: HealthMessages = {
  statuses: {
    new: 'بانتظار أول جلب',
    ok: 'يعمل',
    failing: 'تعذّر جلبه',
    'not-a-feed': 'لم يعد خلاصة',
    gone: 'لم يعد موجودًا',
    stopped: 'متوقف',
  },
  lastSuccess: ago => `آخر جلب: ${ago}`,
  nextRefresh: 'موعده التحديث التالي',
  summary: (total, failing) =>
    failing > 0 ? `${sources(total)}، ${failedSources(failing)}` : sources(total),
  groups: {
    failing: 'تعذّر جلبها',
    paused: 'متوقفة',
    waiting: 'بانتظار أول جلب',
    quiet: 'بلا جديد منذ أربعة أسابيع',
    fine: 'تعمل',
  },
  remedies: {
    moved: (_, { movedFrom, url }) =>
      `انتقل المصدر من ${ltr(movedFrom)} إلى ${ltr(url)}، وتم حفظ رابطه الجديد.`,
    'find-feed': key =>
      `ابحث عن خلاصة الموقع بالمفتاح ${key('find-address')}، أو أزل المصدر بالمفتاح ${key('remove')}`,
    'find-address': key =>
      `ابحث عن رابطه الجديد بالمفتاح ${key('find-address')}، أو أزله بالمفتاح ${key('remove')}`,
    'try-now': key => `لجلبه الآن دون انتظار اضغط ${key('retry')}`,
  },
};

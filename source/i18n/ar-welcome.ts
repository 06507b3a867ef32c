import { sources } from './ar-counts.ts';
import type { WelcomeMessages } from './welcome-messages.ts';

export const welcome: WelcomeMessages = {
  title: 'أهلًا بك في «خبر»',
  catalog: 'دليل المصادر',
  steps: {
    language: {
      title: 'اختر لغة الواجهة · Choose a language',
      how: key =>
        `للمتابعة باللغة التي عليها المؤشر اضغط ${key('continue')}. يمكنك تغييرها لاحقًا بالمفتاح ${key('language')}، وللتخطي اضغط ${key('cancel')}`,
    },
    interests: {
      title: 'ما الذي تريد أن تقرأه؟',
      how: key =>
        `حدد الأقسام والبلدان بالمفتاح ${key('check')}، ثم ${key('continue')} لاختيار المصادر. لاستيراد مصادرك من ملف اضغط ${key('import-sources')}، وللتخطي ${key('cancel')}`,
    },
    sources: {
      title: 'أي المصادر تتابع؟',
      how: key =>
        `حدد المصادر بالمفتاح ${key('check')}، ثم ${key('continue')} لبدء القراءة. للبحث فيها اضغط ${key('filter')}، وللرجوع ${key('back')}`,
    },
  },
  interests: { topic: 'الأقسام', country: 'البلدان' },
  topic: name => name,
  kinds: {
    newspaper: 'صحيفة',
    tv: 'قناة تلفزيونية',
    radio: 'إذاعة',
    broadcaster: 'هيئة بث',
    agency: 'وكالة أنباء',
    site: 'موقع إخباري',
    magazine: 'مجلة',
    organization: 'خدمة أخبار',
    blogs: 'مدونات مترجمة',
    technology: 'موقع تقني',
    business: 'موقع اقتصادي',
    science: 'موقع علمي',
    sports: 'موقع رياضي',
    culture: 'موقع ثقافي',
  },
  international: 'دولي',
  sources,
  chosen: count => `المحدد: ${sources(count)}`,
};

import { sources } from './en-counts.ts';
import type { WelcomeMessages } from './welcome-messages.ts';

const topics: Readonly<Record<string, string>> = {
  محليات: 'Local news',
  عام: 'General news',
  تقنية: 'Technology',
  مجتمع: 'Society',
  اقتصاد: 'Economy',
  تحقيقات: 'Investigations',
  وكالات: 'News agencies',
  رياضة: 'Sport',
  تحليل: 'Analysis',
  ثقافة: 'Culture',
  علوم: 'Science',
};

export const welcome: WelcomeMessages = {
  title: 'Welcome to Khabar',
  catalog: 'Source catalog',
  steps: {
    language: {
      title: 'Choose a language · اختر لغة الواجهة',
      how: key =>
        `Press ${key('continue')} to go on in the language under the cursor. You can change it later with ${key('language')}. Press ${key('cancel')} to skip.`,
    },
    interests: {
      title: 'What do you want to read?',
      how: key =>
        `Select topics and countries with ${key('check')}, then press ${key('continue')} to choose sources. Press ${key('import-sources')} to import a list from a file, or ${key('cancel')} to skip.`,
    },
    sources: {
      title: 'Which sources do you want to follow?',
      how: key =>
        `Select sources with ${key('check')}, then press ${key('continue')} to start reading. Press ${key('filter')} to search them, or ${key('back')} to go back.`,
    },
  },
  interests: { topic: 'Topics', country: 'Countries' },
  topic: name => topics[name] ?? name,
  kinds: {
    newspaper: 'Newspaper',
    tv: 'TV channel',
    radio: 'Radio station',
    broadcaster: 'Broadcaster',
    agency: 'News agency',
    site: 'News site',
    magazine: 'Magazine',
    organization: 'News service',
    blogs: 'Translated blogs',
    technology: 'Technology site',
    business: 'Business site',
    science: 'Science site',
    sports: 'Sports site',
    culture: 'Culture site',
  },
  international: 'International',
  sources,
  chosen: count => `${sources(count)} selected`,
};

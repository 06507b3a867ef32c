/** The sample edition that ships with Khabar: ordinary sources whose URLs need no network. */
import type { Source } from '../domain/source.ts';
import { sourceIdOf } from './identity.ts';

const sections = [
  ['أخبار', 'akhbar.rss.xml'],
  ['تقنية', 'tiqniya.atom.xml'],
  ['اقتصاد', 'iqtisad.rss.xml'],
  ['علوم', 'ulum.rdf'],
  ['ثقافة', 'thaqafa.feed.json'],
  ['رياضة', 'riyada.rss.xml'],
] as const;

export const editionSources: readonly Source[] = sections.map(([category, file]) => {
  const url = `edition:///${file}`;
  return {
    id: sourceIdOf(url),
    title: `${category} · عدد تجريبي`,
    url,
    homepage: null,
    language: 'ar',
    category,
    enabled: true,
  };
});

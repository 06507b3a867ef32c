/** The sample edition that ships with Khabar: ordinary sources whose URLs need no network. */
import type { Source } from '../domain/source.ts';

/** With the ids that their addresses give: every start needs them, and hashing costs a millisecond or two. */
const sections = [
  ['أخبار', 'akhbar.rss.xml', 'r4tbe2q2'],
  ['تقنية', 'tiqniya.atom.xml', 'yqsnm12t'],
  ['اقتصاد', 'iqtisad.rss.xml', '3jrp0n9a'],
  ['علوم', 'ulum.rdf', 'ddm1rwq3'],
  ['ثقافة', 'thaqafa.feed.json', 'c9p56nyt'],
  ['رياضة', 'riyada.rss.xml', 'wppd9v6z'],
] as const;

export const editionSources: readonly Source[] = sections.map(([category, file, id]) => ({
  id,
  title: `${category} · عدد تجريبي`,
  url: `edition:///${file}`,
  homepage: null,
  language: 'ar',
  category,
  enabled: true,
}));

/** An event that three sources tell, one of them with another figure, while a fourth is silent; what they quote, and what one changed. */
import type { Story } from '../../source/app/services/stories.ts';
import type { StoryDetails } from '../../source/app/services/story-details.ts';
import type { StoryWhy } from '../../source/app/services/story-reasons.ts';
import type { Article } from '../../source/domain/article.ts';
import type { ListedArticle } from '../../source/domain/library.ts';
import type { Source } from '../../source/domain/source.ts';
import { makeDistinctArticle, makeSource } from './articles.ts';

const outlets = [
  ['sahifa', 'صحيفة المثال', 'ارتفاع قتلى عبّارة النيل إلى 41', 9],
  ['wakala', 'وكالة الأنباء', 'غرق عبّارة في النيل ومقتل 23 شخصًا', 7],
  ['gulf', 'Gulf Daily', 'Nile ferry sinks, at least 23 dead', 8],
] as const;

const overloaded = 'كانت العبّارة تقلّ ركابًا أكثر مما يُسمح به';
const searched = 'We searched the river until first light';

const texts: Readonly<Record<string, string>> = {
  wakala: `قال وزير النقل سالم ناصر: «${overloaded}».`,
  gulf: `“${searched},” said Adel Hamdi, the harbour master.`,
  sahifa: `وزعم سالم ناصر: «${overloaded}».`,
};

/** Where words stand in a text. */
const placeOf = (words: string, text: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});

const sourceOf = (wanted: string) => {
  const [id, title] = outlets.find(([each]) => each === wanted) ?? ['', ''];
  return { id, title };
};

const details = (): StoryDetails => ({
  added: { sahifa: ['ارتفاع', '41'].map(words => placeOf(words, outlets[0][2])), gulf: [], wakala: [] },
  quotations: [
    {
      speaker: 'وزير النقل سالم ناصر',
      words: overloaded,
      direct: true,
      isTranslated: false,
      reworded: [],
      article: 'wakala',
      block: 0,
      startInBlock: placeOf(overloaded, texts.wakala ?? '').start,
      tellings: [
        { source: sourceOf('wakala'), stance: 'said' },
        { source: sourceOf('sahifa'), stance: 'claimed' },
      ],
    },
    {
      speaker: 'Adel Hamdi, the harbour master',
      words: searched,
      direct: true,
      isTranslated: false,
      reworded: [],
      article: 'gulf',
      block: 0,
      startInBlock: 1,
      tellings: [{ source: sourceOf('gulf'), stance: 'said' }],
    },
  ],
  leftOut: [{ name: 'سالم ناصر', sources: [sourceOf('gulf')] }],
  changes: [
    {
      article: 'sahifa',
      source: sourceOf('sahifa'),
      at: '2026-11-24T05:30:00.000Z',
      changes: [
        { kind: 'headline', before: 'ارتفاع قتلى عبّارة النيل إلى 38', after: outlets[0][2] },
        { kind: 'number', before: '12 مفقودًا', after: '9 مفقودين' },
      ],
    },
  ],
});

export const listed = (article: Article): ListedArticle => ({
  ...article,
  read: false,
  bookmarked: false,
  changed: false,
  tags: [],
  note: null,
  story: 'wakala',
});

export interface ToldEvent {
  readonly sources: readonly Source[];
  readonly articles: readonly Article[];
  readonly story: Story;
  readonly storyDetails: StoryDetails;
  /** Why the first two of them are one. */
  readonly why: StoryWhy;
}

const shared = (one: string, other = one) => ({ one, other, what: null, unit: null });

const whyOf = (one: ListedArticle, other: ListedArticle): StoryWhy => ({
  one,
  other,
  isTogether: true,
  ground: 'likely',
  decision: null,
  through: [],
  likelihood: 0.93,
  kinds: { one: 'report', other: 'report' },
  apart: 3_600_000,
  isRecurring: false,
  reasons: [
    { kind: 'names', weight: 4.2, items: [shared('النيل', 'Nile')] },
    { kind: 'subject', weight: 2.1, items: [shared('غرق', 'sinks'), shared('عبّارة', 'ferry')] },
    { kind: 'figures', weight: 1.1, items: [{ one: '23', other: '>23', what: 'killed', unit: 'persons' }] },
    { kind: 'countries', weight: 0.8, items: [shared('EG')] },
    { kind: 'languages', weight: 2.2, items: [] },
    { kind: 'time', weight: -0.7, items: [] },
    { kind: 'usual', weight: -7, items: [] },
  ],
});

export function toldEvent(): ToldEvent {
  const articles = outlets.map(([id, source, title, hour]) =>
    makeDistinctArticle(id, {
      title,
      source: { id, title: source },
      published: `2026-11-24T0${hour - 4}:00:00.000Z`,
      blocks: [{ type: 'paragraph', text: texts[id] ?? '' }],
    }),
  );
  const byTime = [articles[1], articles[2], articles[0]] as Article[];
  return {
    sources: outlets.map(([id, title]) => makeSource({ id, title, url: `https://${id}.example/feed` })),
    articles,
    why: whyOf(listed(byTime[0] as Article), listed(byTime[1] as Article)),
    story: {
      id: 'wakala',
      title: 'غرق عبّارة في النيل ومقتل 23 شخصًا',
      articles: byTime.map(listed),
      sources: byTime.map(({ source }) => source),
      last: byTime[2]?.published ?? '',
      facts: [
        {
          what: 'killed',
          unit: 'persons',
          values: [
            { value: '23', articles: ['wakala', 'gulf'] },
            { value: '41', articles: ['sahifa'] },
          ],
        },
        {
          what: 'cause',
          unit: 'cause',
          values: [
            { value: 'الحمولة الزائدة', articles: ['wakala'] },
            { value: 'عطل في المحرك', articles: ['sahifa'] },
          ],
        },
      ],
      silent: [{ id: 'silent', title: 'صدى البلد' }],
    },
    storyDetails: details(),
  };
}

/**
 * `npm run bench -- stories`: which articles report one event, found for 10,000 articles, and for one more in an archive of 100,000. The articles are
 * made up of events with names, places and figures of their own, each told by some outlets in words of their own.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { median } from './scale/statistics.js';
import { createVocabulary, createWriter } from './scale/text.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const perDay = 1500;
const many = 10_000;
const most = 100_000;
const single = 40;
const goals = { many: 4000, single: 5 };

const places =
  'القاهرة بغداد دمشق الرباط تونس الجزائر صنعاء الخرطوم بيروت عمّان الرياض الدوحة طهران أنقرة لاهور كابل باريس لندن برلين مدريد روما طوكيو بكين نيودلهي'.split(
    ' ',
  );
const syllables =
  'با بو بي تا تو جا جي دا دو را رو ري زا سا سو شا شي عا غا فا قو كا كو لا لو ما مو نا نو ها وا يا'.split(
    ' ',
  );
const endings = 'ن ر س م ل د ش ك ني ري دي لي'.split(' ');
const happenings = [
  ({ place, name, figure }) => [
    `مقتل ${figure} في حريق بمصنع ${name} في ${place}`,
    `قُتل ${figure} أشخاص وأصيب ${figure * 3} في حريق شب بمصنع ${name} قرب ${place}، وفق الدفاع المدني.`,
  ],
  ({ place, name, figure }) => [
    `${name} تستحوذ على شركة في ${place} مقابل ${figure} مليون دولار`,
    `أعلنت شركة ${name} شراء شركة مقرها ${place} بقيمة ${figure} مليون دولار، بحسب بيان.`,
  ],
  ({ place, name, figure }) => [
    `زلزال بقوة ${(figure % 4) + 4}.${figure % 10} يضرب ${name} قرب ${place}`,
    `ضرب زلزال بلدة ${name} قرب ${place}، وأصيب ${figure} شخصًا، كما قال مركز الرصد.`,
  ],
  ({ place, name, figure }) => [
    `وزير الطاقة ${name} يفتتح محطة في ${place}`,
    `افتتح الوزير ${name} محطة كهرباء في ${place} بقدرة ${figure * 10} ميغاواط.`,
  ],
  ({ place, name, figure }) => [
    `فريق ${name} يفوز على ضيفه من ${place} ${(figure % 4) + 1}-${figure % 2}`,
    `تغلب فريق ${name} على ضيفه القادم من ${place} في الدوري أمام ${figure * 500} متفرج.`,
  ],
  ({ place, name, figure }) => [
    `المحكمة في ${place} تحكم على ${name} بالسجن`,
    `حكمت محكمة في ${place} على رجل الأعمال ${name} بالسجن ${(figure % 9) + 2} سنوات في قضية فساد بقيمة ${figure} مليون دولار.`,
  ],
  ({ place, name, figure }) => [
    `فيلم «${name}» يفوز بجائزة مهرجان ${place}`,
    `فاز فيلم «${name}» بالجائزة الكبرى في مهرجان ${place} السينمائي من بين ${figure} فيلمًا.`,
  ],
];

/** Numbers from 0 up to a limit, the same on every machine (Lehmer). */
function createDice(seed) {
  let state = seed;
  return limit => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
}

function* articlesOf(count) {
  const dice = createDice(20_261_129);
  const writer = createWriter(createVocabulary());
  const pick = list => list[dice(list.length)];
  const start = Date.parse('2026-09-01T00:00:00Z');
  for (let made = 0; made < count; ) {
    const name = pick(syllables) + pick(syllables) + pick(syllables) + pick(endings);
    const [title, text] = pick(happenings)({ place: pick(places), name, figure: dice(90) + 5 });
    const detail = writer.words(8, made * 3 + 1).join(' ');
    const tellers = Math.min(count - made, 1 + (dice(2) === 0 ? 0 : dice(8)));
    for (let teller = 0; teller < tellers; teller++, made++) {
      const outlet = (made * 7 + teller) % 60;
      const time = start + (made / perDay) * 86_400_000 + teller * 3_600_000;
      const more = writer.words(60, made + 1).join(' ');
      yield {
        id: made.toString(36).padStart(10, '0'),
        title: teller % 2 === 0 ? title : `${writer.words(2, made + 7).join(' ')}: ${title}`,
        link: `https://news.example/${made}`,
        source: { id: `source${outlet}`, title: `مصدر ${outlet}` },
        author: null,
        published: new Date(time).toISOString(),
        fetched: '2026-12-31T00:00:00.000Z',
        categories: [],
        summary: null,
        language: 'ar',
        direction: 'rtl',
        category: null,
        byline: null,
        blocks: [
          { type: 'paragraph', text: `${text} ${detail}` },
          { type: 'paragraph', text: more },
        ],
        related: [],
      };
    }
  }
}

/** The program's own modules, bundled for this process. */
async function programIn(folder) {
  const input = {
    open: join(root, 'source/storage/archive/open.ts'),
    keys: join(root, 'source/text/text-keys.ts'),
  };
  const bundle = await rolldown({ input, platform: 'node', external: ['libsql'] });
  await bundle.write({ dir: folder, format: 'esm', entryFileNames: '[name].mjs' });
  await bundle.close();
  const load = name => import(pathToFileURL(join(folder, `${name}.mjs`)).href);
  return { ...(await load('open')), ...(await load('keys')) };
}

function timeOf(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const group = archive => {
  for (const _ of archive.grouping());
};

function storeIn(archive, articles) {
  for (let at = 0; at < articles.length; at += 1000)
    archive.store({ articles: articles.slice(at, at + 1000) });
}

const told = (what, value, goal) =>
  console.log(`stories: ${what.padEnd(28)} ${value.toFixed(1)} ms (goal ${goal} ms)`);

export async function stories() {
  const folder = mkdtempSync(join(root, 'node_modules', '.bench-')); // where its packages are found
  try {
    const { openArchive, textKeys } = await programIn(folder);
    const opened = openArchive({ file: join(folder, 'archive.sqlite'), keys: textKeys });
    const { archive } = opened.value;
    const all = [...articlesOf(most + single)];
    storeIn(archive, all.slice(0, 50));
    group(archive); // the language is loaded
    storeIn(archive, all.slice(50, many));
    told(
      '10,000 articles',
      timeOf(() => group(archive)),
      goals.many,
    );
    storeIn(archive, all.slice(many, most));
    group(archive);
    const times = all.slice(most).map(article => {
      archive.store({ articles: [article] });
      return timeOf(() => group(archive));
    });
    told('one more at 100,000', median(times), goals.single);
    archive.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

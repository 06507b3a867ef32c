/** A page of lines that terminals get wrong, one for each kind and script, and the feed that brings it into the reader. */

/** Each line names its kind in its own language where that is itself a word to set. */
export const hardLines = {
  'vowel marks': 'مُدَرِّسَةٌ وَاللُّغَةُ «الإلهُ» كِتَابًا ثُمَّ هٰذَا الرَّحْمٰنُ',
  'marks above and below the row': 'كُلُّ حُجَجٍ لِلَّهِ إِلَيَّ بِيَدِي، عَلِيٍّ وَلَعَلِّي، أَيُّهَا الْمُؤَلِّفُ، صَحِّحِ الْحِجَجَ',
  'lam-alef': 'لأن الآن الأب الإله لا بلا سلام الإسلام لِأَنَّ',
  Persian: 'فارسی: گفت‌وگو با نویسندهٔ کتاب «می‌روم»، چاپ ۱۴۰۴ خانه‌ها',
  Urdu: 'اردو: وزیرِ اعظم نے کہا کہ ٹیکنالوجی سے ہمیں فائدہ ہے۔ ڑ ں',
  Kurdish: 'کوردی: سەرۆکی هەرێم گوتی «دۆخەکە باشە» ڕێکخراوی نێودەوڵەتی',
  Uyghur: 'ئۇيغۇرچە: ئۈرۈمچى شەھىرىدە يېڭى خەۋەر ئۆزگەرتىش',
  Pashto: 'پښتو: ښځه ولاړه، ژوند ډېر ښکلی دی، ټول ځوانان، څوک، ګټه',
  Sindhi: 'سنڌي: سنڌ ۾ ٻار ڏيئي، ڄام ڳوٺ، ڪتاب ڦل ۽ ڱ، ڊاڪٽر گهر',
  Hebrew: 'עברית: שָׁלוֹם עולם, ראש הממשלה אמר (CNN) כי 50%',
  'Latin and prices': 'وقالت Google، إن (META.O) بلغت 19.99€ و$189.30، أو 32.15 ر.س',
  'numbers and percents': 'نسبة ٤٠٪ و50٪ و12.5%، الساعة 10:30، يوم 2026-11-28، من ٣-٥',
  'brackets and quotes': '(عاجل) [صورة] «ميتا» “لاما Llama” ‹أ› {ب} والسؤال؟ نعم؛ لا!',
  'emoji sequences': 'الأسرة 👨‍👩‍👧‍👦 واليد 👍🏽 والعلم 🇸🇦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 والقلب ❤️ انتهى',
  'wide ligatures': '﷽ قال ﷺ والسعر 500 ﷼ والله ﷻ',
  'English paragraph': 'An English paragraph, with “quotes” (and brackets), keeps its own side.',
  URL: 'الرابط https://news.example/a/b?c=1&d=2#e في وسط الكلام',
  'phone numbers': 'اتصل على +966 11 234 5678 أو 0501234567 أو ٠١١-٢٣٤٥',
  option: 'اكتب khabar list --limit 50 ثم اضغط Enter',
  'inline marks':
    'هذا <strong>مهم</strong> وهذا <em>مؤكد</em>، وفيه <code>npm run</code> و<kbd>Ctrl+C</kbd> و<mark>معلم</mark> و<del>محذوف</del> و<ins>مضاف</ins> ووا<b>حد</b>ة، ثم 10<sup>6</sup> وH<sub>2</sub>O و<a href="https://news.example/a">رابط</a>',
  'number wider than a line': `رقم الشحنة ${Array.from({ length: 24 }, (_, i) => 1001 + i).join('-')} انتهى`,
};

const plainLines = [
  'هذا خبر طويل بلا حركات، فيه ما يكفي من الكلام كي لا يجلب القارئ صفحته، وتحته أسطر قصيرة.',
  ...Array.from({ length: 6 }, () => 'سطر قصير بلا حركات'),
  'ثم فقرة أخيرة طويلة بما يكفي، لا حركة فيها ولا شدة، ينتهي بها هذا المقال القصير الذي لا يقول شيئا.',
];

const item = (
  id,
  title,
  lines,
  minute,
) => `<item><title>${title}</title><link>https://news.example/${id}</link>
<guid>https://news.example/${id}</guid><pubDate>Thu, 28 Nov 2024 09:${minute}:00 GMT</pubDate>
<content:encoded><![CDATA[${lines.map(line => `<p>${line}</p>`).join('\n')}]]></content:encoded></item>`;

/** RSS of two articles: the hard lines, and below it a short one without marks, to see what the first one leaves on the screen. */
export const hardLinesFeed = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>محك العربية</title>
<link>https://news.example</link><language>ar</language>
${item('hard', 'سطور صعبة', Object.values(hardLines), '30')}
${item('plain', 'سطور سهلة', plainLines, '10')}
</channel></rss>`;

import { ltr } from '../base/isolated.ts';
import { counted, number, sources } from './ar-counts.ts';
import type { DoctorMessages } from './doctor-messages.ts';

const kilobyte = 1000;

const bytesInWords = (bytes: number): string =>
  counted(bytes, {
    zero: 'فارغ',
    one: 'بايت واحد',
    two: 'بايتان',
    few: '# بايتات',
    many: '# بايتًا',
    other: '# بايت',
  });

const size = (bytes: number): string =>
  bytes < 10 * kilobyte ? bytesInWords(bytes) : `${number(Math.round(bytes / kilobyte))} كيلوبايت`;

const files = (count: number): string =>
  counted(count, {
    zero: 'لا ملفات',
    one: 'ملف واحد',
    two: 'ملفان',
    few: '# ملفات',
    many: '# ملفًا',
    other: '# ملف',
  });

export const arabicDoctor: DoctorMessages = {
  headings: {
    terminal: 'الطرفية',
    answers: 'جواب الطرفية',
    display: 'عرض العربية فيها',
    glyphs: 'الخطوط',
    files: 'الملفات',
    sources: 'المصادر',
    versions: 'الإصدارات',
    card: 'بطاقة الاختبار',
  },
  facts: {
    terminal: 'الطرفية',
    multiplexer: 'مضاعف الطرفيات',
    size: 'الأبعاد',
    colours: 'الألوان',
    pictures: 'الصور',
    background: 'الخلفية',
    theme: 'السمة',
    locale: 'اللغة والترميز',
    bidiMode: 'وضع الاتجاه (DECRQM 8)',
    version: 'الاسم (XTVERSION)',
    secondary: 'النوع (DA2)',
    primary: 'القدرات (DA1)',
    encoding: 'الترميز',
    shaping: 'وصل الحروف',
    tashkeel: 'الحركات',
    hyperlinks: 'الروابط',
    clipboard: 'الحافظة',
    saved: 'الاختيار المحفوظ',
    fonts: 'الخطوط المثبتة',
    state: 'ملفات البيانات',
    articles: 'المقالات',
    space: 'حجم الأرشيف',
    conflicts: 'نسخ متعارضة',
    earlierVersions: 'النسخ السابقة',
    givenBack: 'المساحة المحرّرة',
  },
  files: {
    sources: 'المصادر',
    read: 'المقروء',
    bookmarks: 'المحفوظات',
    settings: 'الإعدادات',
    archive: 'الأرشيف',
    history: 'السجل',
  },
  versions: { khabar: 'خبر', node: 'Node', unicode: 'Unicode', icu: 'ICU', platform: 'النظام' },
  noTerminal: 'الخرج ليس طرفية: يبقى النص في ترتيبه المنطقي.',
  unknownTerminal: 'اسمها غير معروف',
  reasons: {
    'not-a-terminal': () => 'الخرج ليس طرفية.',
    'dumb-terminal': data => `${ltr(data)}: لا تحرّك المؤشر، فيبقى النص في ترتيبه المنطقي.`,
    'screen-reader': data => `المتغير ${ltr(data)} مضبوط: قارئ الشاشة يحتاج إلى الترتيب المنطقي.`,
    'tmux-client': data => `الطرفية الخارجية كما يذكرها tmux: ${ltr(data)}`,
    'tmux-silent': () => 'لم يذكر tmux الطرفية الخارجية.',
    multiplexer: data => `يعمل «خبر» داخل ${ltr(data)}، وهو يخفي الطرفية الخارجية.`,
    environment: data => `معروفة من متغيرات البيئة: ${ltr(data)}`,
    'environment-stale': data =>
      `تذكر متغيرات البيئة ${ltr(data)}، لكن جواب الطرفية مختلف. يعتمد «خبر» الجواب.`,
    'explicit-mode': data => `أجابت ${ltr(data)}: ترتب الأسطر بنفسها، ويمكن إيقاف ذلك (${ltr('CSI 8 l')}).`,
    'implicit-for-good': data => `أجابت ${ltr(data)}: ترتب الأسطر دائمًا.`,
    answers: data => `معروفة من جوابها: ${ltr(data)}`,
    'probe-timed-out': () => 'لم تستجب الطرفية في الوقت المحدد. يرسل «خبر» النص بترتيب العرض.',
    'nothing-known': () => 'طرفية غير معروفة. يرسل «خبر» النص بترتيب العرض.',
    'bidi-option': data => `بالخيار ${ltr(`--bidi ${data}`)}`,
    'shaping-option': data => `بالخيار ${ltr(`--shaping ${data}`)}`,
  },
  warnings: {
    'font-without-arabic':
      'ليس في خط الطرفية النصية (Linux console) حروف عربية. استعمل طرفية رسومية، أو خطًا فيه حروف عربية.',
    'mlterm-in-multiplexer':
      'داخل مضاعف الطرفيات قد تبدّل mlterm مواضع أجزاء السطر المختلفة الألوان. الأفضل تشغيل «خبر» في mlterm مباشرة.',
    'outer-terminal-unknown':
      'الطرفية الخارجية غير معروفة. هذا الاختيار يناسب أكثر الطرفيات؛ فإن غابت حروف (كما في foot) فاختر ‎--bidi app',
    'kitty-force-ltr': `تقلب kitty الكلمات العربية بنفسها. الأفضل ${ltr('force_ltr yes')} في kitty.conf مع ${ltr('--bidi app')}.`,
    'not-measured': 'لم نختبر هذه الطرفية مع هذا الاختيار. راجع بطاقة الاختبار وأخبرنا بالنتيجة.',
  },
  multiplexers: {
    tmux: `tmux. الأمر ${ltr('set -g focus-events on')} ينبّه «خبر» إلى تغيّر الطرفية المتصلة.`,
    screen: 'يخفي screen الطرفية الخارجية. راجع بطاقة الاختبار.',
    zellij: 'يخفي zellij الطرفية الخارجية. راجع بطاقة الاختبار.',
  },
  noMultiplexer: 'لا يوجد',
  unknownSize: 'غير معروفة',
  pictures: {
    kitty: 'بنقاطها (بروتوكول kitty)',
    sixel: 'بنقاطها (sixel)',
    'half-blocks': 'بأنصاف خانات ملوّنة',
    'few-colours': `لا تظهر: يلزمها ${number(256)} لونًا`,
    'logical-order': 'لا تظهر ما دامت الطرفية ترتب النص',
    'no-decoder': `لا تظهر: ثبّت الحزمة الاختيارية بالأمر ${ltr('npm install --global wasm-vips')}`,
    far: `عبر SSH لا تظهر إلا بالخيار ${ltr('--pictures on')}`,
  },
  colours: ['بلا ألوان', '١٦ لونًا', '٢٥٦ لونًا', '١٦ مليون لون'],
  unknownBackground: `غير معروفة (لا جواب عن ${ltr('OSC 11')}، والمتغير ${ltr('COLORFGBG')} غير مضبوط)`,
  backgroundFrom: { terminal: `(جواب ${ltr('OSC 11')})`, environment: `(المتغير ${ltr('COLORFGBG')})` },
  themeReasons: {
    chosen: 'باختيارك',
    background: 'بحسب الخلفية',
    'background-unknown': 'الخلفية غير معروفة',
    'few-colors': 'ألوان الطرفية لا تكفي للسمات',
    'no-colors': 'الألوان موقوفة',
  },
  sixteen: 'ألوان الطرفية',
  noLocale: 'غير مضبوطة',
  notUtf8: `ليس الترميز UTF-8، فقد تظهر الحروف العربية علامات استفهام. اضبط ${ltr('LANG=C.UTF-8')} أو لغة أخرى بترميز UTF-8.`,
  notAsked: 'لا حاجة إلى سؤالها: جوابها لا يغيّر الاختيار.',
  noAnswer: 'لا جواب',
  bidiModes: [
    'وضع مجهول',
    'ترتب الأسطر بنفسها الآن، ويمكن إيقاف ذلك',
    'لا ترتب الأسطر الآن، ويمكن تفعيل ذلك',
    'ترتب الأسطر دائمًا',
    'لا ترتب الأسطر أبدًا، بحسب جوابها',
  ],
  encodings: {
    visual: `${ltr('visual')}: الحروف بترتيب العرض من اليسار إلى اليمين`,
    guarded: `${ltr('guarded')}: بعد كل حرف عربي علامة اتجاه`,
    fenced: `${ltr('fenced')}: كل كلمة بترتيبها المنطقي، وبعدها علامة اتجاه`,
    kitty: `${ltr('kitty')}: الكلمات العربية معكوسة، وما جاورها بسماكة مختلفة`,
    hybrid: `${ltr('hybrid')}: المقاطع العربية كاملةً بترتيبها المنطقي، وبينها فواصل`,
    logical: `${ltr('logical')}: الطرفية ترتب النص`,
  },
  switches: {
    explicit: 'ترتيبها للأسطر متوقف ما دام القارئ مفتوحًا',
    mlterm: 'ترتيبها للأسطر متوقف في النافذة كلها ما دام القارئ مفتوحًا',
  },
  shaping: { on: 'يصلها «خبر» (أشكال العرض)', off: 'تصلها الطرفية' },
  tashkeel: { keep: 'ظاهرة', strip: 'مخفية، فقد لا تضعها هذه الطرفية في مواضعها (‎--tashkeel keep يظهرها)' },
  hyperlinks: { on: 'مفعّلة (OSC 8)', off: 'غير مفعّلة' },
  clipboard: {
    none: 'لا توجد',
    terminal: 'عبر الطرفية (OSC 52)، وقد يلزم السماح بذلك في إعداداتها',
    tmux: `عبر tmux (OSC 52)، ويلزمه ${ltr('set -g set-clipboard on')}`,
  },
  saved: (terminal, options) => `${ltr(options)} للطرفية ${ltr(terminal)}`,
  nothingSaved: 'لا شيء لهذه الطرفية',
  nothingToSave: 'لا يمكن الحفظ بلا طرفية. نفّذ khabar doctor --save في طرفية.',
  glyphs:
    'كل ما يلي حرف، أو لام مع ألف، أو تطويل، أو فاصل عمودي. إن ظهر مكان أحدها مربع أو علامة استفهام فالخط لا يحويه.',
  fonts: {
    unknown: 'غير معروفة (لا fontconfig، أو الطرفية على جهاز آخر)',
    missing: codePoints => `لا خط يحوي ${ltr(codePoints)}. ثبّت الخط DejaVu Sans Mono.`,
    monospaced: families => `خطوط متساوية العرض وكاملة: ${ltr(families)}`,
    noneMonospaced: 'لا خط متساوي العرض وكامل. ثبّت الخط DejaVu Sans Mono.',
  },
  noFile: 'غير موجود بعد',
  size,
  stateSize: (count, bytes) => (count === 0 ? files(0) : `${files(count)}، ${size(bytes)}`),
  conflicts: copies => `${number(copies)}، خلّفتها مزامنة الملفات. يدمجها أول تغيير قادم.`,
  articles: (count, bookmarked) => `${number(count)}، المحفوظ منها ${number(bookmarked)}`,
  space: (bytes, freeBytes) =>
    freeBytes === 0
      ? size(bytes)
      : `${size(bytes)}، منها ${size(freeBytes)} فارغة (يعيدها ${ltr('khabar doctor --compact')} إلى القرص)`,
  alteredVersions: ids =>
    ids.length === 0
      ? 'سليمة'
      : `تغيّر بعضها بعد حفظه: ${ltr(ids.join(' '))}. يعرض ما بقي منها الأمر: khabar history ID`,
  sourcesFine: count => `${sources(count)}، ولا أخطاء في آخر جلب.`,
  sourcesFailed: (count, total) => `تعذّر جلب ${number(count)} من ${number(total)} في آخر تحديث:`,
  card: {
    howTo: [
      'في كل سطر مرقّم الجملة نفسها بترميز مختلف. وفي المثال الذي فوقها نقطة مكان كل حرف عربي. السطر صحيح إذا كانت Nokia و40% والقوسان تحت نظائرها في المثال تمامًا، وبدأت الجملة من اليمين بكلمة «أعلنت»، واتصلت الحروف، واستقام الفاصل العمودي في اليمين.',
    ],
    chosen: 'السطر الذي عليه النجمة هو المستعمل الآن.',
    choose: 'اختر خيارات أول سطر صحيح:',
    none: 'وإن لم يصحّ أي سطر فأخبرنا بما تراه وباسم الطرفية.',
    marks: line =>
      `السطر ${number(line)}: إن كانت على كل حرف إلا الأخير حركة في موضعها، والفاصل العمودي مستقيم، فاختر ${ltr('--tashkeel keep')}، وإلا فاختر ${ltr('--tashkeel strip')}.`,
    ligatures: line => `السطر ${number(line)}: اللام مع الألف أربع مرات، كل واحدة في خانة تحت نقطتها.`,
    panes: line =>
      `السطر ${number(line)}: لوحان، يبدأ كل منهما من يمينه، والفاصل العمودي بينهما تحت نظيره في المثال.`,
    save: 'للحفظ نفّذ khabar doctor --save مع ما اخترته، مثل ‎--bidi guarded',
    mlterm: 'لا توقف mlterm ترتيبها إلا في النافذة كلها. راجع القارئ نفسه بدل هذه البطاقة.',
    onlyOnTerminal: 'لعرض بطاقة الاختبار نفّذ khabar doctor في طرفية.',
  },
};

import { counted, number, sources } from './ar-counts.ts';
import type { DoctorMessages } from './doctor-messages.ts';

const kilobyte = 1024;

/** What is Latin stays in one piece, whatever is around it. */
const ltr = (text: string): string => `\u2066${text}\u2069`;

const bytesInWords = (bytes: number): string =>
  counted(bytes, {
    zero: 'فارغ',
    one: 'بايت واحد',
    two: 'بايتان',
    few: '# بايتات',
    many: '# بايتًا',
    other: '# بايت',
  });

export const arabicDoctor: DoctorMessages = {
  headings: {
    terminal: 'الطرفية',
    answers: 'ما أجابت به',
    display: 'كيف يخاطبها القارئ بالعربية',
    glyphs: 'الخط',
    files: 'الملفات',
    sources: 'المصادر',
    versions: 'الإصدارات',
    card: 'بطاقة الاختبار',
  },
  facts: {
    terminal: 'الطرفية',
    multiplexer: 'مضاعف الطرفيات',
    size: 'المقاس',
    colours: 'الألوان',
    locale: 'اللغة والترميز',
    bidiMode: 'وضع الاتجاه (DECRQM 8)',
    version: 'الاسم (XTVERSION)',
    secondary: 'النوع (DA2)',
    primary: 'القدرات (DA1)',
    encoding: 'الأسطر',
    shaping: 'الحروف',
    tashkeel: 'الحركات',
    hyperlinks: 'الروابط',
    clipboard: 'النسخ',
    saved: 'المحفوظ',
    fonts: 'الخطوط',
  },
  files: {
    sources: 'المصادر',
    read: 'المقروء',
    bookmarks: 'المحفوظات',
    settings: 'الإعدادات',
    archive: 'الأرشيف',
  },
  versions: { khabar: 'خبر', node: 'Node', unicode: 'Unicode', icu: 'ICU', platform: 'النظام' },
  noTerminal: 'لا طرفية هنا: يبقى النص في ترتيبه المنطقي لمن يقرؤه.',
  unknownTerminal: 'لا يُعرف اسمها',
  reasons: {
    'not-a-terminal': () => 'ليس لهذه العملية طرفية.',
    'dumb-terminal': data => `${ltr(data)}: لا تحسن إلا الطباعة، فيبقى النص في ترتيبه المنطقي.`,
    'screen-reader': data => `المتغير ${ltr(data)} مضبوط: ما يقرأ جهرًا يحتاج إلى الترتيب المنطقي.`,
    'tmux-client': data => `سُئل tmux عن الطرفية التي يعمل فيها فقال: ${ltr(data)}`,
    'tmux-silent': () => 'لم يقل tmux في أي طرفية يعمل.',
    multiplexer: data => `يعمل هذا داخل ${ltr(data)}، وهو لا يقول أي طرفية في الخارج.`,
    environment: data => `تسميها متغيرات البيئة: ${ltr(data)}.`,
    'environment-stale': data =>
      `تسمي متغيرات البيئة ${ltr(data)}، وذلك باقٍ من طرفية أخرى؛ فالعبرة بما أجابت به.`,
    'explicit-mode': data =>
      `أجابت ${ltr(data)}: ترتب الأسطر بنفسها، وتكفّ عن ذلك إذا طُلب منها (${ltr('CSI 8 l')}).`,
    'implicit-for-good': data => `أجابت ${ltr(data)}: ترتب الأسطر بنفسها، ولا سبيل إلى منعها.`,
    answers: data => `بجوابها هي: ${ltr(data)}`,
    'probe-timed-out': () => 'سُئلت فلم تجب في الوقت المحدد، فتُرسل الخانات كما هي.',
    'nothing-known': () => 'لا شيء مما أجابت به معروف، فتُرسل الخانات كما هي.',
    'bidi-option': data => `اخترتَ ${ltr(`--bidi ${data}`)}.`,
    'shaping-option': data => `اخترتَ ${ltr(`--shaping ${data}`)}.`,
  },
  warnings: {
    'font-without-arabic':
      'ليس في خط الطرفية النصية (Linux console) حروف عربية: اقرأ في طرفية رسومية، أو حمّل خطًّا فيه العربية.',
    'mlterm-in-multiplexer':
      'لا يمكن إيقاف ترتيب mlterm للأسطر من داخل مضاعف الطرفيات، وقد تتبادل أجزاء السطر المختلفة الألوان مواضعها: الأفضل تشغيل خبر في mlterm مباشرة.',
    'outer-terminal-unknown':
      'لا سبيل إلى معرفة الطرفية التي في الخارج. يناسب الاختيار أكثر الطرفيات؛ فإن غابت حروف (كما في foot) فاختر ‎--bidi app.',
    'kitty-force-ltr': `تقلب kitty الكلمات العربية بنفسها. الأفضل ${ltr('force_ltr yes')} في kitty.conf مع ${ltr('--bidi app')}.`,
    'not-measured': 'لم تُجرَّب هذه الطرفية مع هذا الاختيار: احكم من بطاقة الاختبار وأخبرنا.',
  },
  multiplexers: {
    tmux: `tmux. الأمر ${ltr('set -g focus-events on')} يُعلم خبر بتغيّر الطرفية المتصلة.`,
    screen: 'screen. يخفي الطرفية التي في الخارج: احكم من بطاقة الاختبار.',
    zellij: 'zellij. يخفي الطرفية التي في الخارج: احكم من بطاقة الاختبار.',
  },
  noMultiplexer: 'لا شيء',
  unknownSize: 'غير معروف',
  noLocale: 'غير مضبوطة',
  notUtf8: `ليس الترميز UTF-8، فقد تظهر الحروف العربية علامات استفهام. اضبط ${ltr('LANG=C.UTF-8')} أو لغة أخرى بترميز UTF-8.`,
  notAsked: 'لم تُسأل، فما كان جوابها ليغيّر الاختيار.',
  noAnswer: 'لا جواب',
  bidiModes: [
    'وضع مجهول، ولا دليل في ذلك',
    'ترتب الأسطر بنفسها الآن، ويمكن منعها',
    'لا ترتب الأسطر الآن، ويمكن أن يُطلب منها',
    'ترتب الأسطر دائمًا',
    'لا ترتب الأسطر أبدًا، أو هكذا تقول',
  ],
  encodings: {
    visual: `${ltr('visual')}: الخانات كما هي من اليسار إلى اليمين`,
    guarded: `${ltr('guarded')}: بعد كل حرف عربي علامة اتجاه، فلا يتحرك شيء`,
    fenced: `${ltr('fenced')}: كل كلمة كما تُكتب، وبعدها علامة اتجاه`,
    kitty: `${ltr('kitty')}: الكلمات العربية من طرفها الآخر، وما جاورها بثِقل آخر`,
    hybrid: `${ltr('hybrid')}: المقاطع العربية كاملةً كما تُكتب، وبينها فواصل`,
    logical: `${ltr('logical')}: النص كما كُتب، والطرفية ترتبه`,
  },
  switches: {
    explicit: 'يُوقَف ترتيبها للأسطر ما دام القارئ مفتوحًا',
    mlterm: 'يُوقَف ترتيبها للأسطر في النافذة كلها ما دام القارئ مفتوحًا',
  },
  shaping: { on: 'يصلها خبر (أشكال العرض)', off: 'كما كُتبت، والطرفية تصلها' },
  tashkeel: { keep: 'تُعرض', strip: 'تُحذف، فقد لا تضعها هذه الطرفية في مواضعها (‎--tashkeel keep يعرضها)' },
  hyperlinks: { on: 'تُفتح بالنقر حيث تدعم الطرفية ذلك (OSC 8)', off: 'لا تُعلَّم للطرفية' },
  clipboard: 'عبر الطرفية (OSC 52)، وقد يلزم السماح بذلك في إعداداتها',
  clipboardInTmux: `عبر tmux (OSC 52)، ويلزمه ${ltr('set -g set-clipboard on')}`,
  saved: (terminal, options) => `${ltr(options)} في ${ltr(terminal)}`,
  nothingSaved: 'لا شيء لهذه الطرفية',
  nothingToSave: 'لا طرفية هنا يُحفظ لها اختيار.',
  glyphs:
    'كل ما يلي حرف، أو لام مع ألف، أو تطويل، أو خط قائم. فإن ظهر مكان أحدها مربع أو علامة استفهام فليس في الخط.',
  fonts: {
    unknown: 'لا سبيل إلى معرفتها من هنا (لا fontconfig، أو الطرفية على جهاز آخر)',
    missing: codePoints => `ليس في خط مثبَّت ${ltr(codePoints)}. ثبّت DejaVu Sans Mono.`,
    monospaced: families => `متساوية العرض وفيها كل ما يلزم: ${ltr(families)}`,
    noneMonospaced: 'ليس في خط متساوي العرض كلُّ ما يلزم. ثبّت DejaVu Sans Mono.',
  },
  noFile: 'لم يُنشأ بعد',
  size: bytes =>
    bytes < 10 * kilobyte ? bytesInWords(bytes) : `${number(Math.round(bytes / kilobyte))} كيلوبايت`,
  sourcesFine: count => `${sources(count)}، ولم يخفق أيٌّ منها في آخر جلب.`,
  sourcesFailed: (count, total) => `أخفق في آخر جلب ${number(count)} من ${number(total)}:`,
  card: {
    howTo: [
      'في كل سطر مرقّم الجملة نفسها، أُرسلت إلى الطرفية بطريقة أخرى. وفي المثال الذي فوقها نقطة مكان كل حرف عربي. السطر صحيح إذا كانت Nokia و40% والقوسان تحت نظائرها في المثال تمامًا، وبدأت الجملة من اليمين بكلمة «أعلنت»، واتصلت الحروف، واستقام الخط القائم في اليمين.',
    ],
    chosen: 'السطر الذي عليه النجمة هو المستعمل الآن.',
    chooseFirst: (line, options) => `إن صحّ السطر ${number(line)} فاختر ${ltr(options)}.`,
    choose: (line, options) => `وإن لم يصحّ سطر قبله وصحّ السطر ${number(line)} فاختر ${ltr(options)}.`,
    none: 'وإن لم يصحّ سطر فأخبرنا بما تراه وبالطرفية.',
    marks: line =>
      `السطر ${number(line)}: إن كانت على كل حرف إلا الأخير حركة في موضعها، والخط القائم مستقيم، فاختر ${ltr('--tashkeel keep')}، وإلا فاختر ${ltr('--tashkeel strip')}.`,
    ligatures: line => `السطر ${number(line)}: اللام مع الألف أربع مرات، كل واحدة في خانة تحت نقطتها.`,
    panes: line =>
      `السطر ${number(line)}: لوحان، يبدأ كل منهما من يمينه، والخط القائم بينهما تحت نظيره في المثال.`,
    save: 'يحفظ الأمر khabar doctor --save الاختيار لهذه الطرفية؛ ومع ‎--bidi أو ‎--shaping أو ‎--tashkeel يحفظ ما ذُكر.',
    mlterm:
      'لا توقف mlterm ترتيبها إلا في النافذة كلها، فالقارئ فيها كالسطر ١ وترتيبها موقوف: احكم من القارئ نفسه.',
    onlyOnTerminal: 'تُعرض بطاقة الاختبار حيث يكون الخرج طرفية.',
  },
};

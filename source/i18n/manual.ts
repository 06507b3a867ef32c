/** What only the man page says (`cli/manual/`); a run of the program loads none of it. */
export interface ManualMessages {
  readonly headings: Readonly<
    Record<
      | 'name'
      | 'synopsis'
      | 'description'
      | 'commands'
      | 'options'
      | 'queries'
      | 'environment'
      | 'exitCodes'
      | 'files'
      | 'seeAlso',
      string
    >
  >;
  /** Behind the name of the program. */
  readonly summary: string;
  /** Paragraphs. */
  readonly description: readonly string[];
  /** Before the examples of queries. */
  readonly queries: string;
  readonly files: readonly (readonly [file: string, holds: string])[];
  readonly seeAlso: readonly string[];
  /** At the foot of the page. */
  readonly title: string;
}

export const englishManual: ManualMessages = {
  headings: {
    name: 'NAME',
    synopsis: 'SYNOPSIS',
    description: 'DESCRIPTION',
    commands: 'COMMANDS',
    options: 'OPTIONS OF EVERY COMMAND',
    queries: 'QUERIES',
    environment: 'ENVIRONMENT',
    exitCodes: 'EXIT STATUS',
    files: 'FILES',
    seeAlso: 'SEE ALSO',
  },
  summary: 'Arabic-first news reader for the terminal',
  description: [
    'Without a command, `khabar` opens the reader, which shows all keys if you press `?`. If standard output is not a terminal, it prints what `khabar list` prints.',
    'Every command works without a terminal and never asks a question. In pipes, lists are tab-separated, with the ID first and ISO times, the same in every locale. `--json` prints one JSON value; a failure is then one JSON object on standard error.',
    'An ID can be shortened to 4 or more characters if it stays unique. Where a command takes IDs, `-` reads them from standard input, one a line.',
  ],
  queries:
    'A query selects articles, in the reader, in options, views and rules alike. Words in English and Arabic always work, mixed too.',
  files: [
    ['~/.config/khabar/settings.json', 'Settings: display options, keys, themes, retention'],
    ['~/.local/share/khabar/', 'Sources, bookmarks, read marks, views, rules, history'],
    ['~/.local/share/khabar/archive.sqlite', 'Articles'],
  ],
  seeAlso: [
    '`khabar help` and `khabar help COMMAND` print parts of this page in the language of the interface.',
    '`khabar doctor` prints the paths of all files on this machine.',
  ],
  title: 'Khabar Manual',
};

export const arabicManual: ManualMessages = {
  headings: {
    name: 'الاسم',
    synopsis: 'الاستعمال',
    description: 'الوصف',
    commands: 'الأوامر',
    options: 'خيارات كل الأوامر',
    queries: 'صيغ البحث',
    environment: 'متغيرات البيئة',
    exitCodes: 'رموز الخروج',
    files: 'الملفات',
    seeAlso: 'انظر أيضًا',
  },
  summary: 'قارئ أخبار للطرفية يعرض العربية كما ينبغي',
  description: [
    'بلا أمر يفتح «khabar» القارئ، وفيه يعرض المفتاح «؟» كل المفاتيح. وإن لم يكن الخرج طرفية طبع ما يطبعه «khabar list».',
    'يعمل كل أمر بلا طرفية ولا يسأل شيئًا. في الأنابيب تفصل علامات الجدولة بين حقول القوائم، والمعرّف أولها، والأوقات بصيغة ISO، وهي نفسها في كل لغة. ومع ‎--json يطبع الأمر قيمة JSON واحدة، ويكون الخطأ كائن JSON على خرج الأخطاء (stderr).',
    'يكفي أول المعرّف: ٤ أحرف على الأقل لا يبدأ بها معرّف آخر. وحيث يقبل الأمر معرّفات تعني «-» قراءتها من الدخل القياسي (stdin)، كل معرّف في سطر.',
  ],
  queries:
    'نص البحث يختار المقالات، في القارئ والخيارات وعمليات البحث المحفوظة والقواعد. كلماته العربية والإنجليزية تصلح دائمًا، معًا أيضًا.',
  files: [
    ['~/.config/khabar/settings.json', 'الإعدادات: خيارات العرض والمفاتيح والسمات ومدة الحفظ'],
    ['~/.local/share/khabar/', 'المصادر والمحفوظات وعلامات القراءة وعمليات البحث والقواعد والتغييرات'],
    ['~/.local/share/khabar/archive.sqlite', 'المقالات'],
  ],
  seeAlso: [
    'يطبع «khabar help» و«khabar help COMMAND» أجزاء من هذه الصفحة بلغة الرسائل.',
    'يطبع «khabar doctor» مسارات كل الملفات على هذا الجهاز.',
  ],
  title: 'دليل «خبر»',
};

export const manuals = { en: englishManual, ar: arabicManual } as const;

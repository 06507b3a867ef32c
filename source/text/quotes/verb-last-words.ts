/** What Persian and Urdu say that somebody says. Written for Khabar by its authors from general knowledge; no list was copied. */

export interface VerbLastWords {
  /** Verbs of one word. */
  readonly verbs: string;
  /** Nouns that make such a verb with one of `light` behind them. */
  readonly nouns: string;
  readonly light: string;
  /** The particles behind a subject; '' where there are none. */
  readonly subjectEnds: string;
  /** Of these, the one behind whoever has done something. */
  readonly agentEnds: string;
  /** What a name ends before. */
  readonly stops: string;
  readonly opensClause: string;
  readonly pronouns: string;
  readonly firstPerson: string;
  readonly connectors: string;
  /** “According to”, before the name, and behind it. */
  readonly framesBefore: readonly string[];
  readonly framesBehind: readonly string[];
  /** What a name in quotation marks is the name of. */
  readonly named: string;
  readonly leads: string;
  readonly needsConnector: boolean;
}

export const persianWords: VerbLastWords = {
  verbs:
    'گفت گفتند گفته می‌گوید میگوید می‌گویند میگویند گوید گویند می‌گفت می‌گفتند می‌گویم گفتم افزود افزودند می‌افزاید نوشت نوشتند می‌نویسد پرسید می‌پرسد معتقدند سرود خواند',
  nouns:
    'اظهار تأکید تاکید اعلام خاطرنشان تصریح ادامه بیان پاسخ هشدار توضیح یادآور عنوان مدعی خبر اضافه اشاره تکرار فریاد زمزمه ابراز اعتراف تأیید تایید ادعا پیش‌بینی پیشبینی معتقد وعده اذعان متذکر توییت روایت نقل خطاب جواب تهدید درخواست اعتراض نتیجه',
  light:
    'کرد کردند کرده می‌کند میکند می‌کنند داد دادند داده می‌دهد می‌دهند داشت داشتند شد شدند شده می‌شود زد زدند می‌زند است بود بودند گرفت می‌گیرد',
  subjectEnds: '',
  agentEnds: '',
  stops:
    'به از در با برای بر پس پیش تا درباره درمورد ضمن طی روز دیروز امروز همچنین نیز هم را که هنگام زیر بین میان علیه سپس این آن هنوز بعد قبل همزمان شامگاه صبح عصر شنبه یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه شب چنین',
  opensClause: 'و اما ولی که سپس زیرا چون درحالی‌که همچنین اگر',
  pronouns: 'وی او آنها آن‌ها ایشان این آن خودش',
  firstPerson: 'من ما',
  connectors: 'که اینکه این‌که',
  framesBefore: [
    'به گفته',
    'به نقل از',
    'بنا به گفته',
    'به باور',
    'به اعتقاد',
    'از نظر',
    'از نگاه',
    'بر اساس اعلام',
    'به گفتهٔ',
    'به گزارش',
  ],
  framesBehind: [
    'با بیان اینکه',
    'با بیان این‌که',
    'با تأکید بر اینکه',
    'با تاکید بر اینکه',
    'با اشاره به اینکه',
  ],
  named:
    'فیلم کتاب رمان سریال مستند نمایش نمایشگاه آلبوم ترانه روزنامه مجله شبکه شرکت باشگاه موسسه حزب گروه طرح پروژه قانون کارزار عملیات جشنواره جایزه محله خیابان کافه بیمارستان نام عنوان موسوم معروف لقب واژه کلمه عبارت اصطلاح شعار شعارهای پلاکارد برنامه اثر تیم انجمن بنیاد از',
  leads: 'این جمله را سخن سخنان چنین همین عبارت بیت حرف',
  needsConnector: false,
};

export const urduWords: VerbLastWords = {
  verbs: 'کہا بتایا لکھا پوچھا فرمایا سنایا پکارا کہتے کہتی کہتا کہنا بولے بولا بولی دہرایا',
  nouns: 'اعلان دعویٰ زور اضافہ اعتراف انکشاف واضح جواب انتباہ خبردار مطالبہ ٹویٹ تبصرہ وضاحت یقین اظہار',
  light: 'کیا دیا دی ہے کی کرتے دلایا کر دیتے',
  subjectEnds: 'نے کا',
  agentEnds: 'نے',
  stops: 'کہ سے میں پر کو تک نے کا جبکہ اور لیکن بعد پہلے دوران ساتھ بارے',
  opensClause: 'اور لیکن مگر جبکہ کہ تاہم',
  pronouns: 'انہوں انھوں اس ان وہ اُنہوں جنہوں یہ',
  firstPerson: 'میں ہم',
  connectors: 'کہ',
  framesBefore: ['بقول'],
  framesBehind: ['کے مطابق', 'کے بقول', 'کے خیال میں'],
  named:
    'فلم کتاب ناول ڈرامے ڈرامہ ڈراما اخبار رسالے رسالہ کمپنی نام عنوان پروگرام منصوبے منصوبہ مہم تحریک گیت نغمہ آپریشن قانون لفظ نعرہ نعرے جماعت',
  leads: 'یہ بات یوں الفاظ جملہ',
  needsConnector: true,
};

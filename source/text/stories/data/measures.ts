/** What numbers of the news count or measure, in the words of four languages. `_` stands between the words of a phrase. */

export interface MeasureRow {
  /** As facts name it. */
  readonly what: string;
  /** A code of its own, ISO 4217 for money. */
  readonly unit: string;
  readonly words: string;
}

/** Units stand right behind a number, signs before or behind it. */
export const units: readonly MeasureRow[] = [
  {
    what: 'percent',
    unit: 'percent',
    words: '% في_المئة بالمئة فالمئة درصد درصدی فیصد percent per_cent pct',
  },
  {
    what: 'percent',
    unit: 'basis points',
    words: 'نقطة_أساس نقاط_أساس bps basis_points bp واحد_پایه بنیادی_پوائنٹس',
  },
  {
    what: 'amount',
    unit: 'USD',
    words: '$ دولار دولارا دولارات دولار_أميركي دلار ڈالر dollar dollars usd امریکی_ڈالر',
  },
  { what: 'amount', unit: 'EUR', words: '€ يورو أورو euro euros eur' },
  { what: 'amount', unit: 'GBP', words: '£ جنيه_إسترليني پوند پاؤنڈ' },
  { what: 'amount', unit: 'EGP', words: 'جنيه جنيها جنيهات جنيه_مصري egyptian_pounds' },
  { what: 'amount', unit: 'piastres', words: 'قرش قرشا قروش piastre piastres' },
  { what: 'amount', unit: 'fils', words: 'فلس فلسا فلوس fils' },
  { what: 'amount', unit: 'cents', words: 'سنت سنتا سنتات cent cents' },
  { what: 'amount', unit: 'MAD', words: 'درهم_مغربي درهما_مغربيا moroccan_dirhams' },
  { what: 'amount', unit: 'SAR', words: 'ريال ريالا ريالات ريال_سعودي riyal riyals saudi_riyals' },
  { what: 'amount', unit: 'AED', words: 'درهم درهما دراهم درهم_إماراتي dirham dirhams' },
  { what: 'amount', unit: 'dinar', words: 'دينار دينارا دنانير dinar dinars' },
  { what: 'amount', unit: 'TRY', words: 'ليرة ليرات lira liras لیر' },
  { what: 'amount', unit: 'PKR', words: 'روپے روپیہ rupee rupees روبية' },
  { what: 'amount', unit: 'toman', words: 'تومان toman' },
  { what: 'amount', unit: 'yen', words: 'ين yen' },
  {
    what: 'length',
    unit: 'km',
    words: 'كيلومتر كيلومترا كيلومترات كلم كم کلومیٹر km kilometre kilometres kilometers kilometer',
  },
  { what: 'length', unit: 'm', words: 'متر مترا أمتار میٹر metre metres meters' },
  { what: 'length', unit: 'cm', words: 'سنتيمتر سنتيمترا سم سانتی‌متر centimetre centimetres' },
  {
    what: 'length',
    unit: 'mm',
    words: 'ملم مليمتر ميليمتر ملليمتر میلی‌متر mm millimetre millimetres millimeters',
  },
  { what: 'length', unit: 'miles', words: 'ميل أميال ميلا miles mile' },
  {
    what: 'mass',
    unit: 'kg',
    words: 'كيلوغرام كيلوغراما كيلوغرامات كيلوجرام كلغ کیلوگرم کلو kg kilogram kilograms kilogrammes',
  },
  { what: 'volume', unit: 'm³', words: 'متر_مكعب مترا_مكعبا أمتار_مكعبة cubic_metres cubic_meters' },
  {
    what: 'area',
    unit: 'km²',
    words: 'كيلومتر_مربع كيلومترا_مربعا كيلومترات_مربعة square_kilometres square_kilometers sq_km',
  },
  { what: 'area', unit: 'm²', words: 'متر_مربع مترا_مربعا square_metres square_meters sq_m' },
  { what: 'mass', unit: 'g', words: 'غرام غراما جرام جراما گرم gram grams' },
  { what: 'mass', unit: 't', words: 'طن طنا أطنان تن_بار ٹن tonne tonnes tons ton' },
  { what: 'volume', unit: 'barrels', words: 'برميل برميلا براميل بشکه بیرل barrel barrels bpd' },
  { what: 'power', unit: 'MW', words: 'ميغاواط ميجاوات ميغاوات مگاوات میگاواٹ megawatt megawatts mw' },
  { what: 'power', unit: 'GW', words: 'غيغاواط جيجاوات گیگاوات gigawatt gigawatts gw' },
  { what: 'charge', unit: 'mAh', words: 'مللي_أمبير ملي_أمبير میلی‌آمپر mah' },
  { what: 'duration', unit: 'hours', words: 'ساعة ساعات ساعتين hour hours گھنٹے گھنٹوں' },
  { what: 'duration', unit: 'years', words: 'عام عاما أعوام سنة سنوات year years سال برس ساله' },
  { what: 'duration', unit: 'days', words: 'يوم يوما أيام day days روز روزه دن' },
  { what: 'duration', unit: 'weeks', words: 'أسبوع أسبوعا أسابيع week weeks هفته ہفتے' },
  { what: 'duration', unit: 'minutes', words: 'دقيقة دقائق minute minutes منٹ' },
  { what: 'duration', unit: 'months', words: 'شهرا أشهر شهور month months ماه' },
  {
    what: 'magnitude',
    unit: 'magnitude',
    words: 'ريختر ریشتر ریشتری ریکٹر richter درجات_على_مقياس_ريختر درجة_على_مقياس_ريختر',
  },
  { what: 'speed', unit: 'km/h', words: 'كيلومترا_في_الساعة كيلومتر_في_الساعة کیلومتر_در_ساعت kmh km_h' },
  { what: 'area', unit: 'ha', words: 'هكتار هكتارا هكتارات hectare hectares ہیکٹر' },
];

/** Scales of what is measured without a unit: the word stands before the number. */
export const scalesBefore: readonly MeasureRow[] = [
  { what: 'magnitude', unit: 'magnitude', words: 'قوة قوته قوتها بقوة magnitude بزرگی شدت شدته' },
];

/** Persons, by what has happened to them. Nouns stand behind their number (23 قتيلا), all of them before it as well (مقتل 23), verbs at some distance. */
export const fates: readonly MeasureRow[] = [
  {
    what: 'killed',
    unit: 'persons',
    words:
      'قتيل قتيلا قتيلان قتيلين قتلى قتل قتلت مقتل مصرع مصرعهم حتفه حتفهم وفاة وفيات توفي توفوا قضى قضوا توفيت توفين هلك هلكوا قتلوا أودى أودت يودي تودي يقتل تقتل ضحايا ضحاياه ضحاياها ضحية جثة جثث جثمان غرقى کشته کشته‌شدگان جان‌باخته جان‌باختگان جان‌باختن باختگان باختند باخته باختن جسد فوت مرگ جان‌شان ہلاک ہلاکتیں ہلاکتوں بحق شہید اموات لاشیں killed kills killing kill slain lost_their_lives dead deaths died die dies death fatalities toll bodies drown drowned drowns perished',
  },
  {
    what: 'injured',
    unit: 'persons',
    words:
      'جريح جريحا جريحان جريحين جرحى مصاب مصابا مصابون مصابين المصابين إصابة إصابات أصيب أصيبوا أصيبت أصيبن جرحوا جرحت أصابت يصيب جرح جروح مجروح زخمی زخمیوں مصدوم مصدومان مجروحان injured injures injuring injuries hurt wounded wounds wounding',
  },
  {
    what: 'missing',
    unit: 'persons',
    words:
      'مفقود مفقودا مفقودون مفقودين المفقودين فقدان فقد فقدوا مجهولا مجهول ناپدید مفقودان مفقودالاثر لاپتہ missing unaccounted',
  },
  {
    what: 'rescued',
    unit: 'persons',
    words:
      'ناج ناجيا ناجين ناجون نجاة نجا نجوا أنقذ أنقذت أنقذوا إنقاذ ينقذ نجات بازمانده بچا rescued rescue rescues rescuing saved survived survivors survive survivor',
  },
  {
    what: 'arrested',
    unit: 'persons',
    words:
      'موقوف موقوفا توقيف أوقفت اعتقال اعتقلت معتقل القبض ضبط بازداشت دستگیر گرفتار arrested detained arrests arresting detains',
  },
  {
    what: 'displaced',
    unit: 'persons',
    words:
      'نازح نازحا نازحين نزوح نزح نزحت نزحوا شردت هجرت مشرد تشريد يشرد إجلاء أجلت آواره تخلیه بے_گھر displaced evacuated homeless evacuates',
  },
  {
    what: 'cases',
    unit: 'persons',
    words:
      'حالة حالات مبتلا ابتلا کیسز کیس cases infections infected infects infecting إصابة_مؤكدة إصابات_مؤكدة إصابة_جديدة إصابات_جديدة إصابة_بالكوليرا إصابة_بالحصبة إصابة_بالحمى إصابة_بالملاريا إصابة_بالضنك إصابة_بالجدري إصابة_بالفيروس إصابة_بالمرض إصابة_بكورونا إصابة_بإيبولا إصابات_بالكوليرا إصابات_بالحصبة إصابات_بالحمى إصابات_بالملاريا إصابات_بالضنك إصابات_بالجدري إصابات_بالفيروس إصابات_بالمرض إصابات_بكورونا إصابات_بإيبولا',
  },
];

interface TermRow {
  /** As facts name it. */
  readonly what: string;
  readonly units: readonly string[];
  readonly words: string;
}

/** What has one term, by words that stand near it. */
export const terms: readonly TermRow[] = [
  {
    what: 'sentence',
    units: ['years', 'months'],
    words:
      'السجن بالسجن سجن سجنه سجنها سجنهم حبس الحبس بالحبس حبسه حبسها حبسهم jail jailed jails prison imprisonment sentenced sentence زندان قید',
  },
  { what: 'mourning', units: ['days', 'weeks'], words: 'الحداد حدادا حداد mourning عزای سوگواری سوگ' },
  {
    what: 'truce',
    units: ['hours', 'days', 'weeks', 'months'],
    words: 'هدنة الهدنة وقف_إطلاق_النار truce ceasefire آتش‌بس جنگ_بندی',
  },
  {
    what: 'contract',
    units: ['years', 'months'],
    words: 'عقدا عقد العقد تعاقد يعقد contract deal قرارداد معاہدہ',
  },
  {
    what: 'strike',
    units: ['hours', 'days', 'weeks'],
    words: 'إضراب إضرابا الإضراب walkout strike اعتصاب ہڑتال',
  },
  {
    what: 'curfew',
    units: ['hours', 'days'],
    words: 'حظر_التجول حظر_تجول حظرا_للتجول curfew منع_آمدوشد کرفیو',
  },
  {
    what: 'emergency',
    units: ['days', 'weeks', 'months'],
    words: 'حالة_الطوارئ الطوارئ state_of_emergency وضعیت_اضطراری ایمرجنسی',
  },
  {
    what: 'deadline',
    units: ['hours', 'days', 'weeks'],
    words: 'مهلة المهلة deadline ultimatum مهلت ڈیڈ_لائن',
  },
];

/** So old somebody is, which is no term. */
export const ageWords = 'العمر عمره عمرها aged old ساله';

/** Right before a number of years, or behind their unit: so long ago it was. */
export const pastWords = {
  before: 'بعد قبل منذ after since',
  behind: 'ago پیش پہلے',
} as const;

/** Before the lower end of a range, and between both. What rises from one to another is no range. */
export const rangeOpeners = 'بين between مابین میان';
export const rangeWords = 'and to إلى تا';
/** In Persian and Urdu they are enough. */
export const bareRangeWords = 'تا سے';

/** Two persons in one word. */
export const dualPersons =
  'شخصان شخصين طفلان طفلين طفلتان طفلتين رجلان رجلين امرأتان امرأتين جنديان جنديين شرطيان شرطيين شابان شابين شابتان شابتين سيدتان سيدتين فتاتان فتاتين مواطنان مواطنتان مواطنتين طالبان طالبتان طالبتين عاملان عاملتان بحاران صيادان سائقان راكبان راكبتان شقيقان شقيقتان شقيقتين ضابطان مسعفان صحفيان صحافيان مهاجران سائحان سائحتان';

/** The same of a fate. */
export const dualFates = 'قتيلان قتيلين جريحان جريحين مصابان';

/** Behind whoever it is that has died: ثلاثة بحارة حتفهم. */
export const ownDeaths = 'حتفه حتفهم حتفها حتفهن مصرعه مصرعهم مصرعها مصرعهن';

/** Between persons and what has happened to them: 42 others are still missing. */
export const auxiliaries =
  'was were is are has have had been be being still remain remains remained reported confirmed feared believed also later في_عداد';

/** Between a number and what it counts: 23 people were killed. */
export const personWords = `${dualPersons} شخص بحار بحارة بحارا صياد صيادا صيادين صيادون عاملا عاملة عاملات طلبة سائق سائقا سائقين زائر زوار حاج حجاج معتمر معتمرين متسلق متسلقين نزيل نزلاء مسافر مسافرا مسافرين مسافرون صحفيا صحفيين صحافيا صحافيين مسعف مسعفين طبيب أطباء ضابط ضباط عسكريا عسكريين مسلحا مسلحين مسلح شاب شابا شبان شباب سيدة سيدات فتاة فتيات امرأة سجينا سجناء مصليا مصلين مشتبه مشتبها مشتبهين به بهم بها resident residents villager villagers suspect suspects soldier soldiers student students tourist tourists pilgrim pilgrims fighter fighters policemen officers boys girls sailors fishermen miners teachers doctors nurses journalists inmates prisoners climbers hikers farmers firefighters worshippers ملوان ملوانان زائران زن زنان کودک کودکان سرباز سربازان دانش‌آموز بچے بچوں خواتین مرد ملاح طلبہ نمازی شخصا أشخاص آخرين آخرون آخر مواطن مواطنا مواطنين إنسان إنسانا فرد أفراد راكب ركاب ركابا عامل عمال مهاجر مهاجرا مهاجرين مهاجرون نفر تن افراد people persons person others other more passengers workers migrants men women children civilians اہلکار لوگ مزدور طفل أطفال رجل نساء مدني مدنيا مدنيين سائح سياح جندي جنديا جنود شرطي عناصر مدرس تلميذ تلميذا طالب طلاب على_الأقل at_least غير نظاميين سرنشین کارگر کارگران مسافران`;

/** What is killed beside persons. */
export const animals =
  'طائر طائرا طيور دجاجة دجاجات بقرة أبقار رأس رأسا رؤوس خروف خروفا خراف جمل جملا جمال حصان حصانا خيول كلب كلبا كلاب حوت حوتا حيتان سمكة أسماك فيل أفيال حيوان حيوانا حيوانات bird birds chickens cattle cows sheep goats dogs horses animals whales پرنده گاو گوسفند';

/** Behind a number without a noun: what follows is something else. */
export const turningWords =
  'في على إلى عن بعد قبل خلال منذ مع عند لدى وفق وفقا حسب بحسب بينما فيما in at on by for from after before during since to with as according';

interface CasualtyRow {
  readonly tolls: readonly ('killed' | 'injured' | 'missing')[];
  readonly words: string;
}

/** Persons near these words have come to something: شارك في الجنازة مليون شخص. */
export const attending =
  'شارك شاركوا شاركت يشارك تشارك بمشاركة مشاركة حضر حضره حضرها حضروا بحضور تظاهر تظاهروا تجمع تجمعوا تجمهر احتشد احتشدوا attended attend attending marched marching rallied gathered turned_out took_part taken_part take_part joined participated شرکت_کردند شرکت_داشتند شرکت_کرده‌اند گرد_هم_آمدند شرکت_کی شریک';

/** What is denied as a whole: no casualties. */
export const casualties: readonly CasualtyRow[] = [
  {
    tolls: ['killed', 'injured'],
    words:
      'ضحايا خسائر_بشرية خسائر_في_الأرواح_أو_إصابات casualties تلفات تلفات_جانی تلفات_انسانی قربانی جانی_و_مالی_نقصان',
  },
  { tolls: ['killed'], words: 'خسائر_في_الأرواح loss_of_life lives_lost کشته‌ای جانی_نقصان' },
  { tolls: ['injured'], words: 'مصدومی مجروحی يصب_أحد تصب_أحدا يصب_أي' },
];

export const denials = {
  before: 'دون بدون ودون وبدون لم ولم لا ولا عدم بلا وبلا no without nobody none neither',
  /** Between a denial and what it denies. */
  between:
    'أن أي وقوع تسجيل تسجل يسجل حدوث سقوط وجود تقع يقع تسفر يسفر يسفرا عن يخلف تخلف يوقع توقع يؤد تؤد إلى وقعت يصب تصب يقتل تقتل any one was were is has have been people person anyone there had of them',
  /** Between two that are denied: no deaths or injuries. */
  joining: 'أو ولا or nor and any أي وقوع',
  /** Verbs that deny what stands before them. */
  behind: 'نداشت نداشته نشد نشده نبود نبوده نیست نہیں بدون',
  /** Of whom it is said, with a verb behind it: no people killed in the strike were soldiers. */
  participles: 'killed injured hurt wounded missing',
  copulas: 'was were is are has have had been be',
  /** Only of some: no deaths among tourists. */
  narrowing: 'among بين خطرة خطيرة بليغة في_صفوف',
} as const;

/** Nouns that are counted and name no subject, by what they count. */
export const countedThings: readonly MeasureRow[] = [
  {
    what: 'count',
    unit: 'spectators',
    words: 'متفرج متفرجا متفرجين متفرجون مشجع مشجعا مشجعين مشجعون تماشاگر تماشائی fans spectators supporters',
  },
  {
    what: 'count',
    unit: 'protesters',
    words:
      'متظاهر متظاهرا متظاهرين متظاهرون محتج محتجا محتجين محتجون معترض مظاہرین protesters demonstrators marchers',
  },
  {
    what: 'count',
    unit: 'jobs',
    words: 'وظيفة وظائف موظف موظفا موظفين موظفون jobs employees staff کارمند کارمندان ملازمین',
  },
  { what: 'count', unit: 'seats', words: 'مقعد مقعدا مقاعد seats کرسی صندلی نشستیں نشستوں' },
  { what: 'count', unit: 'vote', words: 'صوت صوتا أصوات votes رأی ووٹ' },
  { what: 'count', unit: 'flights', words: 'رحلة رحلات flights پرواز پروازیں پروازوں' },
  { what: 'count', unit: 'families', words: 'عائلة عائلات أسرة أسر families households خانوار خاندان' },
  { what: 'count', unit: 'countries', words: 'دولة دولا دول بلدا بلدان countries nations کشور ممالک' },
  { what: 'count', unit: 'villages', words: 'قرية قرى villages روستا گاؤں' },
  { what: 'count', unit: 'doses', words: 'جرعة جرعات doses دوز' },
  { what: 'count', unit: 'incidents', words: 'بلاغ بلاغا بلاغات حادث حوادث incident incidents complaints' },
  {
    what: 'count',
    unit: 'hostages',
    words: 'رهينة رهائن محتجز محتجزا محتجزين hostages captives گروگان یرغمالی',
  },
  { what: 'count', unit: 'parameters', words: 'معامل معاملا معاملات معلمة parameters پارامتر' },
];

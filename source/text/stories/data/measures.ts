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
    words: '% في_المئة في_المائة بالمئة بالمائة فالمئة درصد درصدی فیصد percent per_cent pct',
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
  { what: 'amount', unit: 'EUR', words: '€ يورو أورو یورو euro euros eur' },
  { what: 'amount', unit: 'GBP', words: '£ جنيه_إسترليني جنيه_استرليني پوند پاؤنڈ' },
  { what: 'amount', unit: 'EGP', words: 'جنيه جنيها جنيهات جنيه_مصري egyptian_pounds' },
  { what: 'amount', unit: 'SAR', words: 'ريال ريالا ريالات ريال_سعودي riyal riyals saudi_riyals ریال' },
  { what: 'amount', unit: 'AED', words: 'درهم درهما دراهم درهم_إماراتي dirham dirhams درہم' },
  { what: 'amount', unit: 'dinar', words: 'دينار دينارا دنانير dinar dinars دینار' },
  { what: 'amount', unit: 'TRY', words: 'ليرة ليرات lira liras لیر' },
  { what: 'amount', unit: 'PKR', words: 'روپے روپیہ rupee rupees روبية' },
  { what: 'amount', unit: 'toman', words: 'تومان toman' },
  { what: 'amount', unit: 'yen', words: 'ين yen' },
  {
    what: 'length',
    unit: 'km',
    words: 'كيلومتر كيلومترا كيلومترات كلم كم کیلومتر کلومیٹر km kilometre kilometres kilometers kilometer',
  },
  { what: 'length', unit: 'm', words: 'متر مترا أمتار میٹر metre metres meters' },
  { what: 'length', unit: 'cm', words: 'سنتيمتر سنتيمترا سم سانتی‌متر centimetre centimetres' },
  {
    what: 'length',
    unit: 'mm',
    words: 'ملم مليمتر ميليمتر ملليمتر میلی‌متر mm millimetre millimetres millimeters',
  },
  { what: 'length', unit: 'miles', words: 'ميل أميال ميلا miles mile میل' },
  {
    what: 'mass',
    unit: 'kg',
    words: 'كيلوغرام كيلوغراما كيلوغرامات كيلوجرام كلغ کیلوگرم کلو kg kilogram kilograms kilogrammes',
  },
  { what: 'mass', unit: 'g', words: 'غرام غراما جرام جراما گرم gram grams' },
  { what: 'mass', unit: 't', words: 'طن طنا أطنان تن_بار ٹن tonne tonnes tons ton' },
  { what: 'volume', unit: 'barrels', words: 'برميل برميلا براميل بشکه بیرل barrel barrels bpd' },
  { what: 'power', unit: 'MW', words: 'ميغاواط ميجاوات ميغاوات مگاوات میگاواٹ megawatt megawatts mw' },
  { what: 'power', unit: 'GW', words: 'غيغاواط جيجاوات گیگاوات gigawatt gigawatts gw' },
  { what: 'charge', unit: 'mAh', words: 'مللي_أمبير ملي_أمبير مللي_امبير میلی‌آمپر mah' },
  { what: 'duration', unit: 'hours', words: 'ساعة ساعات ساعتين hour hours گھنٹے گھنٹوں' },
  {
    what: 'magnitude',
    unit: 'magnitude',
    words: 'ريختر ریشتر ریشتری ریکٹر richter درجات_على_مقياس_ريختر درجة_على_مقياس_ريختر',
  },
  { what: 'speed', unit: 'km/h', words: 'كيلومترا_في_الساعة كيلومتر_في_الساعة کیلومتر_در_ساعت kmh km_h' },
  { what: 'area', unit: 'ha', words: 'هكتار هكتارا هكتارات هکتار hectare hectares ہیکٹر' },
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
      'قتيل قتيلا قتلى قتل قتلت مقتل مصرع مصرعهم حتفه حتفهم وفاة وفيات توفي توفوا قضى أودى أودت يودي تودي يقتل تقتل ضحايا ضحاياه ضحاياها ضحية جثة جثث جثمان غرقى کشته کشته‌شدگان جان‌باخته جان‌باختگان جان‌باختن باختگان باختند باخته باختن جسد فوت مرگ جان‌شان ہلاک ہلاکتیں ہلاکتوں بحق شہید اموات لاشیں killed kills killing kill dead deaths died die dies death fatalities toll bodies drown drowned drowns perished',
  },
  {
    what: 'injured',
    unit: 'persons',
    words:
      'جريح جريحا جرحى مصاب مصابا مصابون مصابين المصابين إصابة إصابات أصيب أصيبوا أصابت يصيب جرح جروح مجروح زخمی زخمیوں مصدوم مصدومان مجروحان injured injures injuring injuries hurt wounded wounds wounding',
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
      'نازح نازحا نازحين نزوح مشرد تشريد يشرد إجلاء أجلت آواره تخلیه بے_گھر displaced evacuated homeless evacuates',
  },
  {
    what: 'cases',
    unit: 'persons',
    words: 'حالة حالات مبتلا ابتلا کیسز کیس cases infections',
  },
];

/** Between a number and what it counts: 23 people were killed. */
export const personWords =
  'شخص شخصا أشخاص آخرين آخرون آخر مواطن مواطنا مواطنين إنسان إنسانا فرد أفراد راكب ركاب ركابا عامل عمال مهاجر مهاجرا مهاجرين مهاجرون نفر تن افراد شخص people persons person others other more passengers workers migrants men women children civilians اہلکار افراد لوگ مزدور طفل أطفال رجل نساء مدني مدنيا مدنيين سائح سياح جندي جنديا جنود شرطي عناصر مدرس تلميذ تلميذا طالب طلاب على_الأقل at_least غير نظاميين سرنشین کارگر کارگران مسافر مسافران';

export const hedges: Readonly<Record<'~' | '>' | '<', string>> = {
  '~': 'نحو بنحو حوالي قرابة زهاء تقريبا ناهزت about around some nearly roughly approximately حدود تقریبا تقریباً almost',
  '>': 'أكثر_من أزيد_من تجاوز يتجاوز تجاوزت ما_يزيد يزيد فاق تفوق more_than over exceeding topped بیش_از',
  '<': 'أقل_من دون less_than under کمتر_از',
};
/** Behind the number. */
export const moreThanBehind = 'سے_زائد سے_زیادہ تن_و_بیشتر';

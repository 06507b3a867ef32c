/** How texts say why something happened, in the words of four languages; `_` stands between the words of a phrase. Written for Khabar by its authors. */

/** Words around a cause, by where it stands. */
export const causeMarkers = {
  /** The cause follows, its effect stands before: delayed because of wind. */
  effectFirst:
    'بسبب بسببها والسبب السبب وسببه سببه سببها جراء من_جراء نتيجة بفعل ناجم_عن ناجمة_عن الناجم_عن نجم_عن نجمت_عن ناتج_عن ناتجة_عن نتج_عن نتجت_عن ناشئ_عن على_خلفية يعود_إلى تعود_إلى مرده because_of due_to owing_to caused_by triggered_by sparked_by blamed_on as_a_result_of attributed_to stemming_from به_دلیل به_علت به_سبب بر_اثر ناشی_از به_خاطر',
  /** Of prices and markets as well. */
  marketFirst:
    'بدعم_من بدعم مدعوما مدفوعا مدفوعة وسط_مخاوف_من وسط_مخاوف وسط متأثرا متأثرة مع بعد as after on amid on_hopes_of on_fears_of driven_by lifted_by weighed_by',
  /** The cause stands between this verb and a particle, behind which comes the effect: أدى ماس كهربائي إلى حريق. */
  verbFirst: 'تسبب تسببت يتسبب أدى أدت يؤدي',
  /** The effect stands between: نجم التصادم عن عطل, عزا المحللون الهبوط إلى. */
  effectVerb: 'نجم نجمت نتج نتجت ينجم عزا عزت أرجع أرجعت يعزو',
  /** The cause stands before, the effect behind: a short circuit caused the fire. */
  causeFirst: 'caused causes triggered sparked led_to blamed_for was_behind وراء',
  /** In Urdu it is one or two words before its marker; the effect is around it. */
  causeClose: 'کے_باعث کی_وجہ_سے کے_سبب',
} as const;

interface HarmRow {
  /** What it says of its effect, beside the words that follow: a concept. */
  readonly concept: string;
  readonly words: string;
  /** Behind it in the clause: set … ablaze. */
  readonly particle?: string;
}

/** Verbs that say what a cause has done, with the cause before them, in Arabic also behind them (جرفت السيول الجسر), in Persian where the sentence begins. */
export const harmVerbs: readonly HarmRow[] = [
  {
    concept: 'fire',
    words: 'أشعل أشعلت يشعل تشعل أضرم أضرمت ignited ignites به_آتش_کشید به_آتش_کشیدند',
  },
  { concept: 'fire', words: 'سے', particle: 'آگ' },
  { concept: 'fire', words: 'set sets', particle: 'ablaze alight fire' },
  {
    concept: 'collapse',
    words:
      'جرف جرفت هدم هدمت أسقط أسقطت swept_away sweeps_away washed_away toppled topples brought_down flattened',
  },
  { concept: 'crash', words: 'derailed', particle: 'train tram carriages' },
  { concept: 'crash', words: 'threw', particle: 'off' },
  {
    concept: 'overturn',
    words: 'قلب قلبت overturned',
    particle: 'حافلة الحافلة سيارة السيارة شاحنة الشاحنة قاربا القارب bus car truck boat',
  },
  { concept: 'sink', words: 'أغرق أغرقت' },
  { concept: 'powercut', words: 'knocked_out cut', particle: 'power electricity' },
];

/** Between a cause and its effect, by the marker before both. */
export const causeParticles = {
  verbFirst: 'في إلى',
  effectVerb: 'عن إلى',
} as const;

/** What ends a phrase beside the words that say nothing (`idle-words.ts`), of which these end none. */
export const causeConnectors = 'في من على إلى عن of in the a an to and at s';

/** Definite nouns go on, but for these, and verbs of Persian. */
export const causeEnds =
  'التي الذي الذين اللذين اللتين اللواتي اليوم الأمس السبت الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة الماضي الماضية المقبل المقبلة رخ روی';

/** Before what is denied, or only asked. */
export const causeDenials =
  'لا لم ليس ليست لن نفى نفت ينفي تنفي استبعد استبعدت not no never ruled denied deny whether rather نہیں نه';

/** Concepts of which prices speak: for them “as” and “amid” give a cause. */
export const marketConcepts = 'oil gas gold share bond price wheat market';

/** “After” gives a cause of these alone. */
export const laterMarkers = 'بعد after';
export const laterConcepts = 'crash overturn collapse sink aground';

/** Causes by kind: two of different kinds are different ones. */
export const causeKinds = `
fault عطل أعطال خلل خراب تعطل نقص_فنی خرابی فنی_خرابی fault failure malfunction glitch defect breakdown
signal إشارة إشارات سیگنال سگنل signal signals signalling
valve صمام صمامات شیر والو valve
helium هيليوم هلیوم ہیلیم helium
speed سرعة السرعة_الزائدة سرعت رفتار speed speeding
wind رياح ريح باد ہوا ہواؤں wind winds gusts
weather طقس أحوال_جوية الأحوال_الجوية جوية هوا موسم weather
fog ضباب مه دھند fog
rain مطر أمطار باران بارش rain rains rainfall downpour
flood سيول سيل فيضان فيضانات سیلاب flood floods flooding
snow ثلوج ثلج برف snow ice
heat حرارة موجة_حر گرما گرمی heat heatwave
drought جفاف خشکسالی drought
landslide انهيار_أرضي انزلاق لینڈ_سلائیڈنگ رانش landslide mudslide
electric ماس_كهربائي ماس تماس_كهربائي كهربائي اتصالی_برق شارٹ_سرکٹ short_circuit electrical wiring
gas تسرب_غاز تسرب الغاز نشت_گاز گیس gas leak
explosion انفجار دھماکا explosion blast
cooking موقد طبخ stove cooking
cigarette سيجارة أعقاب_السجائر cigarette
arson متعمد عمدا إحراق arson arsonists deliberate
human خطأ_بشري إهمال تقصير غفلت خطای_انسانی انسانی_غلطی human_error negligence mistake error
brakes فرامل مكابح ترمز بریک brake brakes
tyre إطار الإطار إطارات ٹائر tyre tire
steering دفة عجلة_القيادة rudder steering
engine محرك انجن موتور engine motor
sleep نعاس نوم خواب_آلودگی نیند asleep fatigue drowsiness
driver سائق السائق driver راننده ڈرائیور
overload حمولة حمولة_زائدة اكتظاظ ازدحام overloading overcrowding crowding stampede
maintenance صيانة الصيانة نگهداری maintenance
corrosion تآكل صدأ corrosion rust
pump مضخة مضخات پمپ pump
pipeline أنبوب أنابيب خط_أنابيب لوله لائن pipeline pipelines
software برنامج برمجيات تحديث سافٹ_ویئر software update
cyber هجوم_سيبراني اختراق قرصنة سایبری cyberattack hackers hack
strike إضراب اعتصاب ہڑتال strike walkout
clash اشتباك اشتباكات إطلاق_النار درگیری جھڑپ فائرنگ clash clashes shooting
attack هجوم قصف حمله attack shelling
drone مسيرة مسيرات پهپاد ڈرون drone drones
war حرب جنگ war
sanctions عقوبات تحریم پابندیاں sanctions
tariffs رسوم_جمركية جمارك تعرفه tariffs tariff duties
supply إمدادات إمداد معروض عرضه رسد supply supplies
inventories مخزون مخزونات المخزونات موجودی ذخائر inventories stockpiles stocks
demand طلب الطلب تقاضا demand
dollar الدولار قوة_الدولار ضعف_الدولار ڈالر
rates فائدة الفائدة نرخ_بهره شرح_سود rate rates
inflation تضخم تورم مہنگائی inflation
profits أرباح الأرباح سود profits earnings
funding نقص_التمويل تمويل کمبود_بودجه فنڈز funding funds
dispute خلاف خلافات نزاع اختلاف اختلافات dispute disagreement row
corruption فساد کرپشن corruption graft
doping منشطات دوپینگ doping
injury إصابة مصدومیت انجری injury
illness مرض عدوى بیماری illness infection
heartattack أزمة_قلبية نوبة_قلبية سكته_قلبي دل_کا_دورہ heart_attack cardiac_arrest stroke
food طعام وجبة غذاء مسمومیت food
water مياه الماء آب پانی water
virus فيروس ویروس وائرس virus
bacteria بكتيريا باکتری bacteria
shortage نقص کمبود قلت shortage lack
safety سلامة السلامة ایمنی safety
storm عاصفة عواصف إعصار طوفان storm hurricane cyclone
wave أمواج موج الموج لہریں waves wave
fire حريق حرائق نيران آتش آگ fire blaze
collision تصادم اصطدام ارتطام برخورد ٹکر collision
security أمني أمنية الأمنية سکیورٹی security
court حكم قضائي دادگاه عدالت court ruling
`;

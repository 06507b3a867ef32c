/** What tells a report of an event from what is none: headlines of weather, prices and timetables, of round-ups, and of commentary. */

/** A headline that comes again every day, or with every instalment, with other figures. Patterns are of folded words with single blanks between them, and begin where a word does. */
export const recurringTitles: readonly RegExp[] = [
  /(?:حاله|احوال) الطقس(?: |$)/u,
  /(?:توقعات|نشره) (?:احوال |حاله )?(?:الطقس|الارصاد|جويه)/u,
  /طقس (?:اليوم|غد|الغد)(?: |$)/u,
  /درجات الحراره (?:المتوقعه|اليوم)/u,
  /(?:مواعيد|جدول|مواقيت) (?:مباريات|المباريات|الصلاه|صلاه|القطارات|عرض)/u,
  /القنوات الناقله(?: |$)/u,
  /(?:حظك|ابراج|الابراج|برجك) (?:اليوم|ال)/u,
  /(?:اسعار|سعر) (?:صرف )?(?:العملات|العمله|الدولار|الذهب|اليورو|الريال|الدينار|الخضار|الخضروات|الفاكهه|اللحوم|الدواجن|الحديد|الاسمنت|السمك|الاسماك|البيض|الفضه|المعادن|المحروقات|البنزين)(?: \S+){0,4} (?:اليوم|بتاريخ|الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|السبت)(?: |$)/u,
  /(?:اسعار|سعر) صرف (?:\S+ ){0,6}\d{1,2} \S+/u,
  /(?:اسعار|سعر) (?:العملات|الذهب)(?: \S+){0,5} \d{1,2} \S+$/u,
  /(?:قيمت|نرخ) (?:\S+ ){0,5}امروز(?: |$)/u,
  /(?:وضعيت|پيش بيني) (?:اب و هوا|جوي|هوا)/u,
  /(?:اب و هواي|هواي) (?:امروز|فردا)/u,
  /(?:برنامه|ساعت) (?:بازي هاي|بازيهاي|پخش)/u,
  /(?:اج|آج) (?:كا|كي|كي) (?:\S+ ){0,3}(?:ريٹ|ريت|قيمت|موسم|قيمتيں)/u,
  /كرنسي ريٹ(?: |$)/u,
  /(?:موسم|درجه حرارت) (?:كا حال|كي پيشگويي)/u,
  /(?:weather forecast|forecast for (?:mon|tues|wednes|thurs|fri|satur|sun)day|weather today|today s weather)(?: |$)/u,
  /^weather (?:\S+ ){0,4}(?:today|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?: |$)/u,
  /(?:gold|silver|currency|exchange|petrol|fuel|dollar|vegetable) (?:prices?|rates?)(?: \S+){0,4} (?:today|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?: |$)/u,
  /exchange rates(?: |$)/u,
  /(?:الدرس|الحلقه|الجزء|درس|قسمت|قسط|lesson|episode|part|chapter) \d{1,3}(?: |$)/u,
  /(?:tv schedule|fixtures|what to watch|prayer times|horoscope|crossword|lottery results|tide times)(?: |$)/u,
];

export const roundupTitles: readonly RegExp[] = [
  /(?:حصاد|موجز|جوله الصحف|جوله الصحافه|اقوال الصحف|نشره الاخبار|ملخص)(?: |$)/u,
  /(?:ابرز|اهم) (?:عناوين|اخبار|الاخبار|الاحداث|احداث|ما جاء|ما ورد|ما شهده|ما تناولته)/u,
  /(?:عناوين|صحف|الصحف) (?:\S+ ){0,3}(?:الصادره|اليوم)(?: |$)/u,
  /(?:نتائج) (?:و?ترتيب|و?جدول|مباريات|جميع)/u,
  /(?:اسبوع|الاسبوع) (?:في|الاسواق|التقنيه|الرياضه|الاقتصاد)(?: |$)/u,
  /^(?:اسبوع|يوم) \S+ (?:في|بنكان|و)/u,
  /(?:اجنده|مفكره) (?:الاسبوع|اليوم|\S+ الاسبوع)/u,
  /(?:الاسبوع المقبل|اسبوعيات|هذا الاسبوع) (?:في|من)/u,
  /(?:في|خلال) (?:خمس|ثلاث|عشر|\d+) دقائق(?: |$)/u,
  /(?:مرور|مروري بر) (?:روزنامه|اخبار|مهم)/u,
  /(?:مهم ترين|مهمترين|برگزيده|گزيده) (?:\S+ )?(?:اخبار|خبرها|عناوين|رويدادها)/u,
  /(?:هفته اي كه|اخبار هفته|هفته در)/u,
  /(?:اهم خبريں|خبروں كا خلاصه|هفته وار جائزه|اخبارات كي|اج كي اهم|هفتي كي)/u,
  /(?:round ?up|recap|news in brief|in brief|newsletter|briefing|digest|wrap)(?: |$)/u,
  /^(?:week ahead|the week|week in|this week|the day|morning brief|evening brief|what we know|front pages|today s papers|diary)(?: |$)/u,
  /(?:week in review|things to know|papers say|press review|results and standings|all the results)(?: |$)/u,
];

/** What a round-up says of itself in its text. */
export const roundupTexts: readonly RegExp[] = [
  /(?:نجمع لكم|نرصد لكم|نستعرض لكم|اليكم ابرز|فيما يلي ابرز|فاتك شيء|فاتك شي)(?: |$)/u,
  /(?:عناوين الصحف الصادره|تصدرت \S+ (?:\S+ ){0,25}عناوين|تصدر \S+ (?:\S+ ){0,25}عناوين)/u,
  /(?:اليكم ترتيب|اليكم نتائج)(?: |$)/u,
  /(?:here are the|in case you missed|a look at the week|our pick of)(?: |$)/u,
];

/** What a headline of commentary begins with. */
export const commentaryTitles: readonly RegExp[] = [
  /^(?:راي|مقال|تحليل|افتتاحيه|كلمه|زاويه|عمود|وجهه نظر|يادداشت|سرمقاله|تحليلي|كالم|اداريه|تجزيه)(?: |$)/u,
  /^(?:opinion|analysis|comment|commentary|editorial|column|explainer|viewpoint|letter)(?: |$)/u,
];

/** What a publisher files commentary under. */
export const commentarySections: ReadonlySet<string> = new Set(
  'رأي آراء مقالات مقال كتاب الرأي تحليلات تحليل افتتاحية زاوية أعمدة یادداشت سرمقاله کالم اداریہ تجزیہ opinion analysis comment commentary editorial column columns opinions'.split(
    ' ',
  ),
);

/** The one who writes speaks of himself, or to the reader, or of what always is. */
export const commentaryWords: readonly RegExp[] = [
  /(?:لست|لسنا|اعرف ان|اعتقد ان|اظن|برايي|في رايي|نشات|اقول|ارى ان|دعونا|لنعترف|ننسي|نندهش|نسمع|نقول|نحتاج|علينا ان|نتحدث|انفسنا|اسئلتنا|لكنني|انني|كنت)(?: |$)/u,
  /(?:كلما|في كل مره|في كل حادث|دايما|لطالما|ماذا لو|ليس السؤال|السؤال الوحيد|الحقيقه ان|والحقيقه|لا يكمن|جوهر المساله|يطيب|ليست المشكله|المشكله ليست)(?: |$)/u,
  /(?:ابحثوا|اتركوا|واتركوا|اسالوا|تذكروا|لا تصدقوا|تخيلوا)(?: |$)/u,
  /(?:سوال يه هي|كيا هم ني|هم سب|ميرا خيال|ميري رائي|هميں چاهيي|بي هوتا هي|جب بهي)(?: |$)/u,
  /(?:بايد پرسيد|به نظر من|نگارنده|ما بايد|پرسش اين است|سوال اين است)(?: |$)/u,
  /(?:i think|i believe|we should|we must|we need to|the question is|let us|ask yourself|our leaders|in my view|has always been)(?: |$)/u,
];

/** What reports have and commentary mostly has not: who said it, or when it was. */
export const reportWords =
  /(?:و?(?:قال|قالت|افاد|افادت|اعلن|اعلنت|ذكر|ذكرت|اوضح|اوضحت|اكد|اكدت|كشف|كشفت|اضاف|اشار)|(?:بحسب|حسب|وفق|وفقا)|اليوم|امس|صباح|مساء|فجر|(?:يوم )?(?:الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|السبت)|گفت|اعلام كرد|خبر داد|كي مطابق|كا كهنا|said|told|announced|according|(?:on )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday))(?: |$)/u;

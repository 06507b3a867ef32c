/**
 * What news is about, in the words of four languages: reports of one event in different languages meet here. A line is the weight (1: any
 * subject has it, 2, 3: it names an event), the concept, and its words in Arabic, Persian, Urdu and English; `_` stands between the
 * words of a phrase. Written for Khabar by its authors from general knowledge.
 */
export const conceptLines = `
3 quake زلزال زلازل هزة_أرضية هزات_أرضية زلزله زمين‌لرزه پس‌لرزه زلزلے earthquake quake tremor aftershock temblor
3 flood فيضان فيضانات سيل سيول طوفان_مائي سیلاب سیلابی سیلابها flood floods flooding floodwaters deluge
2 storm عاصفة عواصف إعصار أعاصير طوفان توفان تندباد آندھی طوفانی storm hurricane cyclone typhoon tornado gale
1 rain مطر أمطار هطول تساقطات زخات باران بارندگی بارش بارشیں rain rainfall rains downpour shower
2 snow ثلج ثلوج برف برفباری برف‌باری snow snowfall blizzard avalanche
2 drought جفاف قحط خشکسالی خشک_سالی drought
3 fire حريق حرائق نيران آتش‌سوزی آگ آتشزدگی fire blaze wildfire fires inferno
2 landslide انهيار_أرضي انزلاق انزلاقات رانش_زمین لینڈ_سلائیڈنگ مٹی_کا_تودہ landslide mudslide
3 volcano بركان براكين آتشفشان آتش_فشاں volcano eruption volcanic
2 heat موجة_حر حرارة گرما گرمی heatwave heat
2 pollution تلوث ضباب_دخاني آلودگی سموگ فضائی_آلودگی pollution smog
2 famine مجاعة قحطی گرسنگی فاقہ famine starvation hunger
3 train قطار قطارات قطارين تصادم_قطارين قطارها ٹرین ٹرینیں ٹرینوں train railway rail railways locomotive
2 plane طائرة طائرات هواپیما هواپیمای جہاز_طیارہ طیارہ طیارے plane aircraft airplane jet jets airliner
2 airline طيران خطوط_جوية شركة_طيران هواپیمایی ایئرلائن airline airlines carrier air aviation
2 airport مطار مطارات فرودگاه ہوائی_اڈہ ایئرپورٹ airport
2 helicopter مروحية هليكوبتر بالگرد هلیکوپتر ہیلی_کاپٹر helicopter chopper
2 crash تصادم اصطدام ارتطم تحطم حادث_سير تصادف برخورد سقوط_هواپیما حادثہ ٹکر crash collision collide derail derailment rammed
1 accident حادث حادثة حوادث سانحه حادثے accident incident disaster
3 overturn انقلاب_حافلة انقلاب_سيارة انقلبت انقلب انقلابها انقلابه واژگونی الٹ_گئی الٹنے overturn overturned capsize capsized
2 bus حافلة حافلات باص ميكروباص أوتوبيس اتوبوس مینی‌بوس بس_حادثہ bus minibus coach_bus microbus
1 car سيارة سيارات مركبة خودرو ماشین گاڑی گاڑیاں کار car vehicle vehicles cars
2 truck شاحنة شاحنات مال_بردار_گاڑیاں مال_بردار_گاڑیوں کامیون ٹرک truck trucks lorry
2 ship سفينة سفن باخرة ناقلة كشتی نفتکش بحری_جہاز ship vessel vessels ships tanker ferry freighter
2 boat قارب قوارب مركب مراكب زورق قایق کشتی_مہاجرین کشتی boat dinghy raft boats
3 sink غرق غرقى غرق_شدن غرق_شد ڈوب ڈوبنے ڈوبی sink sinks sank sinking shipwreck drown drowned
3 aground جنوح جنح جنحت شحوط شحوطها تعويم به‌گل‌نشستن aground grounded refloated refloat stranded_ship
3 explosion انفجار انفجارات تفجير انفجار‌ها دھماکا دھماکہ دھماکے explosion blast exploded explode
3 collapse انهيار_مبنى انهيار_عمارة انهيار ریزش فروریختن گر_گئی منہدم collapse collapsed
2 powercut انقطاع_الكهرباء انقطاع_التيار خاموشی_برق قطع_برق بجلی_بند blackout outage
2 rescue إنقاذ أنقذ منقذ منقذين نجات امداد امدادگران بچا_لیا ریسکیو rescue rescued rescuers saved relief
2 killed قتيل قتلى قتل قتلت مقتل مصرع وفاة وفيات توفي لقي_حتفه ضحايا ضحية کشته کشته‌شدگان جان‌باخته جان‌باختگان جان_باختند مرگ ہلاک ہلاکتیں جاں_بحق شہید اموات killed dead deaths died death fatalities casualties toll
2 injured جريح جرحى مصاب مصابون مصابين إصابة أصيب إصابات مجروح زخمی مصدوم مصدومان مجروحان زخمیوں injured hurt wounded injuries injuring
2 missing مفقود مفقودون مفقودين فقدان فُقد مفقودان ناپدید لاپتہ missing unaccounted
2 body جثة جثث جثامين انتشال جسد پیکر لاش لاشیں bodies corpse corpses
1 survivor ناج ناجون ناجين نجا نجاة بازمانده بازماندگان زندہ_بچ survivor survivors survived
2 displaced نازح نازحون نازحين نزوح مشرد تشريد إجلاء آواره آوارگان تخلیه نقل_مکانی بے_گھر displaced evacuated evacuation evacuate homeless
1 hospital مستشفى مستشفيات بیمارستان ہسپتال اسپتال hospital hospitals clinic
2 arrest اعتقال اعتقل توقيف أوقفت ضبط القبض_على بازداشت دستگیر گرفتار گرفتاری arrest arrested detained detain detention custody
2 prison سجن سجناء سجين حبس زندان زندانی جیل قید prison jail jailed inmate inmates
2 court محكمة محاكم قضاء قاضي دادگاه عدالت عدالتی court tribunal judge
2 trial محاكمة محاكمات مقدمہ trial hearing
2 sentence حكم_بالسجن إدانة أدانت حكمت محکوم حکم سزا sentence sentenced convicted verdict ruling
2 prosecutor نيابة نائب_عام مدعي_عام ادعاء دادستان دادستانی پراسیکیوٹر prosecutor prosecutors indictment charged
1 investigation تحقيق تحقيقات بازرسی تفتیش investigation probe inquiry
1 police شرطة پلیس پولیس police officer
2 theft سرقة سطو لصوص سرقت دزدی چوری ڈکیتی theft robbery stolen heist thieves
2 smuggling تهريب مهرب مهربين قاچاق سمگلنگ smuggling smuggled smugglers traffickers
2 drugs مخدرات كبتاغون كوكايين مواد_مخدر منشیات drugs captagon cocaine narcotics
2 corruption فساد اختلاس رشوة فساد_مالی کرپشن بدعنوانی corruption bribery embezzlement graft
2 terror إرهاب إرهابي تروریستی دہشت_گرد دہشت_گردی terror terrorist terrorism militants
2 attack هجوم هجمات اعتداء حمله حملات حملے attack attacks assault
2 shooting إطلاق_نار إطلاق_النار تیراندازی فائرنگ shooting gunfire shots gunman fire_exchange
2 kidnap اختطاف خطف مختطف رهينة رهائن آدم‌ربایی گروگان اغوا یرغمال kidnap kidnapped hostage hostages abducted
2 protest احتجاج احتجاجات مظاهرة مظاهرات تظاهرات متظاهر اعتراض اعتراضات مظاہرے protest protests demonstrators rally demonstration
3 strike إضراب إضرابات يضرب_عن أضرب اعتصاب ہڑتال strike_action walkout dockers strikers strike
2 clash اشتباك اشتباكات مواجهات درگیری جھڑپ جھڑپیں clash clashes fighting
2 army جيش قوات عسكري ارتش نیروهای فوج فوجی army troops military forces
2 war حرب حروب جنگ war wars
3 ceasefire هدنة وقف_إطلاق_النار آتش‌بس جنگ_بندی ceasefire truce
2 airstrike غارة غارات قصف بمباران حمله_هوایی فضائی_حملہ بمباری airstrike airstrikes bombing shelling raid
2 missile صاروخ صواريخ موشك میزائل missile missiles
2 drone مسيرة مسيرات طائرة_مسيرة پهپاد ڈرون drone drones
1 border حدود حدودي مرز مرزی سرحد سرحدی border frontier
3 crossing معبر معابر منفذ گذرگاه گزرگاہ crossing checkpoint
2 withdrawal انسحاب ينسحب خروج_نیروها انخلا انخلاء withdrawal withdraw pullout
2 prisoners أسير أسرى تبادل_الأسرى اسیران قیدیوں prisoner prisoners swap
2 peace سلام مصالحة صلح امن peace reconciliation
3 coup انقلاب_عسكري انقلابيون کودتا فوجی_بغاوت coup putsch
2 election انتخاب انتخابات انتخابي ناخب ناخبين اقتراع الیکشن ووٹنگ election elections electoral polls ballot voters
2 vote تصويت صوت صوتا أصوات رأی رأی‌گیری ووٹ vote votes voted voting
1 president رئيس_الجمهورية الرئيس رئیس‌جمهور صدر president presidential
1 primeminister رئيس_الوزراء رئيس_الحكومة نخست‌وزیر وزیراعظم وزیر_اعظم premier prime_minister
1 minister وزير وزيرة وزراء وزرا وزرائے minister ministers
1 ministry وزارة وزارت ministry
2 cabinet مجلس_الوزراء مجلس_الحكومة هیئت_وزیران کابینه cabinet
2 parliament برلمان مجلس_النواب نواب مجلس پارلمان پارلیمنٹ اسمبلی parliament lawmakers assembly senate congress
2 law قانون تشريع قوانين مرسوم لایحه آئین بل law bill legislation decree
1 government حكومة حكومات دولت حکومت government
2 opposition معارضة مخالفان اپوزیشن حزب_اختلاف opposition
2 resign استقالة استقال يستقيل استعفا استعفیٰ resign resigns resigned resignation quit quits steps_down
2 appoint تعيين عين يعين تكليف انتصاب منصوب تعینات تقرر appoint appointed names_new nominated
2 dismiss إقالة أقال إعفاء عزل برکنار برطرف معزول dismiss sacked fired ousted sack
2 summit قمة اجلاس سران سربراہ_اجلاس سربراہی_اجلاس summit
1 visit زيارة يزور زار سفر دیدار دورہ visit trip visits
1 meeting اجتماع اجتمع لقاء نشست جلسه اجلاس ملاقات meeting meet session
2 talks محادثات مفاوضات مباحثات حوار مذاکرات گفت‌وگو talks negotiations negotiators
2 agreement اتفاق اتفاقية اتفاقيات تفاهم توافق توافق‌نامه معاہدہ سمجھوتہ agreement deal accord pact treaty
2 sanctions عقوبات تحریم تحریم‌ها پابندیاں پابندیوں sanctions embargo
1 embassy سفارة سفير سفارت embassy ambassador diplomat diplomats
2 resolution قرار مشروع_قرار قطعنامه قرارداد resolution
2 council مجلس_الأمن شورای_امنیت سلامتی_کونسل security_council
1 un أمم_متحدة الأمم_المتحدة سازمان_ملل اقوام_متحدہ united_nations u.n un
2 corridor ممر ممرات دالان کریدور راہداری corridor corridors
1 aid مساعدات إغاثة معونات کمک کمک‌رسانی امداد امدادی aid humanitarian assistance
2 budget موازنة ميزانية بودجه بجٹ budget
2 tax ضريبة ضرائب رسوم مالیات ٹیکس tax taxes levy vat
2 mandate ولاية_الفريق تمديد_ولاية تمديد يمدد توسیع mandate renews extend extends extension
2 centralbank بنك_مركزي البنك_المركزي المصرف_المركزي المركزي بانک_مرکزی سٹیٹ_بینک مرکزی_بینک central_bank
2 rate فائدة سعر_الفائدة أسعار_الفائدة نرخ_بهره نرخ_سود شرح_سود rate rates interest
2 cut خفض يخفض تخفيض خفضت كاهش کمی cut cuts lowered lowers trims trim reduce reduces slash
2 raise رفع يرفع زيادة زاد زيادات افزایش بالا_برد اضافہ raise raises hike hikes increase increases lift
2 inflation تضخم تورم مہنگائی افراط_زر inflation consumer_prices
2 growth نمو ناتج_محلي رشد_اقتصادی معاشی_ترقی growth gdp
2 oil نفط خام برنت نفت تیل oil crude brent
2 gas غاز گاز گیس gas lng
2 opec أوبك أوبك_بلس اوپک اوپک‌پلاس اوپیک opec
1 barrel برميل براميل بشکه بیرل barrel barrels bpd
1 output إنتاج تولید پیداوار output production
1 price سعر أسعار قیمت قیمت‌ها قیمتیں نرخ price prices priced cost
2 gold ذهب طلا سونا سونے gold bullion
2 share سهم أسهم بورصة سهام بورس حصص شیئرز اسٹاک share shares stock stocks equities
2 ipo طرح_عام طرح_أولي اكتتاب عرضه_اولیه ipo listing offering
2 profit ربح أرباح أربح سود خالص_سود منافع منافع‌خالص profit profits earnings
1 revenue إيرادات عائدات درآمد آمدنی revenue revenues sales turnover
2 loss خسارة خسائر زیان خسارت نقصان losses loss
2 acquire استحواذ تستحوذ شراء يشتري تملك تخارج خرید تصاحب خریدنے acquire acquires acquisition takeover buy buys purchase buying
2 merger اندماج دمج ادغام انضمام merger merge
2 order طلبية طلبيات يطلب_طائرات سفارش آرڈر order orders ordered
2 contract عقد_بقيمة تعاقد صفقة صفقات قرارداد ٹھیکہ معاہدہ contract contracts
2 bond سند سندات صكوك اوراق_قرضه بانڈز bond bonds sukuk
2 loan قرض قروض تمويل وام قرضہ loan loans financing lending
2 debt دين ديون بدهی قرضے debt
2 fund صندوق صناديق فنڈ fund funds
1 invest استثمار استثمارات مستثمر سرمایه‌گذاری سرمایہ_کاری invest investment investors
2 export تصدير صادرات برآمدات export exports shipments
2 import استيراد واردات درآمدات import imports
1 trade تجارة تجاري تجار تبادل_تجاري تجارت بازرگانی بازرگانان تاجر trade trading commerce traders
2 tariff رسوم_جمركية تعرفة جمارك ڈیوٹی tariff tariffs customs duties
1 company شركة شركات مؤسسة شرکت کمپنی company firm companies group
1 bank بنك مصرف بنوك بانک بینک bank banks lender
1 market سوق أسواق بازار منڈی مارکیٹ market markets
2 factory مصنع مصانع کارخانه فیکٹری factory plant
2 tourism سياحة سياح سياحي گردشگری سیاحت سیاحتی tourism tourist tourists
2 visa تأشيرة تأشيرات فيزا ویزا روادید visa visas
2 port ميناء موانئ مرفأ بندر بندرگاہ port ports harbour
2 canal قناة_السويس قناة_بنما القناة کانال نہر canal
1 container حاوية حاويات کانتینر کنٹینر container containers
1 cargo بضائع شحن بار باربری مال_بردار freight cargo goods
2 electricity كهرباء كهربائي برق بجلی electricity power_grid grid
3 solar شمسية طاقة_شمسية خورشیدی شمسی solar photovoltaic
2 nuclear نووي نووية مفاعل هسته‌ای جوہری ایٹمی nuclear reactor uranium
2 wheat قمح حبوب گندم wheat grain
2 crop محصول محاصيل حصاد_المحصول موسم برداشت فصل crop crops harvest
1 farm زراعة مزارع فلاح مزارعين کشاورزی کشاورز کسان زراعت farm farmers agriculture
2 jobs وظائف توظيف بطالة تسريح بیکاری اشتغال ملازمتیں بے_روزگاری jobs unemployment layoffs
2 wage أجر أجور راتب رواتب منحة منح علاوة دستمزد حقوق تنخواہ تنخواہیں wage wages salary salaries bonuses bonus pay
2 subsidy دعم_حكومي إعانة یارانه سبسڈی امدادی_قیمت subsidy subsidies
2 fuel وقود بنزين مازوت سوخت ایندھن پٹرول پیٹرول fuel petrol gasoline diesel
2 fine غرامة غرامات مخالفة مخالفات جریمه جرمانہ جرمانے fine fines fined
2 phone هاتف هواتف جوال گوشی تلفن_همراه فون موبائل phone smartphone handset phones
1 app تطبيق تطبيقات اپلیکیشن ایپ app apps
2 ai ذكاء_اصطناعي هوش_مصنوعی مصنوعی_ذہانت artificial_intelligence ai chatbot
2 langmodel نموذج_لغوي نموذج_لغة مدل_زبانی لسانی_ماڈل language_model
2 chip رقاقة شريحة معالج رقائق تراشه چپ chip chips semiconductor processor
1 battery بطارية بطاريات باتری بیٹری battery batteries
3 recall استدعاء استدعت يستدعي فراخوان واپس_منگوا recall recalls recalling recalled
2 charger شاحن شواحن شارژر چارجر charger chargers
3 satellite قمر_صناعي أقمار_صناعية القمر_الصناعي ماهواره سیٹلائٹ مصنوعی_سیارہ satellite satellites
2 rocket صاروخ_فضائي منصة_إطلاق موشک_فضایی راکٹ rocket spacecraft launchpad
2 space فضاء فضائية مدار فضا خلا orbit space astronaut astronauts
2 cyber اختراق قرصنة هجوم_سيبراني سيبراني هک سایبری ہیک سائبر cyberattack hackers hacked breach ransomware
2 flaw ثغرة ثغرات آسیب‌پذیری خامی vulnerability flaw exploit
1 internet إنترنت اینترنت انٹرنیٹ internet online
2 match مباراة مباريات مواجهة بازی مسابقه میچ match game fixture
2 goal هدف أهداف هدفين سجل_هدف گل گول goal goals scored scorer
2 win فوز فاز هزم يهزم تغلب انتصار برد پیروزی شکست_داد فتح جیت win beat beats won defeat defeats victory
2 lose خسر يخسر هزيمة سقط باخت شکست ہار lose lost loses beaten
2 draw تعادل تعادلا مساوی تساوی برابر_میچ draw drew tie
1 league دوري بطولة لیگ لیگ_برتر league championship
2 cup كأس جام کپ cup trophy
2 final نهائي نهاية فینال فائنل final finals
1 coach مدرب مدير_فني مربی کوچ coach manager
1 player لاعب لاعبون مهاجم حارس_مرمى بازیکن کھلاڑی player striker midfielder goalkeeper
2 transfer انتقال_لاعب يتعاقد صفقة_انتقال ينتقل نقل‌وانتقالات ٹرانسفر transfer signs signing
2 penalty ركلة_جزاء ضربة_جزاء پنالتی پنالٹی penalty
2 medal ميدالية ذهبية_الأولمبياد مدال تمغہ medal medals
2 olympics أولمبياد أولمبي المپیک اولمپک olympic olympics
2 sportinjury تمزق الرباط_الصليبي يغيب غياب_اللاعب مصدومیت انجری sidelined ligament hamstring
2 suspension إيقاف حظر_اللعب محرومیت پابندی ban banned suspended
2 disease مرض وباء أمراض بیماری بیماری_همه‌گیر وبا disease epidemic illness
3 outbreak تفش تفشي شیوع پھیلاؤ outbreak
2 fever حمى تب بخار fever
3 cholera كوليرا وبا_کلرا ہیضہ cholera
2 vaccine لقاح لقاحات تطعيم واکسن ویکسین vaccine vaccines vaccination
2 virus فيروس فيروسات ویروس وائرس virus
2 measles حصبة سرخک خسرہ measles
1 cases حالة_إصابة حالات إصابات_مؤكدة موارد_ابتلا کیسز cases infections
2 film فيلم أفلام سينما سينمائي فلم film films movie cinema
2 festival مهرجان مهرجانات جشنواره فیسٹیول festival
2 award جائزة جوائز تتويج توج ایوارڈ انعام award awards prize prizes
2 book كتاب رواية كتب رمان ناول book novel books
2 museum متحف متاحف موزه عجائب_گھر میوزیم museum
3 archaeology أثري آثار أثريون حفريات كشف_أثري باستان‌شناسی باستانی آثار_قدیمہ archaeology archaeologists archaeological antiquities excavation
3 tomb مقبرة مقابر مدفن آرامگاه tomb tombs grave burial
2 mummy مومياء مومياوات مومیایی ممی mummy mummies
1 actor ممثل ممثلة فنان فنانة بازیگر اداکار actor actress
2 singer مغن مغنية مطرب أغنية خواننده گلوکار singer song concert album
2 artwork لوحة لوحات تمثال تابلو مجسمه پینٹنگ painting paintings statue sculpture
2 school مدرسة مدارس سکول اسکول تعلیمی_ادارے school schools classes
2 university جامعة جامعات دانشگاه یونیورسٹی university campus
1 student طالب طلاب تلميذ دانش‌آموز دانشجو طلبہ طالب_علم student students pupils
2 exam امتحان امتحانات آزمون کنکور exam exams
2 climate مناخ مناخي اقلیم آب‌وهوا ماحولیاتی موسمیاتی climate
2 conference مؤتمر منتدى کنفرانس همایش کانفرنس conference forum
1 emissions انبعاثات انتشار_گاز اخراج emissions carbon
2 adaptation تكيف التكيف سازگاری موافقت adaptation
2 draft مسودة مسودات پیش‌نویس draft
1 water مياه ماء مائي آب پانی water
2 dam سد سدود سد_آب ڈیم dam reservoir
2 desalination تحلية آب‌شیرین‌کن desalination
2 species حيوان حيوانات نوع_نادر طيور حیات_وحش گونه جنگلی_حیات species wildlife animals birds
2 migrant مهاجر مهاجرون مهاجرين هجرة مهاجران تارکین_وطن migrant migrants migration
2 refugee لاجئ لاجئون لاجئين پناهجو پناهندگان پناہ_گزین refugee refugees asylum
2 open افتتاح يفتتح افتتح تدشين دشن انطلاق انطلقت گشایش آغاز open opens opened inaugurate inaugurated opening
2 reopen إعادة_فتح يعيد_فتح استئناف بازگشایی دوبارہ_کھول کھول reopen reopens reopened resume resumes resumed
2 close إغلاق أغلق يغلق أغلقت بستن بسته تعطیل بند_کر بند close closed closure shut shuts closes
2 end اختتام اختتم ختام انتهاء ينهي أنهى تنهي پایان خاتمه ختم end ends ended concludes closing
2 begin بدء يبدأ بدأ بدأت آغاز شروع begin begins began starts start
2 postpone تأجيل تؤجل يؤجل إرجاء أرجأ تعویق به_تعویق ملتوی مؤخر postpone postponed delay delays delayed scrubbed
2 cancel إلغاء ألغى يلغي لغو منسوخ cancel cancelled canceled scrap scraps
2 halt تعليق علق تعلق توقف وقف معطل روک halt halts suspend suspends suspension halted
1 approve إقرار أقر يقر صادق موافقة وافق تصویب موافقت منظوری منظور approve approves approved backs endorse
1 reject رفض يرفض رفضت رد_کرد مسترد reject rejects rejected refuse
1 sign توقيع وقع وقعت امضا دستخط sign signed signing
2 launch إطلاق أطلق تطلق طرحت كشفت_عن تكشف_عن دشنت رونمایی پرتاب لانچ متعارف launch launches launched unveil unveils unveiled introduced introduces
2 discover اكتشاف كشف_أثري عثر العثور کشف دریافت دریافت_شدہ discover discovered discovery found uncovered find
2 ban حظر منع يمنع ممنوع ممنوعیت پابندی prohibit prohibits ban
1 warn تحذير حذر يحذر هشدار خبردار انتباہ warn warns warning
1 record رقم_قياسي قياسي قياسية رکورد ریکارڈ record
2 hajj حج حجاج عمرة معتمر حج_تمتع عازمین hajj pilgrims umrah pilgrimage
2 football كرة_قدم كرة_القدم فوتبال فٹبال football soccer
2 tennis تنس تنیس ٹینس tennis
2 cricket كريكيت کریکت کرکٹ cricket
2 market_fire سوق_شعبي بازارچه bazaar souk
2 census تعداد_السكان سرشماری مردم_شماری census
1 warehouse مستودع مستودعات انبار گودام warehouse warehouses depot
1 apartment شقة شقق عمارة بناية برج_سكني مبنى_سكني مجتمع_مسکونی آپارتمان فلیٹ apartment apartments tower_block
1 shop متجر متاجر مركز_تجاري مول فروشگاه مغازه دکان شاپنگ_مال shop shops mall supermarket
1 hotel فندق فنادق مطعم مطاعم هتل رستوران ہوٹل hotel hotels restaurant restaurants resort
1 worship مسجد مساجد كنيسة كنائس کلیسا mosque mosques church churches temple shrine
1 house منزل منازل بيت بيوت خانه خانه‌ها گھر گھروں مکان مکانات house houses home homes
2 housing إسكان وحدات_سكنية مسکن رہائشی housing
2 bridge جسر جسور قنطرة كوبري پل bridge
2 tunnel نفق أنفاق تونل سرنگ tunnel
2 metro مترو قطار_الأنفاق میٹرو metro subway
2 mine منجم مناجم معدن معدنچی کان mine miners mining
2 poisoning تسمم تسممات مسمومیت زہریلا زہر poisoning poisoned
2 doping منشطات دوپینگ ڈوپنگ doping
2 patent براءة_اختراع ثبت_اختراع پیٹنٹ patent
2 antitrust احتكار مكافحة_الاحتكار ضدانحصار اجارہ_داری antitrust monopoly
2 privacy خصوصية بيانات_شخصية حریم_خصوصی پرائیویسی privacy data
`;

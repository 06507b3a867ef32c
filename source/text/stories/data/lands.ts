/**
 * Countries and regions, a line each: a code, then in four languages its names, what is called after it, its capital and larger cities. An
 * Arabic adjective stands in the masculine; `_` stands between the words of a phrase. Written for Khabar by its authors from general knowledge.
 */
export const landLines = `
EG مصر مصري القاهرة الإسكندرية الجيزة الأقصر أسوان البحيرة المصريين قاہرہ Egypt Egyptian Egyptians Cairo Alexandria Luxor
SD السودان سوداني الخرطوم دارفور بورتسودان سوڈان خارطوم Sudan Sudanese Khartoum Darfur
LY ليبيا ليبي طرابلس بنغازي مصراتة Libya Libyan Tripoli Benghazi
TN تونس تونسي صفاقس رادس سوسة Tunisia Tunisian Tunis Sfax
DZ الجزائر جزائري وهران قسنطينة الجزائری Algeria Algerian Algiers Oran
MA المغرب الرباط الدار_البيضاء مراكش طنجة أكادير المغربي المغربية مراکشی Morocco Moroccan Rabat Casablanca Marrakech
MR موريتانيا موريتاني نواكشوط Mauritania Mauritanian Nouakchott
SA السعودية سعودي الرياض جدة مكة المدينة_المنورة الدمام عربستان ریاض Saudi Riyadh Jeddah Mecca
AE الإمارات إماراتي دبي أبوظبي الشارقة امارات دبئی Emirates Emirati UAE Dubai Abu_Dhabi
QA قطر قطري الدوحة دوحہ Qatar Qatari Doha
KW الكويت كويتي کویت Kuwait Kuwaiti
BH البحرين بحريني المنامة بحرین Bahrain Bahraini Manama
OM سلطنة_عمان عماني مسقط Oman Omani Muscat
YE اليمن يمني صنعاء عدن الحوثي الحوثيين تعز مأرب یمن Yemen Yemeni Sanaa Aden Houthi Houthis
IQ العراق عراقي بغداد البصرة الموصل أربيل Iraq Iraqi Baghdad Basra Mosul Erbil
SY سوريا سورية سوري دمشق حلب حمص درعا إدلب Syria Syrian Damascus Aleppo Homs
LB لبنان لبناني بيروت صيدا Lebanon Lebanese Beirut
JO الأردن أردني عجلون إربد الزرقاء اردن Jordan Jordanian Amman
PS فلسطين فلسطيني غزة رام_الله القدس Palestine Palestinian Palestinians Gaza Ramallah
IL إسرائيل إسرائيلي تل_أبيب Israel Israeli Tel_Aviv
TR تركيا تركي أنقرة إسطنبول أنطاليا إزمير ترکیه استنبول Turkey Turkish Türkiye Ankara Istanbul Antalya
IR إيران إيراني طهران أصفهان كرمانشاه تهران Iran Iranian Tehran Isfahan Kermanshah
AF أفغانستان أفغاني كابل كابول طالبان افغان Afghanistan Afghan Kabul Taliban
PK باكستان باكستاني إسلام_آباد كراتشي لاهور بيشاور پاکستان پاکستانی کراچی پشاور کوئٹہ Pakistan Pakistani Islamabad Karachi Lahore Peshawar
IN الهند هندي نيودلهي مومباي ہندوستان بھارت بھارتی هند دہلی India Indian Delhi Mumbai
BD بنغلاديش بنغلاديشي دكا بنگلہ_دیش بنگلادش Bangladesh Bangladeshi Dhaka
LK سريلانكا سريلانكي كولومبو سری_لنکا Sri_Lanka Sri_Lankan Colombo
NP نيبال نيبالي كاتماندو نیپال Nepal Nepali Kathmandu
CN الصين صيني بكين شنغهاي چین چینی بیجنگ پکن China Chinese Beijing Shanghai
JP اليابان ياباني طوكيو جاپان جاپانی ژاپن ژاپنی Japan Japanese Tokyo
KR كوريا_الجنوبية کوریای_جنوبی جنوبی_کوریا South_Korea Seoul
KP كوريا_الشمالية بيونغ_يانغ شمالی_کوریا North_Korea Pyongyang
ID إندونيسيا إندونيسي جاكرتا انڈونیشیا اندونزی Indonesia Indonesian Jakarta
MY ماليزيا ماليزي كوالالمبور ملائیشیا مالزی Malaysia Malaysian
PH الفلبين فلبيني مانيلا فلپائن فیلیپین Philippines Philippine Filipino Manila
TH تايلاند تايلاندي بانكوك تھائی_لینڈ تایلند Thailand Thai Bangkok
VN فيتنام فيتنامي هانوي ویتنام Vietnam Vietnamese Hanoi
MM ميانمار بورما Myanmar
RU روسيا روسي موسكو روس ماسکو Russia Russian Moscow Kremlin
UA أوكرانيا أوكراني كييف یوکرین اوکراین Ukraine Ukrainian Kyiv
BY بيلاروسيا بيلاروسي مينسك Belarus Belarusian Minsk
PL بولندا بولندي وارسو لهستان پولینڈ Poland Polish Warsaw
DE ألمانيا ألماني برلين ميونيخ آلمان جرمنی جرمن Germany German Berlin Munich
FR فرنسا فرنسي باريس مرسيليا فرانسه فرانس فرانسیسی پیرس France French Paris Marseille
GB بريطانيا بريطاني لندن إنجلترا إنجليزي اسكتلندا برطانیہ برطانوی بریتانیا انگلیس Britain British London UK England English Scotland
IE إيرلندا دبلن آئرلینڈ Ireland Irish Dublin
ES إسبانيا إسباني مدريد برشلونة سپین اسپانیا Spain Spanish Madrid Barcelona
PT البرتغال برتغالي لشبونة پرتغال Portugal Portuguese Lisbon
IT إيطاليا إيطالي روما ميلانو اٹلی ایتالیا Italy Italian Rome Milan
GR اليونان يوناني أثينا یونان Greece Greek Athens
CH سويسرا سويسري جنيف زيورخ سوئٹزرلینڈ سوئیس Switzerland Swiss Geneva Zurich
AT النمسا نمساوي فيينا آسٹریا اتریش Austria Austrian Vienna
NL هولندا هولندي أمستردام لاهاي ہالینڈ هلند Netherlands Dutch Amsterdam Hague
BE بلجيكا بلجيكي بیلجیم بلژیک Belgium Belgian
SE السويد سويدي ستوكهولم سویڈن سوئد Sweden Swedish Stockholm
NO النرويج نرويجي أوسلو ناروے نروژ Norway Norwegian Oslo
DK الدنمارك دنماركي كوبنهاغن ڈنمارک دانمارک Denmark Danish Copenhagen
FI فنلندا فنلندي هلسنكي فن_لینڈ Finland Finnish Helsinki
RO رومانيا روماني بوخارست Romania Romanian Bucharest
HU المجر هنغاريا مجارستانی بودابست مجارستان Hungary Hungarian Budapest
CZ التشيك تشيكي براغ Czech Prague
RS صربيا صربي بلغراد Serbia Serbian Belgrade
BG بلغاريا بلغاري صوفيا Bulgaria Bulgarian Sofia
US أميركا أمريكا أميركي أمريكي الولايات_المتحدة واشنطن نيويورك آمریکایی امریکہ واشنگٹن America American Americans USA Washington York
CA كندا كندي أوتاوا تورونتو کینیڈا کانادا Canada Canadian Ottawa Toronto
MX المكسيك مكسيكي میکسیکو مکزیک Mexico Mexican
BR البرازيل برازيلي برازیل برزیل Brazil Brazilian
AR الأرجنتين أرجنتيني بوينس ارجنٹائن آرژانتین Argentina Argentine Argentinian
CL تشيلي تشيلية سانتياغو چلی Chile Chilean Santiago
CO كولومبيا كولومبي بوغوتا کولمبیا Colombia Colombian Bogota
VE فنزويلا فنزويلي كراكاس وینزویلا ونزوئلا Venezuela Venezuelan Caracas
PE البيرو بيروفي ليما Peru Peruvian Lima
CU كوبا كوبي هافانا کیوبا Cuba Cuban Havana
NG نيجيريا نيجيري أبوجا لاغوس نائجیریا نیجریه Nigeria Nigerian Abuja Lagos
ET إثيوبيا إثيوبي أديس_أبابا ایتھوپیا اتیوپی Ethiopia Ethiopian Addis_Ababa
KE كينيا كيني نيروبي Kenya Kenyan Nairobi
SO الصومال صومالي مقديشو صومالیہ سومالی Somalia Somali Mogadishu
TZ تنزانيا تنزاني زنجبار تانزانیا زنگبار تنزانیہ Tanzania Tanzanian Zanzibar
UG أوغندا أوغندي كمبالا Uganda Ugandan Kampala
ZA جنوب_أفريقيا جوهانسبرغ جنوبی_افریقہ South_Africa South_African Johannesburg
SN السنغال سنغالي داكار Senegal Senegalese Dakar
ML مالي_باماكو باماكو Mali Malian Bamako
NE النيجر نيامي Niger Niamey
TD تشاد تشادي نجامينا چاڈ چاد Chad Chadian
CM الكاميرون كاميروني Cameroon Cameroonian
GH غانا غاني أكرا Ghana Ghanaian Accra
CI كوت_ديفوار ساحل_العاج Ivory_Coast Ivorian Abidjan
CD الكونغو كونغولي كينشاسا Congo Congolese Kinshasa
ZM زامبيا زامبي Zambia Zambian Lusaka
AO أنغولا أنغولي Angola Angolan Luanda
AU أستراليا أسترالي سيدني ملبورن آسٹریلیا Australia Australian Sydney Melbourne
NZ نيوزيلندا نيوزيلندي نیوزی_لینڈ Zealand Wellington
KZ كازاخستان كازاخستاني کازخستان قزاقستان قازقستان Kazakhstan Kazakh
AZ أذربيجان أذري باكو Azerbaijan Azerbaijani Baku
AM أرمينيا أرميني يريفان Armenia Armenian Yerevan
GE جورجيا تبليسي Georgia Georgian Tbilisi
UZ أوزبكستان طشقند ازبکستان Uzbekistan Uzbek Tashkent
EU أوروبا أوروبي الاتحاد_الأوروبي بروكسل المفوضية_الأوروبية یورپ یورپی اروپا اروپایی Europe European EU Brussels
GULF الخليج خليجي مجلس_التعاون خلیج خلیج_تعاون_کونسل Gulf GCC
AFR أفريقيا أفريقي افریقہ آفریقا Africa African
`;

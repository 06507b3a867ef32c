/** Examples for the help of each command, in Arabic. */
import type { CliMessages } from './cli-messages.ts';

export const arabicExamples: CliMessages['examples'] = {
  list: [
    ['khabar list --unread --since 2d', 'غير المقروء من آخر يومين'],
    ["khabar list --query 'قسم:علوم -ذكاء' --limit 10", 'عشرة مقالات من قسم، بلا كلمة بعينها'],
    ['khabar list --unread --json --fields title,link', 'عناوين غير المقروء وروابطه بصيغة JSON'],
  ],
  read: [
    ['khabar read qrtm6t', 'المقال ذو هذا المعرّف، ويكفي أوله'],
    ['khabar read https://example.com/story --width 72', 'صفحة من الويب، في 72 خانة'],
    ['khabar read - < article.html', 'صفحة من الدخل القياسي (stdin)'],
  ],
  search: [
    ['khabar search ذكاء', 'المقالات التي فيها الكلمة، بكل صيغها'],
    ["khabar search '«كأس الاتحاد» غير-مقروء'", 'غير المقروء مما فيه العبارة نفسها'],
    ['khabar search زيتون --sort newest | khabar bookmark add -', 'حفظ كل نتائج البحث'],
  ],
  quotes: [
    ['khabar quotes --since 2d', 'الأقوال في مقالات آخر يومين'],
    ["khabar quotes --name 'بشير حمدان'", 'أقوال شخص بعينه، بأي كتابة لاسمه'],
    ['khabar quotes --query مترو --json --fields speaker,words', 'القائلون وأقوالهم في موضوع، بصيغة JSON'],
  ],
  stories: [
    ['khabar stories --since 1d', 'أحداث اليوم الأخير'],
    ['khabar stories --why qrtm6t yfbc4r', 'لماذا المقالان من حدث واحد، أو لماذا ليسا كذلك'],
    ['khabar stories --join qrtm6t yfbc4r', 'يجمع مقالين وما معهما في حدث واحد'],
  ],
  history: [
    ['khabar history qrtm6t', 'كل نسخ المقال وما تغيّر فيها'],
    ['khabar history qrtm6t --json', 'مثله بصيغة JSON'],
    ['khabar list --query حالة:معدّل | khabar history - --json', 'نسخ كل المقالات التي غيّرها مصدرها'],
  ],
  refresh: [
    ['khabar refresh', 'كل المصادر التي حان موعدها'],
    ["khabar refresh 'الجزيرة نت'", 'مصدر واحد، فورًا'],
    ['khabar refresh --quiet', 'للمهام المجدولة (cron): لا يطبع إلا الأخطاء'],
  ],
  watch: [
    ["khabar watch --source 'الجزيرة نت' >> news.ndjson", 'متابعة مصدر واحد في ملف'],
    [
      "khabar watch --query 'زلزال أو earthquake' --exec sh -c 'notify-send \"$KHABAR_TITLE\"'",
      'إشعار لكل مقال',
    ],
    ['khabar watch --once --as mail --exec ./mail-article.sh', 'للمهام المجدولة (cron): الجديد منذ آخر مرة'],
  ],
  'bookmark add': [
    ['khabar bookmark add qrtm6t yfbc4r', 'مقالان'],
    ['khabar search زيتون | khabar bookmark add -', 'كل نتائج البحث'],
    ['khabar list --unread --limit 5 | khabar bookmark add -', 'أحدث خمسة مقالات غير مقروءة'],
  ],
  'bookmark remove': [
    ['khabar bookmark remove qrtm6t', 'مقال واحد'],
    ['khabar bookmark list --read | khabar bookmark remove -', 'كل ما قرأته من المحفوظات'],
    ['khabar bookmark list --until 30d | khabar bookmark remove -', 'كل ما مضى على نشره 30 يومًا'],
  ],
  'bookmark list': [
    ['khabar bookmark list', 'المحفوظات كلها، الأحدث حفظًا أولًا'],
    ['khabar bookmark list --tag قمح', 'ما له هذا الوسم'],
    ["khabar bookmark list --query 'ملاحظة:قمح'", 'ما في ملاحظته هذه الكلمة'],
  ],
  'bookmark export': [
    ['khabar bookmark export > bookmarks.md', 'المحفوظات ونصوصها بصيغة Markdown'],
    ['khabar bookmark export --format html > bookmarks.html', 'ملف تستورده المتصفحات'],
    ['khabar bookmark export --format json > bookmarks.json', 'كل شيء، للاستيراد على جهاز آخر'],
  ],
  'bookmark import': [
    ['khabar bookmark import bookmarks.json', 'ما صدّره «خبر»'],
    ['khabar bookmark import bookmarks.html', 'الإشارات المرجعية من متصفح'],
    ['khabar bookmark import - < bookmarks.html', 'مثله من الدخل القياسي (stdin)'],
  ],
  'tag add': [
    ['khabar tag add قمح qrtm6t', 'مقال واحد'],
    ['khabar search قمح | khabar tag add قمح -', 'كل نتائج البحث'],
    ["khabar tag add 'بنوك مركزية' qrtm6t yfbc4r", 'وسم من كلمتين'],
  ],
  'tag remove': [
    ['khabar tag remove قمح qrtm6t', 'من مقال واحد، ويبقى محفوظًا'],
    ['khabar list --tag قمح | khabar tag remove قمح -', 'من كل المقالات، فلا يبقى الوسم'],
    ['khabar list --tag قمح --read | khabar tag remove قمح -', 'من كل ما قرأته'],
  ],
  'tag list': [
    ['khabar tag list', 'الوسوم كلها وعدد مقالاتها'],
    ['khabar tag list --fields name', 'الأسماء وحدها'],
    ['khabar list --tag قمح', 'مقالات وسم'],
  ],
  note: [
    ["khabar note qrtm6t 'تحقق من الأرقام'", 'كتابة ملاحظة'],
    ['khabar note qrtm6t', 'طباعتها'],
    ["khabar note qrtm6t ''", 'إزالتها'],
  ],
  'export feed': [
    ['khabar export feed --bookmarked > bookmarks.xml', 'المحفوظات بصيغة RSS'],
    ["khabar export feed --format atom --query 'قسم:علوم' > science.atom", 'نتائج بحث بصيغة Atom'],
    ['khabar export feed --format json --since 1d > today.json', 'آخر يوم بصيغة JSON Feed'],
  ],
  edition: [
    ['khabar edition -o news.html', 'أخبار آخر يوم في صفحة واحدة'],
    ['khabar edition --unread --since 7d -o week.epub', 'غير المقروء من آخر أسبوع كتابًا إلكترونيًا'],
    ['khabar edition --category علوم --format md > science.md', 'قسم كامل بصيغة Markdown'],
  ],
  'mark read': [
    ['khabar mark read qrtm6t yfbc4r', 'مقالان'],
    ['khabar mark read --all --until 7d', 'كل ما مضى على نشره أسبوع'],
    ['khabar mark read --all --category رياضة', 'قسم كامل'],
  ],
  'mark unread': [
    ['khabar mark unread qrtm6t', 'مقال واحد'],
    ['khabar mark unread --all --bookmarked', 'المحفوظات كلها'],
    ["khabar mark unread --all --source 'الجزيرة نت'", 'كل مقالات مصدر'],
  ],
  'sources list': [
    ['khabar sources list', 'المصادر كلها ونتيجة آخر جلب'],
    ['khabar sources list --json --fields id,title,error', 'أسباب تعذّر الجلب بصيغة JSON'],
    ['khabar sources list --fields url', 'الروابط وحدها'],
  ],
  'sources add': [
    ['khabar sources add https://example.com/feed', 'خلاصة، أو موقع له خلاصة'],
    ["khabar sources add 'فرانس 24'", 'مصدر من دليل المصادر'],
    ['khabar sources add https://example.org/feed --full-text', 'مع النص الكامل لكل مقال جديد'],
  ],
  'sources remove': [
    ['khabar sources remove 0zdngbjz', 'بالمعرّف'],
    ["khabar sources remove 'الجزيرة نت'", 'بالاسم'],
    ['khabar undo', 'إعادته إلى القائمة'],
  ],
  'sources rename': [
    ['khabar sources rename 0zdngbjz الجزيرة', 'بالمعرّف'],
    ["khabar sources rename الجزيرة 'قناة الجزيرة'", 'اسم من كلمتين'],
    ['khabar undo', 'العودة إلى الاسم السابق'],
  ],
  'sources move': [
    ['khabar sources move 0zdngbjz 1', 'إلى أول القائمة'],
    ["khabar sources move 'الجزيرة نت' 'الشرق الأوسط' --to أخبار/العالم", 'مصدران إلى قسم'],
    ["khabar sources move 'الجزيرة نت' --to /", 'إخراجه من قسمه'],
  ],
  'sources pause': [
    ['khabar sources pause 0zdngbjz', 'بالمعرّف'],
    ["khabar sources pause 'الجزيرة نت' 'الشرق الأوسط'", 'بالاسم'],
    ['khabar undo', 'استئناف جلبهما'],
  ],
  'sources resume': [
    ['khabar sources resume 0zdngbjz', 'بالمعرّف'],
    ["khabar sources resume 'الجزيرة نت'", 'بالاسم'],
    ['khabar sources list --fields id,enabled,title', 'أي المصادر متوقف'],
  ],
  'sources catalog': [
    ['khabar sources catalog --country مصر', 'المصادر المصرية'],
    ['khabar sources catalog --category تقنية', 'مصادر التقنية'],
    ['khabar sources catalog --query علوم --fields id,title', 'معرّفات نتائج البحث وأسماؤها'],
  ],
  'sources discover': [
    ['khabar sources discover https://example.com', 'خلاصات موقع'],
    ['khabar sources discover https://example.com --fields url', 'روابطها وحدها، الأفضل أولًا'],
    ['khabar sources discover https://example.com --json', 'مثله بصيغة JSON'],
  ],
  'sources import': [
    ['khabar sources import subscriptions.opml', 'قائمة برنامج قراءة آخر'],
    ['khabar sources import urls', 'قائمة newsboat'],
    ['khabar sources import --replace - < subscriptions.opml', 'قائمة الملف بدل قائمتك'],
  ],
  'sources export': [
    ['khabar sources export > subscriptions.opml', 'المصادر كلها'],
    ['khabar sources export --secrets > subscriptions.opml', 'مع كلمات مرور المصادر'],
    ['khabar sources export | khabar sources import - --home ~/news', 'نسخ المصادر إلى مجلد آخر'],
  ],
  'views list': [
    ['khabar views list', 'عمليات البحث المحفوظة وغير المقروء في كل منها'],
    ['khabar views list --json', 'مثله بصيغة JSON'],
    ['khabar views list --fields name,query', 'الأسماء ونصوص البحث'],
  ],
  'views add': [
    ["khabar views add علوم 'قسم:علوم غير-مقروء'", 'غير المقروء من قسم'],
    ["khabar views add القمح 'قمح أو طحين'", 'ما فيه إحدى الكلمتين'],
    ["khabar views add 'هذا الأسبوع' منذ:7يوم", 'اسم من كلمتين'],
  ],
  'views rename': [
    ['khabar views rename علوم Science', 'اسم جديد'],
    ["khabar views rename القمح 'القمح والطحين'", 'اسم من كلمتين'],
    ['khabar views rename القَمح الخبز', 'لا أثر للحركات في الاسم القديم'],
  ],
  'views move': [
    ['khabar views move القمح 1', 'إلى أول القائمة'],
    ['khabar views move علوم 2', 'إلى الموضع الثاني'],
    ["khabar views move 'هذا الأسبوع' 100", 'إلى آخرها'],
  ],
  'views remove': [
    ['khabar views remove علوم', 'بالاسم'],
    ["khabar views remove 'هذا الأسبوع'", 'اسم من كلمتين'],
    ['khabar undo', 'إعادته إلى القائمة'],
  ],
  'rules list': [
    ['khabar rules list', 'القواعد كلها بترتيب عملها'],
    ['khabar rules list --json', 'مثله بصيغة JSON'],
    ['khabar rules list --fields id,query', 'المعرّفات ونصوص البحث'],
  ],
  'rules add': [
    ['khabar rules add إعلان إخفاء', 'إخفاء ما فيه كلمة'],
    ['khabar rules add "قمح أو طحين" حفظ وسم:خبز', 'حفظ المقالات مع وسم'],
    ["khabar rules add 'مصادر:>=٥' تنبيه", 'تنبيه واحد إلى كل حدث ترويه خمسة مصادر'],
  ],
  'rules test': [
    ['khabar rules test إعلان إخفاء', 'ما تخفيه قاعدة لو أُضيفت'],
    ["khabar rules test 'قمح أو طحين'", 'كل ما يطابق البحث'],
    ["khabar rules test 'قسم:رياضة' مقروء --limit 5", 'أول خمسة مقالات'],
  ],
  'rules move': [
    ['khabar rules move qhs8es 1', 'إلى أول الترتيب'],
    ['khabar rules move qhs8es 2', 'إلى الموضع الثاني'],
    ['khabar rules move qhs8es 100', 'إلى آخره'],
  ],
  'rules remove': [
    ['khabar rules remove qhs8es', 'بالمعرّف الذي يطبعه «khabar rules list»'],
    ['khabar rules remove qhs8', 'ويكفي أول المعرّف'],
    ['khabar undo', 'إعادتها إلى الترتيب'],
  ],
  'config list': [
    ['khabar config list', 'كل الإعدادات، ومن أين تأتي قيمها'],
    ['khabar config list --json', 'مثله بصيغة JSON'],
    ['khabar config list --fields key,value', 'الأسماء والقيم وحدها'],
  ],
  'config get': [
    ['khabar config get display.digits', 'القيمة الحالية'],
    ['khabar config get keys', 'مفاتيحك الخاصة'],
    ['khabar config get display.measure --json', 'مع القيمة الافتراضية ومصدر القيمة'],
  ],
  'config set': [
    ['khabar config set display.digits western', 'الأرقام بالشكل 0123'],
    ["khabar config set 'keys.articles a' bookmark", 'ليحفظ المفتاح a المقال في القائمة'],
    [`khabar config set retention '{"days": 180, "articles": 2000}'`, 'حدّان معًا'],
  ],
  'config unset': [
    ['khabar config unset display.digits', 'العودة إلى القيمة الافتراضية'],
    ['khabar config unset keys', 'عودة كل المفاتيح إلى قيمها الافتراضية'],
    ['khabar config unset display.digits display.measure', 'عدة إعدادات'],
  ],
  'config path': [
    ['khabar config path', 'مكان ملف الإعدادات'],
    ['khabar config path --json', 'مثله بصيغة JSON'],
    ['khabar config path --home ~/news', 'ملف مجلد آخر'],
  ],
  undo: [
    ['khabar undo', 'آخر تغيير'],
    ['khabar undo 3', 'آخر ثلاثة تغييرات'],
    ['khabar undo --list', 'التغييرات التي يمكن التراجع عنها'],
  ],
  redo: [
    ['khabar redo', 'آخر ما تم التراجع عنه'],
    ['khabar redo --json', 'مثله، والنتيجة بصيغة JSON'],
    ['khabar undo --list', 'عرض ما تم التراجع عنه'],
  ],
  backup: [
    ['khabar backup khabar.tar.gz', 'كل شيء في ملف واحد'],
    ['khabar backup khabar.tar.gz --quiet', 'لبرنامج cron: لا يطبع إلا الأخطاء'],
    ['khabar backup khabar.tar.gz --json', 'مثله، مع حجم الملف بصيغة JSON'],
  ],
  restore: [
    ['khabar restore khabar.tar.gz --home ~/news', 'في مجلد فارغ'],
    ['khabar restore khabar.tar.gz --replace', 'مكان ما هنا، وهو يبقى في مجلد مجاور'],
    ['khabar restore - --replace < khabar.tar.gz', 'من الدخل القياسي، من ssh مثلًا'],
  ],
  sync: [
    [
      'khabar sync setup https://ahmad@example.com/api/greader.php < password.txt',
      'الاتصال بخادم، وكلمة المرور في ملف',
    ],
    ['khabar sync', 'المزامنة الآن'],
    ['khabar sync status --json', 'وقت آخر مزامنة بصيغة JSON'],
  ],
  merge: [
    ['khabar merge khabar.tar.gz', 'ما في نسخة من جهاز آخر'],
    ['khabar merge khabar.tar.gz --json', 'مثله، وما تغيّر بصيغة JSON'],
    ['khabar merge - < khabar.tar.gz', 'من الدخل القياسي، من ssh مثلًا'],
  ],
  text: [
    ['khabar text essay.txt --width 60', 'ملف، في أسطر من 60 خانة'],
    ['khabar text --bidi app --width 72 < essay.txt', 'بترتيب العرض وحروف موصولة، لأي طرفية'],
    ['khabar text --direction rtl --isolate < essay.txt', 'من اليمين، وأرقام الهاتف بترتيبها'],
  ],
  completions: [
    ['khabar completions bash > ~/.local/share/bash-completion/completions/khabar', 'تثبيتها للصدفة bash'],
    ['khabar completions zsh > ~/.zsh/completions/_khabar', 'للصدفة zsh، في مجلد من مجلدات fpath'],
    ['khabar completions fish > ~/.config/fish/completions/khabar.fish', 'تثبيتها للصدفة fish'],
  ],
  doctor: [
    ['khabar doctor', 'فحص الطرفية والملفات والمصادر'],
    ['khabar doctor --compact', 'إعادة مساحة الأرشيف الفارغة إلى القرص'],
    ['khabar doctor --json', 'تقرير ترفقه ببلاغ عن عطل'],
  ],
};

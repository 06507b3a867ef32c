/** The letters of the languages that are written in Arabic letters and read in Khabar. */
const arabic = 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي';

export const alphabets: Readonly<Record<string, string>> = {
  Arabic: `${arabic}ٱ`,
  Persian: 'ءآأؤئابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهۀی',
  Urdu: 'ءآؤئاأبپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھۂۃیےۓ',
  'Kurdish (Sorani)': 'ئابپتجچحخدرڕزژسشعغفڤقکگلڵمنھهەوۆیێ',
  Uyghur: 'ئابپتجچخدرزژسشغفقكگڭلمنھەوۇۆۈۋېىي',
  Pashto: 'ءآابپتټثجځچڅحخدډذرړزژږسشښصضطظعغفقکګلمنڼوهۀیيېۍئ',
  Sindhi: 'ءاآبٻڀتٿٽٺثپجڄڃچڇحخدڌڏڊڍذرڙزسشصضطظعغفڦقڪکگڳڱلمنڻوھهيئ',
};

/** Nouns before or behind which a text names the one whom, or the place where, an event has one of. Written for Khabar by its authors. */

export interface RoleRow {
  readonly what: 'name' | 'place';
  /** As facts name it. */
  readonly unit: string;
  readonly words: string;
  /** No person, and beside it may stand one: what is named so is in quotation marks, or in Latin letters. */
  readonly isThing?: true;
}

/** Before the name: الحكم محمد معروف, the judge Lina Saad. */
export const rolesBefore: readonly RoleRow[] = [
  { what: 'name', unit: 'referee', words: 'الحكم حكم_المباراة referee داور ریفری' },
  { what: 'name', unit: 'judge', words: 'القاضي القاضية judge قاضی جج' },
  { what: 'name', unit: 'driver', words: 'السائق سائق_الحافلة سائق_القطار driver راننده ڈرائیور' },
  { what: 'name', unit: 'suspect', words: 'المتهم المشتبه_به المتهمة suspect gunman attacker متهم' },
  { what: 'name', unit: 'pilot', words: 'الطيار قائد_الطائرة pilot خلبان پائلٹ' },
  { what: 'name', unit: 'governor', words: 'المحافظ governor استاندار گورنر' },
  { what: 'name', unit: 'mayor', words: 'رئيس_البلدية عمدة_المدينة mayor شهردار میئر' },
  { what: 'name', unit: 'winner', words: 'الفائز الفائزة البطل winner champion' },
  {
    what: 'name',
    unit: 'ship',
    words: 'السفينة سفينة_الحاويات الناقلة العبارة ship vessel tanker ferry کشتی',
    isThing: true,
  },
  {
    what: 'name',
    unit: 'storm',
    words: 'العاصفة الإعصار إعصار storm hurricane cyclone typhoon',
    isThing: true,
  },
  { what: 'place', unit: 'province', words: 'محافظة ولاية province_of governorate_of استان' },
  { what: 'place', unit: 'city', words: 'مدينة city_of town_of' },
  { what: 'place', unit: 'village', words: 'قرية village_of روستای' },
  { what: 'place', unit: 'district', words: 'حي district_of neighbourhood_of neighborhood_of' },
  { what: 'place', unit: 'airport', words: 'مطار فرودگاه' },
  { what: 'place', unit: 'port', words: 'ميناء port_of' },
];

/** The same in Persian and Urdu; in Arabic these are other words: شهر رمضان is a month. */
export const rolesBeforeNotArabic: readonly RoleRow[] = [
  { what: 'name', unit: 'suspect', words: 'ملزم' },
  { what: 'name', unit: 'storm', words: 'طوفان', isThing: true },
  { what: 'place', unit: 'city', words: 'شهر' },
  { what: 'place', unit: 'port', words: 'بندر' },
];

/** Behind the name: in Beheira province. */
export const rolesBehind: readonly RoleRow[] = [
  { what: 'place', unit: 'province', words: 'province governorate' },
  { what: 'place', unit: 'district', words: 'district neighbourhood neighborhood' },
  { what: 'place', unit: 'airport', words: 'airport' },
  { what: 'place', unit: 'port', words: 'port' },
];

/** Near the name, on either side: سجل كريم شلبي هدف الفوز, the winning goal by Amin Omar. */
export const rolesNear: readonly RoleRow[] = [
  {
    what: 'name',
    unit: 'winning goal',
    words:
      'هدف_الفوز هدف_الحسم الهدف_الحاسم هدف_قاتل الهدف_القاتل الهدف_الوحيد winning_goal late_winner only_goal match_winner گل_برتری فیصلہ_کن_گول',
  },
];

/** Words that say that something is there. */
export const placing = 'في قرب وسط داخل شمال جنوب شرق غرب in near at off outside inside of در میں';

/** Words before a name, or behind it, that say what it is; the name is the same without them. */
const words = new Set(
  `
الرئيس رئيس الملك الملكه ملك ملكه الامير الاميره امير اميره الشيخ الشيخه السلطان الامام البابا الجنرال اللواء العقيد المشير الدكتور السيد السيده
مدينه بلده نهر بحيره جبل جزيره دوله جمهوريه مملكه اماره ولايه محافظه مقاطعه اقليم مضيق
شركه مجموعه موسسه نادي فريق حركه جماعه منظمه وكاله صحيفه جريده مجله قناه تطبيق منصه موقع
junior jr hotspur هوتسبير جونيور الابن الاب
president king queen prince princess sheikh sheikha sultan imam pope general mr mrs dr sir
city river lake mount state republic kingdom governorate strait of the
company group corporation corp inc ltd co fc cf sc afc club movement agency newspaper channel
`
    .trim()
    .split(/\s+/u),
);

/** @param word folded */
export const isTitle = (word: string): boolean => words.has(word);

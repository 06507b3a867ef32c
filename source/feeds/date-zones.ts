/**
 * Time zones by name, as feeds write them and newspapers print them. RFC 822 §5.1 decides for the North American names; of the
 * other ambiguous ones the meaning counts that feed parsers give them: AST is Atlantic, BST British, GST Gulf, IST Indian.
 */
import { folded } from './date-text.ts';

/** Names by their minutes east of Greenwich, from west to east. */
const offsets: readonly (readonly [minutes: number, names: string])[] = [
  [-660, 'sst'],
  [-600, 'hst hast'],
  [-540, 'akst hadt hdt'],
  [-480, 'pst pt akdt'],
  [-420, 'mst mt pdt'],
  [-360, 'cst ct mdt galt'],
  [-300, 'est et cdt act cot ect pet easst'],
  [-240, 'ast at edt amt bot clt gyt vet'],
  [-210, 'nst nt'],
  [-180, 'adt art brt clst gft pyst rott srt uyt wgt pmst'],
  [-150, 'ndt'],
  [-120, 'brst fnt pmdt uyst wgst'],
  [-60, 'azot cvt egt'],
  [0, 'z ut utc gmt wet azost egst'],
  [60, 'west bst cet met mez wat wedt'],
  [120, 'cest cedt mest mesz eet cat sast wast'],
  [180, 'eest eedt idt msk eat fet ksa syot trt'],
  [210, 'irst'],
  [240, 'gst azt get msd mut ret samt sct volt'],
  [270, 'irdt aft'],
  [300, 'pkt azst mvt orat tft tjt tmt uzt yekt'],
  [330, 'ist slst'],
  [345, 'npt'],
  [360, 'almt bdt biot btt iot kgt omst pkst vost yekst'],
  [390, 'cct mmt'],
  [420, 'cxt davt hovt ict krat novt wib omsst'],
  [480, 'awst bnt hkt irkt myt pht phst sgt ulat wita'],
  [540, 'jst kst pwt tlt wit yakt'],
  [570, 'acst'],
  [600, 'aest chst chut pgt vlat'],
  [630, 'acdt lhst'],
  [660, 'aedt magt nct sakt sbt vut'],
  [720, 'anat fjt nzst pett tvt'],
  [765, 'chast'],
  [780, 'nzdt phot tot'],
  [825, 'chadt'],
];

/** Places whose time newspapers give (`بتوقيت القاهرة`), with their zone in the IANA database; of names of two words the first. */
const places: readonly (readonly [place: string, zone: string])[] = [
  ['غرينتش', 'UTC'],
  ['جرينتش', 'UTC'],
  ['غرينيتش', 'UTC'],
  ['مكة', 'Asia/Riyadh'],
  ['الرياض', 'Asia/Riyadh'],
  ['السعودية', 'Asia/Riyadh'],
  ['أبوظبي', 'Asia/Dubai'],
  ['أبو', 'Asia/Dubai'],
  ['الإمارات', 'Asia/Dubai'],
  ['دبي', 'Asia/Dubai'],
  ['مسقط', 'Asia/Muscat'],
  ['الدوحة', 'Asia/Qatar'],
  ['قطر', 'Asia/Qatar'],
  ['الكويت', 'Asia/Kuwait'],
  ['المنامة', 'Asia/Bahrain'],
  ['البحرين', 'Asia/Bahrain'],
  ['صنعاء', 'Asia/Aden'],
  ['عدن', 'Asia/Aden'],
  ['بغداد', 'Asia/Baghdad'],
  ['العراق', 'Asia/Baghdad'],
  ['دمشق', 'Asia/Damascus'],
  ['بيروت', 'Asia/Beirut'],
  ['لبنان', 'Asia/Beirut'],
  ['عمان', 'Asia/Amman'],
  ['الأردن', 'Asia/Amman'],
  ['القدس', 'Asia/Jerusalem'],
  ['فلسطين', 'Asia/Gaza'],
  ['غزة', 'Asia/Gaza'],
  ['القاهرة', 'Africa/Cairo'],
  ['مصر', 'Africa/Cairo'],
  ['الخرطوم', 'Africa/Khartoum'],
  ['طرابلس', 'Africa/Tripoli'],
  ['ليبيا', 'Africa/Tripoli'],
  ['تونس', 'Africa/Tunis'],
  ['الجزائر', 'Africa/Algiers'],
  ['الرباط', 'Africa/Casablanca'],
  ['المغرب', 'Africa/Casablanca'],
  ['نواكشوط', 'Africa/Nouakchott'],
  ['طهران', 'Asia/Tehran'],
  ['تهران', 'Asia/Tehran'],
  ['كابل', 'Asia/Kabul'],
  ['إسطنبول', 'Europe/Istanbul'],
  ['أنقرة', 'Europe/Istanbul'],
  ['تركيا', 'Europe/Istanbul'],
  ['موسكو', 'Europe/Moscow'],
  ['لندن', 'Europe/London'],
  ['باريس', 'Europe/Paris'],
  ['برلين', 'Europe/Berlin'],
  ['نيويورك', 'America/New_York'],
  ['واشنطن', 'America/New_York'],
];

const minutesOf: ReadonlyMap<string, number> = new Map(
  offsets.flatMap(([minutes, names]) => names.split(' ').map(name => [name, minutes] as const)),
);
const zoneOfPlace = folded(places);

/** Minutes east of Greenwich, the name of a zone in the IANA database, or null; for a folded word. */
export const zoneOf = (word: string): number | string | null =>
  minutesOf.get(word) ?? zoneOfPlace.get(word) ?? null;

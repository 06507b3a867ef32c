/** What people type from habit with other programs, or in Arabic, and what does it here. */
import { foldKeyword } from '../../domain/query/keyword.ts';
import type { CommandName } from '../commands/index.ts';
import type { FlagName } from './flags.ts';

const forCommands: Readonly<Partial<Record<CommandName | 'help', readonly string[]>>> = {
  list: ['ls', 'articles', 'headlines', 'latest', 'news', 'قائمة', 'عرض', 'اعرض', 'مقالات', 'أخبار'],
  read: ['show', 'cat', 'view', 'open', 'print', 'less', 'قراءة', 'اقرأ', 'افتح'],
  search: ['find', 'grep', 'query', 'lookup', 'بحث', 'ابحث'],
  history: ['diff', 'versions', 'changes', 'نسخ', 'تغييرات'],
  watch: ['follow', 'tail', 'monitor', 'daemon', 'listen', 'متابعة', 'تابع', 'راقب'],
  refresh: ['update', 'fetch', 'pull', 'reload', 'poll', 'get', 'تحديث', 'حدث', 'جلب', 'اجلب'],
  'bookmark add': ['star', 'save', 'fav', 'favorite', 'favourite', 'keep', 'حفظ', 'احفظ'],
  'bookmark remove': ['unstar', 'unsave', 'unbookmark'],
  'bookmark list': ['bookmarks', 'starred', 'saved', 'favorites', 'favourites', 'محفوظات', 'المحفوظات'],
  'tag list': ['tags', 'labels', 'وسوم', 'الوسوم'],
  'tag add': ['label', 'وسم'],
  note: ['annotate', 'comment', 'ملاحظة'],
  'mark read': ['seen', 'catchup', 'مقروء'],
  'sources list': ['feeds', 'feed', 'subscriptions', 'subs', 'مصادر', 'المصادر'],
  'sources add': ['add', 'new', 'subscribe', 'follow', 'إضافة', 'أضف'],
  'sources remove': ['rm', 'remove', 'delete', 'del', 'unsubscribe', 'unfollow', 'إزالة', 'حذف', 'احذف'],
  'sources catalog': ['catalog', 'catalogue', 'directory', 'دليل'],
  'sources discover': ['discover', 'detect'],
  'sources import': ['import', 'opml', 'استيراد'],
  'export feed': ['rss', 'atom', 'publish', 'تصدير'],
  'views list': ['searches', 'filters', 'folders'],
  'rules list': ['killfile', 'filter', 'قواعد'],
  'config list': ['settings', 'preferences', 'options', 'إعدادات', 'الإعدادات'],
  undo: ['revert', 'rollback', 'تراجع'],
  redo: ['إعادة', 'أعد'],
  backup: ['snapshot', 'dump', 'نسخ-احتياطي', 'نسخة'],
  restore: ['recover', 'استعادة', 'استعد'],
  merge: ['combine', 'join', 'دمج', 'ادمج'],
  sync: ['synchronize', 'freshrss', 'miniflux', 'server', 'مزامنة', 'زامن'],
  doctor: ['check', 'diagnose', 'status', 'info', 'debug', 'فحص', 'افحص'],
  text: ['format', 'fmt', 'fold', 'bidi', 'fribidi', 'نص'],
  help: ['man', 'usage', 'commands', 'مساعدة', 'المساعدة'],
};

/** Behind the name of a group. */
const forMembers: Readonly<Record<string, readonly string[]>> = {
  list: ['ls', 'show', 'get', 'all', 'قائمة', 'عرض', 'اعرض'],
  add: ['new', 'create', 'set', 'put', 'star', 'save', 'subscribe', 'إضافة', 'أضف'],
  remove: ['rm', 'delete', 'del', 'unset', 'drop', 'unsubscribe', 'إزالة', 'حذف', 'احذف'],
  rename: ['mv', 'name', 'title', 'تسمية'],
  move: ['mv', 'order', 'sort', 'reorder', 'category', 'نقل', 'انقل'],
  pause: ['disable', 'stop', 'mute', 'off', 'إيقاف', 'أوقف'],
  resume: ['enable', 'start', 'unpause', 'on', 'استئناف', 'استأنف'],
  discover: ['find', 'detect', 'lookup'],
  catalog: ['catalogue', 'search', 'directory', 'available', 'دليل'],
  import: ['load', 'restore', 'opml', 'استيراد'],
  export: ['save', 'dump', 'backup', 'تصدير'],
  test: ['try', 'check', 'preview', 'تجربة'],
  read: ['seen', 'done', 'مقروء'],
  unread: ['unseen', 'new', 'غير'],
  feed: ['rss', 'atom'],
};

/** In place of options that Khabar does not have. */
const forFlags: Readonly<Partial<Record<FlagName, readonly string[]>>> = {
  limit: ['count', 'max', 'number', 'n', 'top'],
  query: ['search', 'filter', 'grep', 'match'],
  source: ['feed', 'site', 'from'],
  since: ['newer', 'days'],
  until: ['before', 'older'],
  sort: ['order', 'sort-by'],
  bookmarked: ['starred', 'saved'],
  format: ['type', 'f'],
  to: ['category', 'folder', 'into'],
  exec: ['command', 'run', 'cmd', 'x'],
  every: ['interval', 'period'],
  as: ['name', 'id'],
  fields: ['columns', 'template'],
  lang: ['language', 'locale', 'l'],
  theme: ['color', 'colour', 'colors', 'style'],
  home: ['config', 'config-dir', 'data-dir', 'dir', 'profile'],
  quiet: ['silent', 'q', 's'],
  offline: ['no-network', 'no-refresh'],
  width: ['w', 'wrap'],
  tashkeel: ['diacritics', 'harakat', 'marks'],
};

const namesWith = <Name extends string>(
  table: Readonly<Partial<Record<Name, readonly string[]>>>,
  typed: string,
): readonly Name[] => {
  const key = foldKeyword(typed);
  const rows = Object.entries(table) as [Name, readonly string[]][];
  return rows.filter(([, words]) => words.some(word => foldKeyword(word) === key)).map(([name]) => name);
};

export const commandFor = (word: string): CommandName | 'help' | undefined => namesWith(forCommands, word)[0];

/** `members`: names of the group's commands without that of the group. */
export const memberFor = (word: string, members: readonly string[]): string | undefined =>
  namesWith(forMembers, word).find(name => members.includes(name));

/** `word`: without its dashes. */
export const flagFor = (word: string, allowed: readonly FlagName[]): FlagName | undefined =>
  namesWith(forFlags, word).find(name => allowed.includes(name));

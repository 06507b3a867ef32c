/** The messages that every language has. A missing one is a type error. */

import type { CommandId } from '../app/commands/index.ts';
import type { Keyboard } from '../app/keymap/keyboard.ts';
import type { NamedOffer } from '../app/palette/offers.ts';
import type { ListSort } from '../app/session/list-state.ts';
import type { HelpTopic } from '../app/view/overlays/help-topics.ts';
import type { Direction } from '../domain/article.ts';
import type { DisplayChoice, DisplaySettings, ThemeName } from '../domain/display.ts';
import type { ThemeProblem } from '../domain/own-theme.ts';
import type { CliMessages } from './cli-messages.ts';
import type { DoctorMessages } from './doctor-messages.ts';
import type { EditionMessages } from './edition-messages.ts';
import type { EmptyMessages } from './empty-messages.ts';
import type { ErrorMessages } from './error-messages.ts';
import type { HeadMessages } from './head-messages.ts';
import type { HeadingMessages } from './heading-messages.ts';
import type { HealthMessages } from './health-messages.ts';
import type { LinearMessages } from './linear-messages.ts';
import type { LinkMessages } from './link-messages.ts';
import type { NoticeMessages } from './notice-messages.ts';
import type { QuoteMessages } from './quote-messages.ts';
import type { RuleMessages } from './rule-messages.ts';
import type { SettingMessages } from './setting-messages.ts';
import type { SharingMessages } from './sharing-messages.ts';
import type { SignMessages } from './sign-messages.ts';
import type { SourceMessages } from './source-messages.ts';
import type { WelcomeMessages } from './welcome-messages.ts';

/** The name of each setting, and of each of its values. */
export type DisplayNames = {
  readonly [Name in DisplayChoice]: {
    readonly name: string;
    readonly values: Readonly<Record<DisplaySettings[Name], string>>;
  };
};

/** What comes before the key that is pressed together with them; `shift`: null where capitals tell it. */
export interface KeyModifiers {
  readonly ctrl: string;
  readonly shift: string | null;
}

export interface Messages {
  /** BCP 47 tag. */
  readonly language: string;
  readonly direction: Direction;
  readonly errors: ErrorMessages;
  /** Command id → what it does, in a few words. */
  readonly commands: Readonly<Record<CommandId, string>>;
  /** Command id → the one word for the footer, where the command is hinted at. */
  readonly hints: Readonly<Partial<Record<CommandId, string>>>;
  /** Command id → its name on the `:` line: one or a few words, no two alike in any two languages. */
  readonly commandNames: Readonly<Record<CommandId, string>>;
  /** Key name → what is printed on it, for keys that type no character. */
  readonly keyNames: Readonly<Record<string, string>>;
  readonly modifiers: KeyModifiers;
  /** What is printed on a key, within a sentence. */
  readonly keyInText: (label: string) => string;
  readonly panes: {
    readonly sources: string;
    readonly articles: string;
    readonly reader: string;
    readonly help: string;
    readonly health: string;
    readonly rules: string;
    readonly quotes: string;
    readonly story: string;
    readonly why: string;
    readonly links: string;
    readonly contents: string;
  };
  readonly welcome: WelcomeMessages;
  readonly source: SourceMessages;
  readonly views: Readonly<Record<'all' | 'unread' | 'bookmarks' | 'tags', string>>;
  /** A tag among the sources. */
  readonly tagRow: (name: string) => string;
  readonly notices: NoticeMessages;
  readonly display: DisplayNames;
  readonly themes: {
    readonly name: string;
    readonly values: Readonly<Record<ThemeName, string>>;
    /** What is wrong with a theme in the settings; `others`: how many more things are. */
    readonly problem: (problem: ThemeProblem, others: number) => string;
  };
  /** While paragraphs are being selected. */
  /** `key`: copies them. */
  readonly selecting: (count: number, key: string) => string;
  /** How many articles are selected in the list, and in others. */
  readonly selectedArticles: (here: number, elsewhere: number) => string;
  readonly refreshing: (done: number, total: number, failed: number) => string;
  /** Behind it: sources that have not answered yet, and how many more there are. */
  readonly waitingFor: (sources: readonly string[], others: number) => string;
  /** `list`: the name of the view or source that is searched; null: of all. */
  readonly searchPrompt: (list: string | null) => string;
  /** The key that searches all sources. */
  readonly widen: (key: string) => string;
  /** Words are looked for in the article that is open. */
  readonly findPrompt: string;
  /** `tags`: those that there are already; `articles`: how many it is about, if not one. */
  readonly tagPrompt: (tags: readonly string[], articles: number | null) => string;
  readonly notePrompt: string;
  /** Narrows what an overlay shows. */
  readonly filterPrompt: string;
  readonly importPrompt: string;
  /** How old the articles are that are to be marked. */
  readonly agePrompt: string;
  readonly found: (at: number, total: number) => string;
  readonly commandPrompt: string;
  /** What the `:` line finds, of what is no command. */
  readonly offerKinds: Readonly<Record<NamedOffer, string>>;
  /** Asked before many articles change; the keys of the answer are named. */
  readonly questions: {
    readonly overwrite: (file: string) => string;
    /** `place`: one of `listParts`. */
    readonly 'mark-all-read': (count: number, place: string) => string;
    readonly 'add-rule': (count: number) => string;
    readonly 'open-many': (count: number) => string;
  };
  /** The keys that answer a question. */
  readonly answers: (yes: string, no: string) => string;
  /** A view or source, in a sentence. */
  readonly listName: (name: string) => string;
  readonly searchedList: (name: string, words: string) => string;
  /** Where articles are: in a list, in it above or below the one under the cursor, or from before a date. */
  readonly listParts: Readonly<Record<'all' | 'above' | 'below', (list: string) => string>> & {
    readonly older: (list: string, date: string) => string;
  };
  /** How lists are sorted, behind their names. */
  readonly orders: Readonly<Record<ListSort, string>>;
  readonly searchResult: (words: string) => string;
  /** Behind it, while articles are still made known to searches. */
  readonly unsearched: (count: number) => string;
  readonly noArticles: string;
  readonly noMatches: string;
  readonly empty: EmptyMessages;
  readonly nothingOpen: string;
  readonly loadingPage: string;
  readonly related: string;
  /** Over articles that the page does not name. */
  readonly fromArchive: string;
  readonly by: (author: string) => string;
  readonly image: string;
  readonly untitledSource: string;
  readonly tooSmall: string;
  /** Beside the keys in the letters of a layout. */
  readonly otherLayout: Readonly<Record<Keyboard, string>>;
  readonly helpTopics: Readonly<Record<HelpTopic, string>>;
  readonly health: HealthMessages;
  readonly signs: SignMessages;
  readonly rules: RuleMessages;
  readonly quotes: QuoteMessages;
  readonly links: LinkMessages;
  readonly sharing: SharingMessages;
  readonly headings: HeadingMessages;
  readonly settings: SettingMessages;
  readonly linear: LinearMessages;
  readonly edition: EditionMessages;
  readonly position: (percent: number) => string;
  /** How long a text takes to read. */
  readonly minutes: (count: number) => string;
  /** How long the rest of it takes. */
  readonly minutesLeft: (count: number) => string;
  /** How long an article takes to read, where there is little room. */
  readonly minutesShort: (count: number) => string;
  /** How long ago, in words. Both are ISO 8601 in UTC. */
  readonly ago: (then: string, now: Date) => string;
  /** The same in as few cells as can be. */
  readonly agoShort: (then: string, now: Date) => string;
  /** How long until then, in words. */
  readonly until: (then: string, now: Date) => string;
  /** Date and time in the local time zone. */
  readonly date: (iso: string) => string;
  /** The time alone. */
  readonly time: (iso: string) => string;
  readonly number: (value: number) => string;
  readonly articleCount: (count: number) => string;
  readonly unreadCount: (count: number) => string;
  readonly head: HeadMessages;
  readonly cli: CliMessages;
  readonly doctor: DoctorMessages;
}

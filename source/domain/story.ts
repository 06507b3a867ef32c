/** One event, as the articles that report it tell it. */
import type { Article } from './article.ts';
import type { StoryDecision } from './story-decision.ts';

/** What an article says of its event, as the archive keeps it. */
export interface StoryDescription {
  /** To be compared with that of others. */
  readonly features: string;
  /** By what articles of one event are found: even numbers tell much, odd ones little (`termsWorth`). */
  readonly terms: readonly number[];
}

/** An article as others are compared with it. */
export interface StoryReport {
  readonly id: string;
  readonly sourceId: string;
  /** Milliseconds. */
  readonly time: number;
  readonly features: string;
}

/** Two articles that may report one event. */
export interface StoryLink {
  readonly one: string;
  readonly other: string;
  /** 0 to 1. */
  readonly likelihood: number;
}

/** What the language knows of stories: the archive is handed it. */
export interface StoryLanguage {
  readonly describe: (article: Article) => StoryDescription;
  /** How likely each of the others reports the event of the first; 0 of those that are not worth keeping. */
  readonly likelihoods: (report: StoryReport, others: readonly StoryReport[]) => readonly number[];
  /** Ids, each group by time, whatever the order of reports and links. A group grows only by links of `leastJoining` and more, and by what the user has decided. */
  readonly group: (
    reports: readonly Pick<StoryReport, 'id' | 'time'>[],
    links: readonly StoryLink[],
    decisions?: readonly StoryDecision[],
  ) => readonly (readonly string[])[];
  /** To be raised with every change of what these give: archives then tell their stories anew. */
  readonly rules: number;
}

/** Milliseconds: what is reported of an event within 36 hours of it. */
export const longestStory = 36 * 3_600_000;

/** Groups of reports become one only by a pair that is so likely, 0 to 1. Found with the labelled sets. */
export const leastJoining = 0.4;

/** What the reports of an event say of one thing. */
export interface StoryFact {
  /** A code: `killed`, `amount`, `count` … */
  readonly what: string;
  /** `persons`, `million USD`, or of a count what is counted. */
  readonly unit: string;
  /** In the order in which they were first given; a value is `~50`, `>500`, `<=9`, `200-250`, `2-1`, a plain number, or words of a report. */
  readonly values: readonly { readonly value: string; readonly articles: readonly string[] }[];
}

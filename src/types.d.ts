/**
 * News articles in, merged conflict events out, every value tied to the words it came from.
 *
 * Offsets are UTF-16 code units of the article's own text as it was given: `text.slice(span.start, span.end)` gives the
 * words. Dates are ISO 8601, countries ISO 3166-1 alpha-3. What is not known is absent.
 */

/** Reads one article. Pure: no clock, no network, no state. Throws a `TypeError` where `article` is none. */
export function extract(article: Input | string, options?: Options): Extraction;

/**
 * Merges what articles report into events. Their order does not matter; an article given twice counts once. Reports that
 * merging does not change are those of `extractions` themselves, no copies.
 */
export function aggregate(extractions: readonly Extraction[], options?: { corrections?: readonly Correction[] | undefined }): Digest;

/**
 * Articles read, to which others are added and from which they are taken, at a cost near their share. Its digest is that
 * of `aggregate`, however its articles came there.
 */
export class Archive {
  /** One without articles, or one that was saved. */
  constructor(saved?: string);
  /** Adds an article, or nothing where the same is there. */
  add(extraction: Extraction): void;
  /** Takes out what was given under an id, and returns it. */
  remove(id: string): Extraction[];
  /** Sets the corrections, in place of those before. */
  correct(corrections: readonly Correction[]): void;
  readonly corrections: Correction[];
  /** Adds all that another holds; its corrections come after those that are here. */
  merge(other: Archive): void;
  digest(): Digest;
  /** What has changed in the digest since this was last asked for. Articles that others have dated are in the digest alone. */
  changes(): Changes;
  /** All of it as text, for the constructor. */
  save(): string;
  /** Gives its memory back. */
  free(): void;
}

/** Reads articles and merges what they report: `aggregate(articles.map(extract))`. */
export function analyze(articles: readonly (Input | string)[], options?: Options): Digest;

/** A digest in another tool's format. Throws a `RangeError` where there is no such format. */
export function exportDigest(digest: Digest, format: Format): string;

/** The text that a page of HTML shows, for callers who show it too: spans of what is read from it point into it. */
export function textOf(html: string): string;

/** The table of event kinds. */
export function eventKinds(): EventKind[];

/** The package's version. */
export const version: string;

/** What you add to what is known. */
export interface Options {
  /**
   * Your own actors, as a table: one a line, with tabs between the columns id, name, other names with `|` between them,
   * kind, country, PLOVER sector, side (a country or another actor's id), first day, last day. All but the name may be
   * empty or left out: `"\tNoor Brigades\tBlue Hats|NB\tarmed_group\tIRQ"`. They win over the actors that are known.
   */
  lexicon?: string | undefined;
}

/**
 * What you know better of reports, each by its id. It is kept apart from what was read, so it survives reading again: a
 * report that is not there is sought in its article near the place of the text that the id names.
 */
export type Correction =
  /** Both are of one event, or of two. Of several words on a pair the last counts. */
  | { correction: "same" | "apart"; reports: [string, string] }
  /** It tells of no event. */
  | { correction: "rejected"; report: string }
  /** A field of it is wrong: what is right, or nothing where only the wrong value is to go. */
  | { correction: "wrong"; report: string; field: Exclude<keyof Report, "id" | "article">; value?: unknown };

/** `json`: the digest; `jsonl`: one event a line; `csv`: one event a row. */
export type Format = "json" | "jsonl" | "csv";

/** An article as it is handed in: `text` or `html` is needed. */
export interface Input {
  /** Your own name for the article; made from its content where it is absent. */
  id?: string | undefined;
  /** Plain text. */
  text?: string | undefined;
  /** HTML source, whole page or fragment. Spans then point into this source. */
  html?: string | undefined;
  title?: string | undefined;
  /** The publication date, `YYYY-MM-DD`; a time after it is ignored. */
  published?: string | undefined;
  publisher?: string | undefined;
  /** Where the article was found. */
  url?: string | undefined;
}

/** One article read. */
export interface Extraction {
  article: Article;
  /** The actors it names or describes. */
  actors: Actor[];
  /** The places it names. */
  places: Place[];
  /** What it says happened, a report an event. */
  reports: Report[];
  notes: Note[];
}

/** Many articles read and their reports merged into events. */
export interface Digest {
  articles: Article[];
  actors: Actor[];
  places: Place[];
  /** What one article says of one event. */
  reports: Report[];
  /** What all articles together say of it. */
  events: Event[];
  /** How events hang together. */
  relations: Relation[];
  notes: Note[];
}

/** A half-open range of the article's text, in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

/** An article and what stands in it. */
export interface Article {
  id: string;
  /** The headline. */
  title?: string;
  /** Who wrote it: people and agencies, in order. */
  byline: string[];
  publisher?: string;
  url?: string;
  /** ISO 639-1; `und` where it can't be told. */
  language: string;
  published?: Published;
  /** Between which days it was published, where that is all that is known. */
  window?: Window;
  dateline?: Dateline;
  paragraphs: Paragraph[];
  /** Names, times and quantities. */
  entities: Entity[];
  quotes: Quote[];
  notes: Note[];
}

/** A publication date and how it is known. */
export interface Published {
  date: string;
  basis: PublishedBasis;
  /** The words that state it. */
  span?: Span;
}

/** The caller gave it; the article states it; it follows from what the article says. */
export type PublishedBasis = "given" | "stated" | "inferred";

/**
 * Days between which an article was published, ISO 8601: it follows from what it tells and from the articles that tell of
 * the same events.
 */
export interface Window {
  /** Not before. */
  from?: string;
  /** Not after. */
  to?: string;
}

/** "BEIRUT, March 3 (Reuters) -". */
export interface Dateline {
  place?: string;
  date?: string;
  span: Span;
}

/** A paragraph and what it is. */
export interface Paragraph {
  span: Span;
  kind: ParagraphKind;
  /** By which near-copies of it are found, where it is long enough. */
  sketch?: [number, number];
}

/** `related`: the headline of another article; `boilerplate`: what belongs to the site and not to the article. */
export type ParagraphKind = "title" | "byline" | "dateline" | "body" | "caption" | "related" | "boilerplate";

/** A name, a time or a quantity in the text. */
export interface Entity {
  type: EntityType;
  text: string;
  span: Span;
  /** An `Actor`'s id. */
  actor?: string;
  /** A `Place`'s id. */
  place?: string;
  /** Of a time: "2021-02-25", "2021-02", "2021", "2021-W08", "P3D", ...; of a quantity: a number. */
  value?: string;
  basis?: Basis;
}

export type EntityType =
  | "person"
  | "organization"
  | "group"
  | "nationality"
  | "place"
  | "facility"
  | "weapon"
  | "vehicle"
  | "quantity"
  | "money"
  | "time";

/** How a time is known: words state it; words state it relative to another time; no words state it. */
export type Basis = "explicit" | "relative" | "inferred";

/** Words that somebody said, and who. */
export interface Quote {
  /** What was said; without the quotation marks where it is direct. */
  span: Span;
  /** Whether it stands between quotation marks. */
  direct: boolean;
  speaker?: Role;
  /** "said", "according to". */
  verb?: Span;
}

/** Somebody or something that takes part, as the article puts it. */
export interface Role {
  text: string;
  span: Span;
  /** An `Actor`'s id. */
  actor?: string;
}

/** A person, group, organization or state, under all its names. */
export interface Actor {
  /** The same in every article. */
  id: string;
  name: string;
  /** The other names the articles use. */
  aliases: string[];
  /** `person`, `state`, `military`, `police`, `armed_group`, `organization`, `media`, `civilians`, `nationality`, ... */
  kind: string;
  country?: string;
  /** PLOVER sector: `GOV`, `MIL`, `REB`, `CVL`, ... */
  sector?: string;
  /** ACLED's inter code: 1 state forces, 2 rebels, 3 militias and gangs, 5 rioters, 6 protesters, 7 civilians, 8 others. */
  inter?: number;
  /** Whom it belongs to or is backed by: another actor's id. */
  side?: string;
}

/** A place on the map. */
export interface Place {
  /** `geonames:99532`, a country's code, or made from the name or from coordinates that the text writes out. */
  id: string;
  name: string;
  aliases?: string[];
  country?: string;
  /** First-level region, by name. */
  admin1?: string;
  latitude?: number;
  longitude?: number;
  precision: PlacePrecision;
  geonameId?: number;
}

export type PlacePrecision = "exact" | "town" | "near" | "region" | "country";

/** What one article says of one event. */
export interface Report {
  id: string;
  /** An `Article`'s id. */
  article: string;
  /** An id of `eventKinds()`. */
  kind: string;
  plover: Plover;
  cameo?: string;
  acled?: Acled;
  /** The words that name the event. */
  trigger: Span;
  /** The sentences this report was read from. */
  evidence: Span[];
  /** The rule that made it. */
  rule: string;
  prominence: Prominence;
  status: Status;
  agents: Role[];
  targets: Role[];
  orderedBy: Role[];
  places: PlaceRole[];
  time?: Time;
  means: Means[];
  count?: Count;
  casualties: Casualty[];
  responsibility: Responsibility[];
  /** Who says so. */
  attribution: Attribution[];
  /** The telling words of its sentences, in lower case: by which it is known again in other articles. */
  words?: string[];
  /** How it hangs together with other reports of the same article. */
  related?: ReportRelation[];
  /** 0 to 1, calibrated. */
  confidence: number;
}

/** A kind of event in PLOVER 2.0. */
export interface Plover {
  event: string;
  mode?: string;
  context?: string;
}

/** A kind of event in ACLED's codebook. */
export interface Acled {
  event: string;
  subEvent: string;
}

export type Prominence = "main" | "background";

export type Status =
  | "happened"
  | "ongoing"
  | "claimed"
  | "alleged"
  | "planned"
  | "threatened"
  | "possible"
  | "denied"
  | "negated";

/** Where an event took place, as the article puts it. */
export interface PlaceRole {
  text: string;
  span: Span;
  /** A `Place`'s id. */
  place?: string;
  /** "near", "north of", "border". */
  relation?: string;
}

/** When an event took place: first and last day. */
export interface Time {
  start: string;
  end: string;
  precision: TimePrecision;
  basis: Basis;
  /** The words that say so. */
  span?: Span;
}

export type TimePrecision = "day" | "week" | "month" | "year" | "range";

/** What an event was done with. */
export interface Means {
  text: string;
  span: Span;
  /** The weapon's usual name. */
  name?: string;
}

/** "at least 40 times" is `min: 40` without a `max`. */
export interface Count {
  min: number;
  max?: number;
  span: Span;
}

/** People killed, wounded, ... in an event: a range, whom, and who says so. */
export interface Casualty {
  outcome: Outcome;
  min: number;
  max?: number;
  /** Whom, in the article's words. */
  who?: string;
  category: Category;
  /** Whether the words hedge ("about", "reportedly"). */
  hedged: boolean;
  span: Span;
  /** Who gives the figure. */
  source?: Role;
}

export type Outcome = "killed" | "wounded" | "missing" | "captured" | "displaced";

export type Category = "civilian" | "combatant" | "unknown";

/** Who is said to be responsible. */
export interface Responsibility {
  actor: Role;
  status: ResponsibilityStatus;
  /** Who says so. */
  by?: Role;
  span: Span;
}

/** The article says it as a fact; the actor says so itself; another says so; the actor denies it. */
export type ResponsibilityStatus = "stated" | "claimed" | "accused" | "denied";

/** Who says so, and with which verb. */
export interface Attribution extends Role {
  /** "said", "according to". */
  verb?: Span;
}

/** How one report hangs together with another of the same article. */
export interface ReportRelation {
  kind: RelationKind;
  /** The report answered, or the whole; by id. */
  to: string;
  /** The words that say so. */
  span: Span;
}

/** "in retaliation for"; "the third of five attacks". */
export type RelationKind = "response_to" | "part_of";

/** What has changed in a digest. */
export interface Changes {
  /** The events that are new or told anew. */
  events: Event[];
  /** Those that are no more, by id. */
  gone: string[];
  /** All relations from or to `events`: they take the place of those from or to `events` and `gone`. */
  relations: Relation[];
}

/** A value and the reports (ids) that give it. */
export type Backed<T> = T & { reports: string[] };

/** One real event: the merged view of its reports. The first of each list is the value to show. */
export interface Event {
  id: string;
  /** An id of `eventKinds()`. */
  kind: string;
  plover: Plover;
  cameo?: string;
  acled?: Acled;
  /** Its reports, by id. */
  reports: string[];
  /** The articles that tell of it, by id. */
  articles: string[];
  status: Status;
  time?: Backed<EventTime>;
  places: Backed<EventPlace>[];
  agents: Backed<EventRole>[];
  targets: Backed<EventRole>[];
  orderedBy: Backed<EventRole>[];
  means: Backed<EventMeans>[];
  responsibility: Backed<EventResponsibility>[];
  casualties: EventCasualties[];
  /** Where the reports disagree. */
  conflicts: Conflict[];
  /** Why its reports are held to be of one event, the likest first. */
  joins?: Join[];
  /** Reports, by id, that copy one text: they count as one source. */
  copies?: string[][];
  corroboration: Corroboration;
  /** 0 to 1. */
  confidence: number;
}

export interface EventTime {
  start: string;
  end: string;
  precision: TimePrecision;
  basis: Basis;
}

export interface EventPlace {
  /** A `Place`'s id. */
  place?: string;
  text: string;
}

export interface EventRole {
  /** An `Actor`'s id. */
  actor?: string;
  text: string;
}

export interface EventMeans {
  text: string;
  name?: string;
}

export interface EventResponsibility {
  /** An `Actor`'s id, or the words. */
  actor: string;
  status: ResponsibilityStatus;
  by?: string;
}

/** How many were killed, wounded, ...: low, best and high as UCDP means them, and every figure given. */
export interface EventCasualties {
  outcome: Outcome;
  low: number;
  best: number;
  high?: number;
  variants: Backed<CasualtyVariant>[];
}

export interface CasualtyVariant {
  min: number;
  max?: number;
  category: Category;
  source?: string;
}

/** A field on which reports disagree, and what each says. */
export interface Conflict {
  field: string;
  variants: Backed<ConflictVariant>[];
}

export interface ConflictVariant {
  value: string;
}

/** Two reports that brought their groups together. */
export interface Join {
  /** The two, by id. */
  reports: [string, string];
  /** How like they are; nothing where a user joined them. */
  score?: number;
  /** What speaks for it: `time`, `place`, `agent`, `target`, `means`, `toll`, `names`, `kind`, `one text`, `user`. */
  because: string[];
}

/**
 * `confirmed`: the side that did it says so or claims it; `fair`: two independent sources or more; `weak`: one;
 * `contested`: somebody denies it, or two sides are held responsible.
 */
export type Corroboration = "confirmed" | "fair" | "weak" | "contested";

/** How one event hangs together with another. */
export interface Relation {
  kind: RelationKind;
  /** The event that answers, or is a part; by id. */
  from: string;
  /** The event answered, or the whole; by id. */
  to: string;
  evidence: RelationEvidence[];
}

export interface RelationEvidence {
  /** An `Article`'s id. */
  article: string;
  span: Span;
}

/** Something the reader should know: a doubt, a limit met, input that could not be read. */
export interface Note {
  /** Stable id, such as `no_date` or `not_english`. */
  code: string;
  message: string;
  /** An `Article`'s id. */
  article?: string;
  span?: Span;
}

/** A kind of event. */
export interface EventKind {
  /** The id that reports and events carry. */
  id: string;
  /** For a person. */
  label: string;
  plover: Plover;
  cameo?: string;
  acled?: Acled;
  /** A colour to show it in, the same for all kinds of a PLOVER event. */
  colour: string;
  /** The kind of which this one is a special case; by id. */
  parent?: string;
}

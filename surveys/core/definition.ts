// The shape of one version of a survey: structure, keys and Spanish. It is data: whether it is
// sound is decided by `compileDefinition`; where it came from (YAML, XLSForm) is not known here.

export const QUESTION_TYPES = [
  "text",
  "integer",
  "decimal",
  "date",
  "time",
  "dateTime",
  "select_one",
  "select_multiple",
  "rank",
  "range",
  "note",
  "acknowledge",
  "calculate",
  "geopoint",
  "hidden",
] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

export const FACETS = [
  "cause",
  "effect",
  "solution",
  "perception",
  "experience",
  "profile",
] as const;
export type Facet = (typeof FACETS)[number];

/** Codes of the PEA catalogue: axes, specific objectives and priorities. */
export interface PeaTags {
  readonly axes?: readonly string[];
  readonly objectives?: readonly string[];
  readonly priorities?: readonly string[];
}

/** File names of the media that accompany a Spanish text. */
export interface Media {
  readonly image?: string;
  readonly audio?: string;
  readonly video?: string;
  readonly bigImage?: string;
}

interface ItemTexts {
  readonly label?: string;
  readonly hint?: string;
  readonly guidance?: string;
  readonly media?: Media;
}

interface ItemBase extends ItemTexts {
  /** Unique in the whole definition: answers are flat by name. */
  readonly name: string;
  readonly relevant?: string;
  readonly appearance?: string;
  /** The author's remark; never shown to a respondent. */
  readonly notes?: string;
  /** XLSForm columns without a meaning here (`bind::x`, `body::x`, `control::x`, `instance::x`). */
  readonly extra?: Readonly<Record<string, string>>;
}

export interface Question extends ItemBase {
  readonly kind: "question";
  readonly type: QuestionType;
  /** Name of the choice list of `select_one`, `select_multiple` and `rank`. */
  readonly list?: string;
  readonly orOther?: boolean;
  readonly required?: boolean | string;
  readonly requiredMessage?: string;
  readonly constraint?: string;
  readonly constraintMessage?: string;
  readonly calculation?: string;
  readonly choiceFilter?: string;
  readonly default?: string;
  readonly readOnly?: boolean | string;
  readonly trigger?: string;
  /** XLSForm `parameters`: start, end, step of a range; randomize and seed of a choice list. */
  readonly parameters?: Readonly<Record<string, string>>;
  readonly autoplay?: string;
  readonly rows?: string;
  /** The respondent may answer `{ refused: true }`; for choices a refusal is a declared choice. */
  readonly refusable?: boolean;
  readonly sensitive?: boolean;
  /** False keeps the question out of every public result. Absent means true. */
  readonly publish?: boolean;
  readonly facet?: Facet;
  readonly pea?: PeaTags;
}

export interface Group extends ItemBase {
  readonly kind: "group";
  /** A matrix: every question inside is a `select_one` of the same list. */
  readonly matrix?: boolean;
  readonly readOnly?: boolean | string;
  readonly items: readonly Item[];
}

export interface Repeat extends ItemBase {
  readonly kind: "repeat";
  /** Expression for the number of entries; absent: the respondent adds them. */
  readonly repeatCount?: string;
  readonly items: readonly Item[];
}

export type Item = Question | Group | Repeat;

/** Pictures that may stand beside a choice; levels go from the least to the most. */
export const CHOICE_ICONS = [
  "yes",
  "no",
  "unknown",
  "refuse",
  "level_1",
  "level_2",
  "level_3",
  "level_4",
  "level_5",
] as const;
export type ChoiceIcon = (typeof CHOICE_ICONS)[number];

export interface Choice {
  readonly name: string;
  readonly label: string;
  readonly icon?: ChoiceIcon;
  readonly media?: Media;
  readonly geometry?: string;
  /** Extra columns, which `choiceFilter` and `instance()` may name. */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** How texts that no speaker has approved are treated. */
export type TextPolicy = "drafts_beside_spanish" | "approved_only";

export interface Definition {
  readonly slug: string;
  readonly version: number;
  readonly title: string;
  readonly description?: string;
  /** Languages offered, Spanish first. */
  readonly languages: readonly string[];
  readonly textPolicy: TextPolicy;
  /** Name of the `select_one` whose answer is the region of a response, for tallies by region. */
  readonly regionQuestion?: string;
  /** The survey's own full privacy notice, Spanish only; without it the institution's counts. */
  readonly privacyNotice?: string;
  /** XLSForm settings without a meaning here, kept for the way out. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, readonly Choice[]>>;
  /** The top level; a group here is a section, one screen (or more) of the form. */
  readonly items: readonly Item[];
}

/** The choice that `orOther` adds to its question, and the suffix of the question that takes its text. */
export const OTHER_CHOICE = "other";
export const OTHER_SUFFIX = "_other";

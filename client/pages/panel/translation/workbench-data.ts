import type { InterfaceTexts } from "../../../../locales/interface-texts.ts";
import type {
  Definition,
  GlossaryEntry,
  TextUnit,
  UnitState,
} from "../../../../surveys/core/index.ts";

/** Everything the workbench of one survey (or the interface) in one language starts from. */
export interface WorkbenchData {
  readonly survey: string;
  readonly title: string;
  readonly language: string;
  /** What the preview is made from; null for the interface. */
  readonly definition: Definition | null;
  readonly texts: readonly TextUnit[];
  readonly person: {
    readonly id: string;
    readonly mayWrite: boolean;
    readonly mayApprove: boolean;
  };
  /** Towns whose variant somebody may declare, by tag. */
  readonly variants: readonly { readonly tag: string; readonly name: string }[];
  readonly speakers: readonly {
    readonly code: string;
    readonly variant: string;
    readonly isInUse: boolean;
  }[];
  /** The shipped glossary in this language. */
  readonly glossary: readonly GlossaryEntry[];
  /** By key of a text: what the same Spanish says in this language elsewhere. */
  readonly suggestions: Readonly<Record<string, readonly Suggestion[]>>;
  /** Spanish texts of the workbench itself: `selectTexts("es", WORKBENCH_TEXTS).spanish`. */
  readonly words: Readonly<Record<string, string>>;
  /** Interface around the citizen's screen in this language: `selectTexts(language, LIVE_TEXTS)`. */
  readonly phone: InterfaceTexts;
}

export interface Suggestion {
  readonly text: string;
  readonly state: UnitState;
  /** Title of the survey it stands in; "" for the interface. */
  readonly from: string;
}

export interface TextEvent {
  readonly sequence: number;
  readonly at: string;
  readonly actorName: string;
  readonly act: string;
  readonly state: UnitState;
  readonly text: string;
  readonly spanish: string;
  readonly variant: string | null;
  readonly note: string | null;
}

export interface TextComment {
  readonly id: string;
  readonly at: string;
  readonly authorName: string;
  readonly comment: string;
  readonly resolvedAt: string | null;
}

/** The story of one text: newest first. */
export interface TextStory {
  readonly events: readonly TextEvent[];
  readonly comments: readonly TextComment[];
}

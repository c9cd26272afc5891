// What an expression can see. The form engine builds these nodes; the evaluator only reads them.

/** One node of the form or of a choice list: a question, group, repeat entry, item or column. */
export interface ScopeNode {
  readonly name: string;
  readonly parent: ScopeNode | null;
  readonly children: readonly ScopeNode[];
  /** The stored value as XForms keeps it: a string, empty when unanswered, refused or not relevant. */
  readonly text: string;
  /** 1-based place among the entries of its repeat; 1 elsewhere. */
  readonly position: number;
}

/** Everything an expression depends on besides its own text. Nothing comes from a clock or a locale. */
export interface EvaluationScope {
  /** The node the expression stands on (`.`). */
  readonly node: ScopeNode;
  readonly root: ScopeNode;
  /** Nodes that `${name}` means from here: one, or all entries' when named from outside its repeat. */
  reference(name: string): readonly ScopeNode[];
  /** Root of `instance(list)`: its children are `root`, whose children are `item` nodes. */
  instance(list: string): ScopeNode | undefined;
  /** Label in Spanish of a choice of a question, for `jr:choice-name`. */
  choiceLabel(question: string, choice: string): string | undefined;
  /** YYYY-MM-DD in `timeZoneOffset`. */
  readonly today: string;
  /** ISO 8601 with offset, e.g. 2026-11-20T10:00:00.000-06:00. */
  readonly now: string;
  /** Minutes to add to UTC, e.g. -360. */
  readonly offsetMinutes: number;
  /** Seed of this response: `random()`, `uuid()` and `randomize()` follow from it. */
  readonly seed: string;
}

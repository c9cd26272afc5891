/** What the properties show. */
export type Selection =
  | { readonly kind: "survey" }
  | { readonly kind: "item"; readonly name: string }
  | { readonly kind: "list"; readonly name: string };

export const SURVEY: Selection = { kind: "survey" };

/** On a narrow screen one of the three is shown at a time. */
export const PANES = ["outline", "properties", "preview"] as const;
export type Pane = (typeof PANES)[number];

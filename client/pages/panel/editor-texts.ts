import { LIVE_TEXTS } from "../survey-data.ts";

/** Beginnings of the keys of every text the editor shows, its preview included. */
export const EDITOR_TEXTS: readonly string[] = [
  ...LIVE_TEXTS,
  "panel.choice_icon.",
  "panel.conflict.",
  "panel.difference.",
  "panel.editor.",
  "panel.expression.",
  "panel.facet.",
  "panel.item_sort.",
  "panel.pea.",
  "panel.preview.",
  "panel.property.",
  "panel.property_hint.",
  "panel.recovery.",
  "panel.save.",
  "problem.definition.",
  "problem.expression.",
  "problem.publishing.",
];

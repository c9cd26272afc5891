/** Beginnings of the keys of every text the workbench of the translators says. */
export const WORKBENCH_TEXTS: readonly string[] = [
  "panel.preview.",
  "panel.save.",
  "panel.translation.",
  "panel.voice.",
  "problem.text.",
  "problem.voice.",
];

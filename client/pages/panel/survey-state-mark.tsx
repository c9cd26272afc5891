import { Say } from "../shown-text.tsx";

const LOOKS: Readonly<Record<string, string>> = {
  draft: "state-mark state-mark-caution",
  review: "state-mark state-mark-caution",
  with_draft: "state-mark state-mark-caution",
  with_review: "state-mark state-mark-caution",
  closed: "state-mark state-mark-off",
  archived: "state-mark state-mark-off",
};

/** Where a survey stands, in a word. */
export function StateMark({ state }: { readonly state: string }) {
  return (
    <span class={LOOKS[state] ?? "state-mark"}>
      <Say text={`panel.survey_state.${state}`} />
    </span>
  );
}

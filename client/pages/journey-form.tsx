import type { ComponentChildren } from "preact";
import {
  JOURNEY_FORM_ID,
  type JourneyState,
  SCREEN_FIELD,
  STATE_FIELD,
  writeState,
} from "./journey-state.ts";
import { Say } from "./shown-text.tsx";

interface JourneyFormProps {
  readonly action: string;
  readonly state: JourneyState;
  readonly screen: string;
  readonly back: number | undefined;
  readonly children: ComponentChildren;
}

/**
 * The form of one step. Browsers press the first submit button on Enter, so the first one, seen by
 * nobody, goes forward like the last.
 */
export function JourneyForm({ action, state, screen, back, children }: JourneyFormProps) {
  return (
    <form id={JOURNEY_FORM_ID} method="post" action={action} noValidate autocomplete="off">
      <button type="submit" class="visually-hidden" tabIndex={-1} aria-hidden="true" />
      <input type="hidden" name={STATE_FIELD} value={writeState(state)} />
      <input type="hidden" name={SCREEN_FIELD} value={screen} />
      {back === undefined ? null : (
        <button type="submit" class="button-quiet journey-back" formAction={`?ir=${String(back)}`}>
          <Say text="journey.back" />
        </button>
      )}
      {children}
    </form>
  );
}

import { useEffect, useMemo, useState } from "preact/hooks";
import { compileDefinition, type Definition } from "../../../../surveys/core/index.ts";
import { type PreviewActs, previewActs } from "../../editor/preview/preview-acts.ts";
import { previewDay } from "../../editor/preview/preview-context.ts";
import {
  isShownNow,
  type Preview,
  showItem,
  startPreview,
} from "../../editor/preview/preview-journey.ts";
import { openDefinition, placeOfText, type TextPlace } from "./text-place.ts";

/** A screen on which a text stands. */
export interface TextPreview {
  readonly preview: Preview;
  readonly acts: PreviewActs;
  readonly place: TextPlace;
}

function firstPreview(definition: Definition | null): Preview | undefined {
  if (definition === null) return undefined;
  const compiled = compileDefinition(openDefinition(definition));
  return compiled.ok ? startPreview(compiled.value, previewDay(new Date())) : undefined;
}

/** Refuses an answer, so that the message about it is on the screen. */
function withProblem(preview: Preview, { item, problem }: TextPlace): Preview {
  const { step } = preview;
  if (problem === undefined || step.kind !== "screen") return preview;
  const problems = [{ code: problem, question: item, parameters: {} }];
  return { ...preview, step: { ...step, problems } };
}

/** The citizen's screen of a text; undefined where no screen shows it. */
export function useTextPreview(
  definition: Definition | null,
  key: string,
): TextPreview | undefined {
  const [preview, setPreview] = useState(() => firstPreview(definition));
  const place = useMemo(
    () => (definition === null ? undefined : placeOfText(definition, key)),
    [definition, key],
  );
  const acts = useMemo(
    () => previewActs((next) => setPreview((before) => before && next(before))),
    [],
  );
  useEffect(() => {
    if (place !== undefined) setPreview((before) => before && showItem(before, place.item));
  }, [place]);
  const shown = useMemo(() => preview && place && withProblem(preview, place), [preview, place]);
  if (shown === undefined || place === undefined) return undefined;
  return isShownNow(shown, place.item) || isSection(definition, place)
    ? { preview: shown, acts, place }
    : undefined;
}

function isSection(definition: Definition | null, { item }: TextPlace): boolean {
  return definition?.items.some(({ kind, name }) => kind !== "question" && name === item) === true;
}

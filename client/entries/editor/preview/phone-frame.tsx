import { render } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { fieldId } from "../../../questions/form-fields.ts";
import { useTranslator } from "../use-translator.ts";
import type { PreviewActs } from "../workbench.ts";
import { dressPhone, openPhone } from "./phone-document.ts";
import { PhoneMain, scrollPhoneTo } from "./phone-page.tsx";
import type { Preview } from "./preview-journey.ts";

interface PhoneFrameProps {
  readonly preview: Preview;
  readonly acts: PreviewActs;
  readonly selected: string | undefined;
}

/** What is shown as a whole: when it changes, the phone begins at the top again. */
function placeIn({ isFinished, run, step }: Preview): string {
  const screen = step.kind === "screen" ? step.screenIndex : step.kind;
  return `${String(run)} ${isFinished ? "end" : String(screen)}`;
}

function problemsIn({ step }: Preview): unknown {
  return step.kind === "screen" && step.problems.length > 0 ? step.problems : undefined;
}

/** To what is wrong or the heading, for whoever went on inside the phone; others keep their focus. */
function focusStart(phone: Document): void {
  phone.defaultView?.scrollTo({ top: 0 });
  if (!phone.hasFocus()) return;
  const start = phone.querySelector<HTMLElement>(".error-summary") ?? phone.querySelector("h1");
  start?.focus({ preventScroll: true });
}

/** Marks the selected question and brings it into sight. */
function showSelected(phone: Document, selected: string | undefined): void {
  for (const marked of phone.querySelectorAll("[data-selected]")) {
    marked.removeAttribute("data-selected");
  }
  if (selected === undefined) return;
  const [own] = phone.querySelectorAll(`[data-question="${CSS.escape(selected)}"]`);
  const element = own ?? phone.getElementById(fieldId(selected));
  element?.setAttribute("data-selected", "");
  if (element && !isInSight(element)) scrollPhoneTo(element);
}

function isInSight(element: Element): boolean {
  const { bottom, top } = element.getBoundingClientRect();
  return top >= 0 && bottom <= (element.ownerDocument.defaultView?.innerHeight ?? 0);
}

/** Fills the page of the frame whenever the preview changes. */
function usePhone(phone: Document | undefined, { acts, preview, selected }: PhoneFrameProps) {
  const translator = useTranslator();
  const place = placeIn(preview);
  const problems = problemsIn(preview);
  const isUntouched = Object.keys(preview.echo).length === 0;
  const shown = useRef({ place, problems });
  useLayoutEffect(() => {
    if (phone === undefined) return;
    phone.title = preview.compiled.definition.title;
    render(<PhoneMain preview={preview} acts={acts} translator={translator} />, phone.body);
  }, [phone, preview, acts, translator]);
  useEffect(() => {
    const before = shown.current;
    shown.current = { place, problems };
    const isElsewhere = before.place !== place;
    // A change leaves the problems as they are or shortens them; only the button makes new ones.
    const areNew = problems !== undefined && problems !== before.problems && isUntouched;
    if (phone !== undefined && (isElsewhere || areNew)) focusStart(phone);
  }, [phone, place, problems, isUntouched]);
  useEffect(() => {
    if (phone !== undefined) showSelected(phone, selected);
  }, [phone, selected, place]);
  useEffect(() => () => phone && render(null, phone.body), [phone]);
}

/** A phone of 360 × 640 with a page of its own: ids, styles and focus stay inside. */
export function PhoneFrame(props: PhoneFrameProps) {
  const { t } = useTranslator();
  const frame = useRef<HTMLIFrameElement>(null);
  const [phone, setPhone] = useState<Document>();
  useEffect(() => {
    if (frame.current !== null) openPhone(frame.current);
  }, []);
  usePhone(phone, props);
  return (
    <div class="phone-body">
      <iframe
        ref={frame}
        class="phone-screen"
        title={t("panel.preview.frame")}
        onLoad={({ currentTarget }) => {
          const opened = currentTarget.contentDocument;
          if (opened?.doctype) void dressPhone(opened).then(() => setPhone(opened));
        }}
      />
    </div>
  );
}

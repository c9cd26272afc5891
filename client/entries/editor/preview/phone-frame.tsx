import { render } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Translator } from "../../../../locales/translator.ts";
import { fieldId } from "../../../questions/form-fields.ts";
import { useTranslator } from "../use-translator.ts";
import { MARK, type MarkedText, markText } from "./mark-text.ts";
import { dressPhone, openPhone } from "./phone-document.ts";
import { type PhonePage, PhoneMain, scrollPhoneTo } from "./phone-page.tsx";
import type { Preview } from "./preview-journey.ts";

interface PhoneFrameProps extends Pick<PhonePage, "acts" | "pack" | "preview"> {
  readonly selected: string | undefined;
  /** In whose language the phone speaks; that of the page around it unless given. */
  readonly translator?: Translator;
  /** A text on the phone to be marked; another name brings it into sight. */
  readonly marked?: MarkedText | undefined;
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
  const sought = phone.querySelector(`[${MARK}]`) ?? element;
  if (sought && !isInSight(sought)) scrollPhoneTo(sought);
}

function isInSight(element: Element): boolean {
  const { bottom, top } = element.getBoundingClientRect();
  return top >= 0 && bottom <= (element.ownerDocument.defaultView?.innerHeight ?? 0);
}

/** Fills the page of the frame whenever the preview changes. */
function usePhone(phone: Document | undefined, props: PhoneFrameProps) {
  const { acts, marked, pack, preview, selected } = props;
  const around = useTranslator();
  const translator = props.translator ?? around;
  const place = placeIn(preview);
  const problems = problemsIn(preview);
  const isUntouched = Object.keys(preview.echo).length === 0;
  const shown = useRef({ place, problems });
  useLayoutEffect(() => {
    if (phone === undefined) return;
    phone.title = preview.compiled.definition.title;
    phone.documentElement.lang = translator.language;
    render(<PhoneMain {...{ acts, pack, preview, translator }} />, phone.body);
    markText(phone, marked);
  }, [phone, preview, acts, translator, pack, marked]);
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
  }, [phone, selected, place, marked?.name]);
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

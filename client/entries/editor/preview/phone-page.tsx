import type { ComponentChildren } from "preact";
import type { Translator } from "../../../../locales/translator.ts";
import type { TextsToShow } from "../../../../surveys/core/index.ts";
import { checkPage } from "../../../pages/check-page.tsx";
import { sectionPage } from "../../../pages/section-page.tsx";
import { PageTranslator, Say } from "../../../pages/shown-text.tsx";
import { surveyTexts } from "../../../pages/survey-texts.ts";
import { Enhanced } from "../../../questions/enhancement.ts";
import { fieldsOf } from "../../survey/read-page.ts";
import type { PreviewActs } from "./preview-acts.ts";
import type { Preview } from "./preview-journey.ts";

/** Everything a phone is filled from at one moment. */
export interface PhonePage {
  readonly preview: Preview;
  readonly acts: PreviewActs;
  readonly translator: Translator;
  /** Texts in the language of the translator, where it is not Spanish. */
  readonly pack?: TextsToShow | undefined;
}

function End({ acts }: Pick<PhonePage, "acts">) {
  return (
    <>
      <h1 tabIndex={-1}>
        <Say text="panel.preview.end.title" />
      </h1>
      <p class="lead">
        <Say text="panel.preview.end.text" />
      </p>
      <div class="form-actions">
        <button type="button" onClick={acts.review}>
          <Say text="panel.preview.end.review" />
        </button>
        <button type="button" class="button-secondary" onClick={acts.restart}>
          <Say text="panel.preview.restart" />
        </button>
      </div>
    </>
  );
}

function contentOf({ acts, pack, preview, translator }: PhonePage): ComponentChildren {
  const { compiled, echo, isFinished, step } = preview;
  if (isFinished) return <End acts={acts} />;
  const { title: surveyTitle } = surveyTexts(compiled.definition, pack);
  const props = { frame: { translator }, surveyTitle, pack, action: "", echo };
  return step.kind === "screen"
    ? sectionPage({ ...props, step }).content
    : checkPage({ ...props, step }).content;
}

/** Of the frame's own page: its elements are no instances of the classes of this one. */
function formOf(target: EventTarget | null): HTMLFormElement | undefined {
  const form = asElement(target)?.closest("form");
  return form ?? undefined;
}

/** Safe: listeners here hear events of elements only, whatever page their classes are from. */
function asElement(target: EventTarget | null): Element | null {
  return target as Element | null;
}

const TYPED = "textarea, input:not([type=radio], [type=checkbox], [type=hidden])";

/** A field that is typed in tells of every stroke, the others of what was chosen. */
function onField({ target, type }: Event, { acts }: PhonePage): void {
  const field = asElement(target);
  const form = formOf(target);
  const path = field?.closest("[data-question]")?.getAttribute("data-question");
  if (!field || !form || !path || field.matches(TYPED) !== (type === "input")) return;
  acts.change(fieldsOf(form), { path, name: field.getAttribute("name") ?? "" });
}

/** Nothing is ever sent: the step is taken here. */
function onSubmit(event: SubmitEvent, { acts }: PhonePage): void {
  event.preventDefault();
  const form = formOf(event.target);
  if (form === undefined) return;
  acts.submit(fieldsOf(form), event.submitter?.getAttribute("formaction") ?? "");
}

/** A place inside the phone is shown there; no address leads out of it. */
function onClick(event: MouseEvent): void {
  const link = asElement(event.target)?.closest("a[href]");
  if (!link) return;
  event.preventDefault();
  const place = link.getAttribute("href") ?? "";
  if (!place.startsWith("#")) return;
  const target = link.ownerDocument.getElementById(place.slice(1));
  target?.focus({ preventScroll: true });
  if (target) scrollPhoneTo(target);
}

const MARGIN = 16;

/** Scrolls only the phone: `scrollIntoView` would move the page around it too. */
export function scrollPhoneTo(element: Element): void {
  const view = element.ownerDocument.defaultView;
  view?.scrollTo({ top: element.getBoundingClientRect().top + view.scrollY - MARGIN });
}

/** What fills the phone: the page a respondent would see, made by the same parts. */
export function PhoneMain(props: PhonePage) {
  return (
    <PageTranslator.Provider value={props.translator}>
      <Enhanced.Provider value={true}>
        <main
          class="wrap phone-page"
          onSubmit={(event) => onSubmit(event, props)}
          onInput={(event) => onField(event, props)}
          onChange={(event) => onField(event, props)}
          onClick={onClick}
        >
          {contentOf(props)}
        </main>
      </Enhanced.Provider>
    </PageTranslator.Provider>
  );
}

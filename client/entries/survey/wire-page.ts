import {
  type DISCARD_DRAFT,
  type RESUME,
  type SHOW_UNSENT,
  type TAKE_OVER,
} from "../../pages/device-notices.tsx";
import {
  DISCREET_FIELD,
  JOURNEY_FORM_ID,
  RECEIPT_FORM_ID,
  START_FORM_ID,
} from "../../pages/journey-state.ts";
import { type DISCARD_UNSENT, type REVIEW, type SEND_NOW } from "../../pages/sending-page.tsx";
import { STAY } from "../../pages/journey-command.ts";
import type { FormFields } from "../../questions/form-fields.ts";
import { fieldsOf } from "./read-page.ts";

export interface PageActions {
  readonly begin: (fields: FormFields) => void;
  /** A step of the journey; `search` is the query of the pressed button. */
  readonly submit: (fields: FormFields, search: string) => void;
  readonly change: (fields: FormFields, change: { path: string; name: string }) => void;
  readonly toggleTitle: (isNeutral: boolean) => void;
  /** Whether the form may be posted to another address, which takes a connection. */
  readonly mayPost: () => boolean;
  /** False while a finished response waits in this page alone. */
  readonly mayLeave: () => boolean;
  readonly act: Readonly<Record<Action, () => void>>;
}

export type Action =
  | typeof DISCARD_DRAFT
  | typeof RESUME
  | typeof SHOW_UNSENT
  | typeof TAKE_OVER
  | typeof DISCARD_UNSENT
  | typeof REVIEW
  | typeof SEND_NOW;

const TYPED = "textarea, input:not([type=radio], [type=checkbox], [type=hidden])";

/** Listens once for the whole page; what is shown may change under it. */
export function wirePage(actions: PageActions): void {
  document.addEventListener("submit", (event) => onSubmit(event, actions));
  document.addEventListener("input", (event) => {
    if (isTyped(event.target)) onChange(event.target, actions);
  });
  document.addEventListener("change", (event) => {
    if (!isTyped(event.target)) onChange(event.target, actions);
  });
  document.addEventListener("click", (event) => {
    const { target } = event;
    if (target instanceof Element && followInside(target)) event.preventDefault();
    const language = target instanceof Element ? target.closest("a[hreflang]") : null;
    if (language !== null) speak(event, language, actions);
    const button = target instanceof Element ? target.closest<HTMLElement>("[data-do]") : null;
    const action = button?.dataset["do"] ?? "";
    if (isAction(action, actions)) actions.act[action]();
  });
}

/** Posts what was said so far to the page of another language; a link where nothing was said. */
function speak(event: Event, link: Element, { mayLeave, mayPost }: PageActions): void {
  const form = document.querySelector(`#${JOURNEY_FORM_ID}, #${RECEIPT_FORM_ID}`);
  const isForm = form instanceof HTMLFormElement;
  if (isForm || !mayLeave()) event.preventDefault();
  if (!isForm || !mayPost()) return;
  form.action = `${link.getAttribute("href") ?? ""}?${STAY}`;
  form.submit();
}

/** An address inside the page would be one more place in the history, and none of the journey. */
function followInside(clicked: Element): boolean {
  const place = clicked.closest('a[href^="#"]')?.getAttribute("href")?.slice(1);
  const target = document.getElementById(place ?? "");
  target?.focus({ preventScroll: true });
  target?.scrollIntoView();
  return target !== null;
}

function isAction(name: string, { act }: PageActions): name is Action {
  return Object.hasOwn(act, name);
}

function onSubmit(event: SubmitEvent, actions: PageActions): void {
  const form = event.target;
  if (!(form instanceof HTMLFormElement)) return;
  if (form.id === START_FORM_ID) {
    event.preventDefault();
    actions.begin(fieldsOf(form));
  } else if (form.id === JOURNEY_FORM_ID) {
    const to = new URL(event.submitter?.getAttribute("formaction") ?? "", location.href);
    const isHere = to.pathname === location.pathname;
    if (isHere || !actions.mayPost()) event.preventDefault();
    const isPlain = event.submitter?.hasAttribute("formaction") !== true;
    if (isHere) actions.submit(fieldsOf(form), isPlain ? "" : to.search);
  }
}

/** A time is typed in parts that make no time yet; the others are read at every stroke. */
function isTyped(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches(TYPED);
}

function onChange(target: EventTarget | null, actions: PageActions): void {
  if (!(target instanceof Element)) return;
  const name = target.getAttribute("name") ?? "";
  if (name === DISCREET_FIELD && target instanceof HTMLInputElement) {
    actions.toggleTitle(target.checked);
  }
  const path = target.closest<HTMLElement>("[data-question]")?.dataset["question"];
  const form = document.getElementById(JOURNEY_FORM_ID);
  if (path === undefined || !(form instanceof HTMLFormElement)) return;
  actions.change(fieldsOf(form), { path, name });
}

/** What an empty phone shows: a page in standards mode, to be filled. */
const EMPTY_PAGE =
  '<!doctype html><html lang="es"><head><title></title></head><body></body></html>';

interface HtmlPolicy {
  readonly createHTML: (html: string) => unknown;
}

interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createHTML: (html: string) => string },
  ) => HtmlPolicy;
}

/** TypeScript's DOM library has no Trusted Types; a browser that has the name has the interface. */
function trustedTypes(): TrustedTypes | undefined {
  return Reflect.get(globalThis, "trustedTypes") as TrustedTypes | undefined;
}

/** A TrustedHTML, which `srcdoc` takes where TypeScript's DOM library knows only texts. */
function asHtml(html: unknown): string {
  return html as string;
}

let emptyPage: string | undefined;

/** The one text that may become a page here. */
function trustedPage(): string {
  const policy = trustedTypes()?.createPolicy("consulta-preview", {
    createHTML: (html) => {
      if (html !== EMPTY_PAGE) throw new TypeError("not the empty page");
      return html;
    },
  });
  return policy === undefined ? EMPTY_PAGE : asHtml(policy.createHTML(EMPTY_PAGE));
}

/** Puts the empty page into a frame; its `load` tells when it stands there. */
export function openPhone(frame: HTMLIFrameElement): void {
  emptyPage ??= trustedPage();
  frame.srcdoc = emptyPage;
}

function copyOf(sheet: HTMLLinkElement, phone: Document): Promise<void> {
  const link = phone.createElement("link");
  link.rel = "stylesheet";
  link.href = sheet.href;
  return new Promise((resolve) => {
    // A sheet that does not come leaves the page undressed, never empty.
    for (const end of ["load", "error"]) link.addEventListener(end, () => resolve());
    phone.head.append(link);
  });
}

/** Dresses the page of the frame as this one is; done once every stylesheet is there. */
export async function dressPhone(phone: Document): Promise<void> {
  const sheets = document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]");
  await Promise.all([...sheets].map((sheet) => copyOf(sheet, phone)));
}

const HERE = "https://here.invalid";
const PANEL = /^\/panel(\/|\?|#|$)/;

/** Where to go after signing in: a page of the panel, whatever else was asked for. */
export function nextPage(asked: string | undefined): string {
  if (asked === undefined || !URL.canParse(asked, HERE)) return "/panel";
  const { origin, pathname, search } = new URL(asked, HERE);
  return origin === HERE && PANEL.test(pathname) ? pathname + search : "/panel";
}

/** A page that comes before it, which hands it on. */
export function onTheWay(href: string, next: string): string {
  return next === "/panel" ? href : `${href}?next=${encodeURIComponent(next)}`;
}

/** What the pressed button asks for. The URL holds places, never answers. */
export type JourneyCommand =
  | { readonly kind: "forward" }
  | { readonly kind: "stay" }
  | { readonly kind: "go"; readonly screenIndex: number }
  | { readonly kind: "add"; readonly repeat: string }
  | { readonly kind: "remove"; readonly repeat: string; readonly index: number };

/** Query that shows the same screen again, for instance in another language. */
export const STAY = "aqui";
const REMOVE = /^(.+)\[(\d{1,3})\]$/;

function parseRemove(place: string): JourneyCommand | undefined {
  const [, repeat, index] = REMOVE.exec(place) ?? [];
  return repeat === undefined ? undefined : { kind: "remove", repeat, index: Number(index) };
}

/** The command in a query such as `?ir=3`; undefined when it is malformed. */
export function parseCommand(search: string): JourneyCommand | undefined {
  const query = new URLSearchParams(search);
  const go = query.get("ir");
  if (go !== null) {
    return /^\d{1,4}$/.test(go) ? { kind: "go", screenIndex: Number(go) } : undefined;
  }
  if (query.has(STAY)) return { kind: "stay" };
  const repeat = query.get("agregar");
  if (repeat !== null) return { kind: "add", repeat };
  const place = query.get("quitar");
  return place === null ? { kind: "forward" } : parseRemove(place);
}

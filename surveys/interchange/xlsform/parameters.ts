// The `parameters` cell: `start=0 end=10 step=1`, with spaces, commas or semicolons between.

type Values = Readonly<Record<string, unknown>>;

const PAIR = /([A-Za-z][\w-]*)\s*=\s*([^\s,;=]+)/g;
const NAME = /^[A-Za-z][\w-]*$/;
const VALUE = /^[^\s,;=]+$/;
const NUMBER = /^-?\d+(\.\d+)?$/;
const SEED = /^(\d+(\.\d+)?|\$\{[^\s}]+\})$/;
const RANDOM = ["randomize", "seed"];

/** What the standard lets each type have; anything else travels in `consulta_rest`. */
const ALLOWED: ReadonlyMap<unknown, readonly string[]> = new Map([
  ["select_one", RANDOM],
  ["select_multiple", RANDOM],
  ["rank", RANDOM],
  ["range", ["start", "end", "step", "tick_interval", "placeholder", "tick_labelset"]],
  ["geopoint", ["capture-accuracy", "warning-accuracy", "allow-mock-accuracy"]],
]);

/** A range that does not say its ends has these here, and others elsewhere. */
const RANGE = { start: "0", end: "10", step: "1" };

/** The pairs of a cell; undefined when it holds none. */
export function readParameters(cell: string): Readonly<Record<string, string>> | undefined {
  const pairs = [...cell.matchAll(PAIR)].map(([, name = "", value = ""]) => [name, value] as const);
  return pairs.length === 0 ? undefined : Object.fromEntries(pairs);
}

/** The cell for a type's parameters; empty for what the standard does not know. */
export function writeParameters(values: Values, type: unknown): string {
  const allowed = ALLOWED.get(type) ?? [];
  const all: Values = type === "range" ? { ...RANGE, ...values } : values;
  return Object.entries(all)
    .flatMap(([name, value]) =>
      typeof value === "string" && allowed.includes(name) && isSound(name, value, all)
        ? [`${name}=${value}`]
        : [],
    )
    .join(" ");
}

function isSound(name: string, value: string, all: Values): boolean {
  if (!NAME.test(name) || !VALUE.test(value)) return false;
  if (name === "randomize") return value === "true" || value === "false";
  if (name === "seed") return all["randomize"] === "true" && SEED.test(value);
  return name in RANGE ? NUMBER.test(value) : true;
}

import { describe, expect, it } from "vitest";
import type { SearchOption } from "./choice-search.ts";
import {
  CLOSED,
  type SearchEvent,
  type SearchOf,
  type SearchStep,
  stepSearch,
} from "./search-state.ts";

function option(name: string, text: string): SearchOption {
  return { name, texts: [text], isConstant: name === "other" };
}

const OPTIONS = [
  option("a", "Altamirano"),
  option("c", "Chamula"),
  option("ch", "Chanal"),
  option("other", "Otra"),
];
const NONE_CHOSEN: SearchOf = { options: OPTIONS, chosen: "" };
const CHAMULA_CHOSEN: SearchOf = { options: OPTIONS, chosen: "c" };

function type(text: string): SearchEvent {
  return { kind: "type", text };
}

function press(key: string): SearchEvent {
  return { kind: "key", key };
}

const OPEN: SearchEvent = { kind: "open" };
const LEAVE: SearchEvent = { kind: "leave" };

/** The last of these steps. */
function after(of: SearchOf, ...events: readonly SearchEvent[]): SearchStep {
  return events.reduce<SearchStep>((step, event) => stepSearch(step.state, event, of), {
    state: CLOSED,
    isTaken: false,
  });
}

describe("opening a search", () => {
  it("points at nothing while nothing is chosen", () => {
    expect(after(NONE_CHOSEN, OPEN).state).toEqual({ ...CLOSED, isOpen: true });
  });

  it("points at what is chosen", () => {
    expect(after(CHAMULA_CHOSEN, OPEN).state.active).toBe("c");
  });
});

describe("typing", () => {
  it("opens the list and points at the best match", () => {
    const { state } = after(NONE_CHOSEN, type("chan"));
    expect(state).toEqual({ typed: "chan", isOpen: true, active: "ch" });
  });

  it("points at nothing when nothing matches, though something is offered anyway", () => {
    expect(after(NONE_CHOSEN, type("xyz")).state.active).toBeUndefined();
  });

  it("points at nothing once all is erased", () => {
    expect(after(CHAMULA_CHOSEN, type("")).state.active).toBeUndefined();
  });

  it("chooses nothing by itself", () => {
    expect(after(NONE_CHOSEN, type("chamula"))).not.toHaveProperty("choice");
  });
});

describe("keys", () => {
  it.each([
    [["ArrowDown"], "a"],
    [["ArrowDown", "ArrowDown"], "c"],
    [["ArrowUp"], "other"],
    [["ArrowDown", "ArrowUp"], "other"],
    [["End"], "other"],
    [["End", "ArrowDown"], "a"],
    [["End", "Home"], "a"],
  ])("%j in an open list point at %s", (keys, name) => {
    expect(after(NONE_CHOSEN, OPEN, ...keys.map(press)).state.active).toBe(name);
  });

  it.each([
    ["ArrowDown", "a"],
    ["ArrowUp", "other"],
  ])("%s opens a closed list at its end", (key, name) => {
    expect(after(NONE_CHOSEN, press(key))).toEqual({
      state: { typed: undefined, isOpen: true, active: name },
      isTaken: true,
    });
  });

  it.each(["ArrowDown", "ArrowUp"])("%s opens a closed list at what is chosen", (key) => {
    expect(after(CHAMULA_CHOSEN, press(key)).state.active).toBe("c");
  });

  it("move among the matches only", () => {
    const keys = ["ArrowDown", "ArrowDown"].map(press);
    expect(after(NONE_CHOSEN, type("cha"), ...keys).state.active).toBe("other");
  });

  it("Enter chooses what is pointed at and closes", () => {
    expect(after(NONE_CHOSEN, type("alta"), press("Enter"))).toEqual({
      state: CLOSED,
      choice: "a",
      isTaken: true,
    });
  });

  it("Enter neither chooses nor sends the form when nothing matches", () => {
    const step = after(NONE_CHOSEN, type("xyz"), press("Enter"));
    expect(step).not.toHaveProperty("choice");
    expect(step.isTaken).toBe(true);
  });

  it.each(["Enter", "Escape", "Home", "End", "x", "Tab"])("%s is left alone when closed", (key) => {
    expect(after(NONE_CHOSEN, press(key))).toEqual({ state: CLOSED, isTaken: false });
  });

  it("Tab and letters are left alone when open", () => {
    expect(after(NONE_CHOSEN, OPEN, press("Tab")).isTaken).toBe(false);
    expect(after(NONE_CHOSEN, OPEN, press("c")).isTaken).toBe(false);
  });

  it("Escape closes and shows again what is chosen", () => {
    expect(after(CHAMULA_CHOSEN, type("alta"), press("Escape"))).toEqual({
      state: CLOSED,
      isTaken: true,
    });
  });

  it("Escape keeps what was typed while nothing is chosen", () => {
    expect(after(NONE_CHOSEN, type("alta"), press("Escape")).state).toEqual({
      ...CLOSED,
      typed: "alta",
    });
  });

  it("arrows find nothing to point at where nothing is offered", () => {
    const empty = { options: [], chosen: "" };
    expect(after(empty, press("ArrowDown"))).toEqual({ state: CLOSED, isTaken: false });
  });
});

describe("tapping", () => {
  it("chooses and closes", () => {
    expect(after(NONE_CHOSEN, OPEN, { kind: "choose", name: "ch" })).toMatchObject({
      state: CLOSED,
      choice: "ch",
    });
  });
});

describe("leaving", () => {
  it("chooses what was typed in full", () => {
    expect(after(NONE_CHOSEN, type("CHÁMULA"), LEAVE)).toMatchObject({
      state: CLOSED,
      choice: "c",
    });
  });

  it("keeps what was typed, closed, while it names nothing", () => {
    const step = after(NONE_CHOSEN, type("cha"), LEAVE);
    expect(step.state).toEqual({ ...CLOSED, typed: "cha" });
    expect(step).not.toHaveProperty("choice");
  });

  it("goes back to what is chosen when what was typed names nothing", () => {
    const step = after(CHAMULA_CHOSEN, type("chan"), LEAVE);
    expect(step.state).toEqual(CLOSED);
    expect(step).not.toHaveProperty("choice");
  });

  it("takes the choice back when all was erased", () => {
    expect(after(CHAMULA_CHOSEN, type(" "), LEAVE).choice).toBe("");
  });

  it.each([
    ["untouched", CHAMULA_CHOSEN, [OPEN]],
    ["empty as before", NONE_CHOSEN, [type("x"), type("")]],
  ] as const)("changes nothing of a field that is %s", (_, of, events) => {
    expect(after(of, ...events, LEAVE)).toEqual({ state: CLOSED, isTaken: true });
  });
});

// Colours and letters of the charts, from the custom properties and fonts of the page, so that
// they follow its theme.

export interface ChartColours {
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly ground: string;
  readonly strong: string;
  readonly second: string;
  readonly family: string;
  /** Of labels, as a canvas takes it. */
  readonly font: string;
}

const FORCED = "(forced-colors: active)";
const DARK = "(prefers-color-scheme: dark)";
const TEXT_PX = 15;

export function readColours(element: Element): ChartColours {
  const style = getComputedStyle(element);
  const family = style.fontFamily;
  const font = `${String(TEXT_PX)}px ${family}`;
  if (matchMedia(FORCED).matches) {
    const ink = "CanvasText";
    const highlight = "Highlight";
    return {
      ink,
      soft: ink,
      line: ink,
      ground: "Canvas",
      strong: ink,
      second: highlight,
      family,
      font,
    };
  }
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: colour("ink"),
    soft: colour("ink-soft"),
    line: colour("line"),
    ground: colour("paper"),
    strong: colour("accent"),
    second: colour("thread"),
    family,
    font,
  };
}

/** Calls back when the person changes the theme or the contrast of the machine. */
export function onColourChange(redraw: () => void): void {
  for (const query of [DARK, FORCED]) matchMedia(query).addEventListener("change", redraw);
}

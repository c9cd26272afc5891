const SVG = "http://www.w3.org/2000/svg";

const DRAWINGS = {
  play: "M7 4v16l13-8z",
  pause: "M6 4h4.5v16H6zM13.5 4H18v16h-4.5z",
  again: "M12 5V1L6.5 6 12 11V7.5a5.5 5.5 0 1 1-5.5 5.5H4a8 8 0 1 0 8-8z",
  circle: "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20z",
  square: "M3 3h18v18H3z",
  triangle: "M12 2l11 19H1z",
  hand: "M9 11V3.5a1.5 1.5 0 0 1 3 0V9l6.5 1.3c1 .2 1.6 1 1.5 2L19 19c-.2 1.8-1.5 3-3.3 3h-4.2c-1 0-1.900-.4-2.5-1.2L4 14.500c-.8-1 .3-2.300 1.5-1.8z",
} as const;

export type Drawing = keyof typeof DRAWINGS;

export function drawing(name: Drawing, className = "control-icon"): SVGElement {
  const svg = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("fill", "currentColor");
  svg.append(path);
  for (const [attribute, value] of [
    ["class", className],
    ["viewBox", "0 0 24 24"],
    ["aria-hidden", "true"],
  ] as const) {
    svg.setAttribute(attribute, value);
  }
  draw(svg, name);
  return svg;
}

/** Puts another picture into a button. */
export function draw(within: Element, name: Drawing): void {
  within.querySelector("path")?.setAttribute("d", DRAWINGS[name]);
}

/** An element with its attributes and what stands in it. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  ...inside: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...inside);
  return made;
}

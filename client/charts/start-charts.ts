import { onColourChange } from "./chart-colours.ts";
import { type FigureChart, hasChart, placeChart } from "./figure-chart.ts";

/** How far from the screen a chart is drawn: before it is seen, not all at once. */
const NEAR = "600px 0px";
const SMALL = "(max-width: 40rem)";

/** Gives every figure of the page its chart. Without any of this the tables and bars stay. */
export function startCharts(page: Document): void {
  const tables = [...page.querySelectorAll<HTMLTableElement>("table[data-chart]")];
  const charts = tables.filter(hasChart).map(placeChart);
  for (const { fit } of charts) fit();
  closeTables(page);
  drawWhenNear(charts);
  const fitAll = () => {
    for (const { fit } of charts) fit();
  };
  onColourChange(fitAll);
  onWidthChange(page.body, fitAll);
}

/** On a small screen the chart says enough; the table is one tap away, and printed. */
function closeTables(page: Document): void {
  const boxes = [...page.querySelectorAll<HTMLDetailsElement>(".has-chart details")];
  const openAll = (isOpen: boolean) => {
    for (const box of boxes) box.open = isOpen;
  };
  if (matchMedia(SMALL).matches) openAll(false);
  addEventListener("beforeprint", () => {
    openAll(true);
  });
}

function drawWhenNear(charts: readonly FigureChart[]): void {
  const byBox = new Map<Element, FigureChart>(charts.map((chart) => [chart.box, chart]));
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        byBox.get(target)?.draw();
      }
    },
    { rootMargin: NEAR },
  );
  for (const { box } of charts) observer.observe(box);
}

/** A taller page changes nothing: the charts themselves make it so. */
function onWidthChange(body: HTMLElement, redraw: () => void): void {
  let width = body.clientWidth;
  new ResizeObserver(() => {
    if (body.clientWidth === width) return;
    width = body.clientWidth;
    redraw();
  }).observe(body);
}

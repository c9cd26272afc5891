import { useEffect, useRef } from "preact/hooks";
import type { Clip } from "./clip.ts";
import type { Marks } from "./marks.ts";
import { wavePeaks } from "./wave-peaks.ts";

const WIDTH = 640;
const HEIGHT = 96;
const BAR = 4;

/** The sound as a picture, what lies outside the marks pale. The fields beside it say the same. */
export function Waveform({ clip, marks }: { readonly clip: Clip; readonly marks: Marks }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current !== null) draw(canvas.current, clip, marks);
  }, [clip, marks]);
  return (
    <canvas ref={canvas} class="voice-wave" width={WIDTH} height={HEIGHT} aria-hidden="true" />
  );
}

function draw(canvas: HTMLCanvasElement, clip: Clip, { start, end }: Marks): void {
  const context = canvas.getContext("2d");
  if (context === null) return;
  const colours = getComputedStyle(canvas);
  const [kept, cut] = [colours.color, colours.borderTopColor];
  const peaks = wavePeaks(clip.values, WIDTH / BAR);
  context.clearRect(0, 0, WIDTH, HEIGHT);
  for (const [at, peak] of peaks.entries()) {
    const time = ((at + 0.5) / peaks.length) * clip.duration;
    const height = Math.max(2, peak * HEIGHT);
    context.fillStyle = time >= start && time <= end ? kept : cut;
    context.fillRect(at * BAR, (HEIGHT - height) / 2, BAR - 1, height);
  }
  context.fillStyle = kept;
  for (const mark of [start, end]) {
    const place = (mark / Math.max(1, clip.duration)) * (WIDTH - 2);
    context.fillRect(place, 0, 2, HEIGHT);
  }
}

/** The loudest sample of each of so many equal parts: what a picture of the sound shows. */
export function wavePeaks(values: Float32Array, parts: number): readonly number[] {
  const size = values.length / parts;
  return Array.from({ length: parts }, (_, part) => {
    let peak = 0;
    const end = Math.max(Math.floor((part + 1) * size), Math.floor(part * size) + 1);
    for (let at = Math.floor(part * size); at < end; at += 1) {
      peak = Math.max(peak, Math.abs(values[at] ?? 0));
    }
    return peak;
  });
}

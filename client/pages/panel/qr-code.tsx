import { encode } from "uqr";

/** A square that a phone reads, drawn as one path: black on white in both themes. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { data, size } = encode(text, { border: 4 });
  const path = data.map((row, y) => row.map((dark, x) => (dark ? square(x, y) : "")).join(""));
  return (
    <svg
      class="qr-code"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${String(size)} ${String(size)}`}
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path.join("")} fill="#000" />
    </svg>
  );
}

function square(x: number, y: number): string {
  return `M${String(x)} ${String(y)}h1v1h-1z`;
}

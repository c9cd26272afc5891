import { render } from "preact-render-to-string";
import { QrCode } from "./qr-code.tsx";

/** The square as a file of its own, which has to name what it is; within a page it need not. */
export function qrFile(text: string, label: string): string {
  const svg = render(<QrCode text={text} label={label} />);
  return svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ');
}

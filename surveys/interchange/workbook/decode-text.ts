// Bytes as text, by byte order mark or by what an XML declaration says.

import { WorkbookFault } from "./workbook-problem.ts";

const DECLARED = /^<\?xml[^>]{0,100}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']/;
const LONGEST_DECLARATION = 200;

/** The text, without its byte order mark; undefined where the bytes are not that encoding. */
export function decodeText(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-16 if its byte order mark says so, else UTF-8. */
export function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}

/** The text of an XML part. Throws WorkbookFault. */
export function decodeXml(bytes: Uint8Array, part: string): string {
  const text = decodeText(bytes, xmlEncodingOf(bytes));
  if (text !== undefined) return text;
  throw new WorkbookFault({ code: "import.malformed_xml", parameters: { part } });
}

function xmlEncodingOf(bytes: Uint8Array): string {
  const byMark = encodingOf(bytes);
  if (byMark !== "utf-8") return byMark;
  if (bytes[0] === 0x3c && bytes[1] === 0) return "utf-16le";
  if (bytes[0] === 0 && bytes[1] === 0x3c) return "utf-16be";
  const start = String.fromCharCode(...bytes.subarray(0, LONGEST_DECLARATION));
  const declared = DECLARED.exec(start)?.[1]?.toLowerCase() ?? "utf-8";
  return declared.startsWith("utf-16") ? "utf-8" : declared;
}

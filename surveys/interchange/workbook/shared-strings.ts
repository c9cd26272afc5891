// The table of texts that cells name by number. Runs of a rich text are joined; how a text is read
// aloud in Japanese (phonetic runs) is not part of it.

import { cleanText, decodeEscapes } from "./cell-escapes.ts";
import { readXml } from "./read-xml.ts";

export function readSharedStrings(xml: string, part: string): readonly string[] {
  const strings: string[] = [];
  let text = "";
  let isText = false;
  let isPhonetic = false;
  for (const event of readXml(xml, part)) {
    if (event.kind === "text") {
      if (isText && !isPhonetic) text += event.text;
      continue;
    }
    const opens = event.kind === "open";
    if (event.name === "t") isText = opens;
    else if (event.name === "rPh") isPhonetic = opens;
    else if (event.name === "si" && opens) text = "";
    else if (event.name === "si") strings.push(cleanText(decodeEscapes(text)));
  }
  return strings;
}

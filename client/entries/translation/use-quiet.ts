import { useEffect, useState } from "preact/hooks";
import { whenQuiet } from "../editor/when-quiet.ts";

/**
 * A text as it was when typing last rested: what costs work does not follow every letter.
 * @param about whose text it is: that of another counts at once
 */
export function useQuiet(text: string, about: string): string {
  const [quiet, setQuiet] = useState({ text, about });
  const isSame = quiet.about === about;
  const isCurrent = isSame && quiet.text === text;
  useEffect(() => {
    return isCurrent ? undefined : whenQuiet(() => setQuiet({ text, about }));
  }, [text, about, isCurrent]);
  return isSame ? quiet.text : text;
}

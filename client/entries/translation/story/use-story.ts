import { useCallback, useEffect, useState } from "preact/hooks";
import type { TextUnit } from "../../../../surveys/core/index.ts";
import type { TextStory } from "../../../pages/panel/translation/workbench-data.ts";
import { useDesk } from "../desk/desk-context.ts";

interface Told {
  readonly story: TextStory | "failed" | undefined;
  readonly reload: () => void;
}

/** The story of a text, asked for when it is opened and again whenever it went on. */
export function useStory({ key, sequence }: TextUnit): Told {
  const { protocol } = useDesk();
  const [story, setStory] = useState<TextStory | "failed">();
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let isWanted = true;
    void protocol.story(key).then((told) => {
      if (isWanted) setStory(told ?? "failed");
    });
    return () => {
      isWanted = false;
    };
  }, [protocol, key, sequence, asked]);
  return { story, reload: useCallback(() => setAsked((times) => times + 1), []) };
}

import { fillText } from "../../../locales/fill-text.ts";
import type { VoiceWords } from "../../pages/voice-manifest.ts";
import { element } from "./elements.ts";

type Parameters = Readonly<Record<string, string | number>>;

/** The words of who listens, each with its language. */
export interface Words {
  readonly of: (key: string, parameters?: Parameters) => Word;
  /** The same as an element. */
  readonly say: (key: string, parameters?: Parameters) => HTMLElement;
  /** The name of a button that holds only a picture. */
  readonly name: (key: string, parameters?: Parameters) => Readonly<Record<string, string>>;
}

interface Word {
  readonly text: string;
  readonly language: string;
}

export function createWords(words: VoiceWords): Words {
  const of: Words["of"] = (key, parameters = {}) => {
    const { text, language } = words[key] ?? { text: key, language: "es" };
    return { text: fillText(text, parameters), language };
  };
  return {
    of,
    say: (key, parameters) => {
      const { text, language } = of(key, parameters);
      return element("span", { lang: language, class: "voice-words" }, text);
    },
    name: (key, parameters) => {
      const { text, language } = of(key, parameters);
      return { "aria-label": text, lang: language };
    },
  };
}

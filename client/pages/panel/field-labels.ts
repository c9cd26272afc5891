import { createContext } from "preact";
import type { TextParameters } from "../../../locales/translator.ts";

/** A text by its locale key, with what it is filled with. */
interface Words {
  readonly text: string;
  readonly with?: TextParameters;
}

export interface FieldLabel extends Words {
  /** The row it stands in, where several rows have the same fields. */
  readonly within?: Words;
}

export interface PageFields {
  /** By name of the field; each field adds its own while it is rendered. */
  readonly labels: Map<string, FieldLabel>;
  /** Whether a summary, rendered before the fields it names, asked for their labels. */
  isSummed: boolean;
}

/** The fields of the page being rendered, so that its summary calls them what they are called. */
export const FieldsOfPage = createContext<PageFields | undefined>(undefined);

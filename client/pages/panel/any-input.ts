import { h, type VNode } from "preact";

export interface InputAttributes {
  readonly type?: "text" | "email" | "date" | "number" | "password" | "search" | "tel" | "url";
  readonly autocomplete?: string;
  readonly inputMode?: "text" | "email" | "numeric" | "tel" | "url";
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly min?: string;
  readonly max?: string;
  readonly spellcheck?: boolean;
}

// Preact types an input by its kind; here the kind is known only when it is drawn.
const INPUT: string = "input";

export function anyInput(
  attributes: InputAttributes & {
    readonly id: string;
    readonly name: string;
    readonly value: string;
    readonly required?: boolean;
    readonly "aria-describedby"?: string | undefined;
    readonly "aria-invalid"?: "true" | undefined;
  },
): VNode {
  return h(INPUT, { type: "text", ...attributes });
}

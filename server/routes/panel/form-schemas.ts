import { z } from "zod";
import { isRole, type Role } from "../../services/access.ts";

const MAX_NAME = 120;
const MAX_EMAIL = 254;
const MAX_PASSWORD = 2000;

/** One line, without blanks around it. */
export const nameField = z
  .string("form.required")
  .transform((text) => text.normalize("NFC").replace(/\s+/g, " ").trim())
  .pipe(z.string().min(1, "form.required").max(MAX_NAME, "form.too_long"));

export const emailField = z
  .string("form.required")
  .transform((text) => text.trim())
  .pipe(
    z
      .string()
      // Aborts: the pattern takes long to refuse a long text.
      .max(MAX_EMAIL, { error: "form.too_long", abort: true })
      .regex(/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/, "form.not_an_email"),
  );

/** As typed: never trimmed. Longer than any password that is taken is not looked at. */
export const passwordField = z
  .string("form.required")
  .min(1, "form.required")
  .max(MAX_PASSWORD, "password.too_long_to_read");

export const codeField = z
  .string("form.required")
  .transform((text) => text.trim())
  .pipe(z.string().min(1, "form.required").max(200, "form.too_long"));

export const roleField = z
  .string("form.required")
  .refine((text): text is Role => isRole(text), "form.choose_one");

/** Checkboxes of one name: none, one or several. */
export const manyField = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((posted) => (posted === undefined ? [] : [posted].flat()));

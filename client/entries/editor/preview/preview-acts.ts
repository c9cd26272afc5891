import type { FormFields } from "../../../questions/form-fields.ts";
import {
  changePreview,
  type FieldChange,
  type Preview,
  restartPreview,
  reviewPreview,
  showItem,
  submitPreview,
} from "./preview-journey.ts";

/** What can be done in a preview. */
export interface PreviewActs {
  readonly submit: (fields: FormFields, search: string) => void;
  readonly change: (fields: FormFields, change: FieldChange) => void;
  readonly restart: () => void;
  readonly review: () => void;
  readonly showItem: (name: string) => void;
}

/** The acts of a preview, wherever it is kept. */
export function previewActs(
  act: (next: (preview: Preview) => Preview | undefined) => void,
): PreviewActs {
  return {
    submit: (fields, search) => act((preview) => submitPreview(preview, fields, search)),
    change: (fields, change) => act((preview) => changePreview(preview, fields, change)),
    restart: () => act(restartPreview),
    review: () => act(reviewPreview),
    showItem: (name) => act((preview) => showItem(preview, name)),
  };
}

import { mountEditor } from "./editor/mount-editor.tsx";

void mountEditor();

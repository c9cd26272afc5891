import { mountTranslation } from "./translation/mount-translation.tsx";

void mountTranslation();

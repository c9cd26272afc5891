import { COMMON_ABILITIES } from "../../surveys/core/index.ts";
import { takeOver } from "./survey/take-over.ts";

void takeOver(COMMON_ABILITIES);

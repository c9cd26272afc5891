// The script of the few surveys that ask, calculate or say what most do not: with everything.
import { ALL_ABILITIES } from "../../surveys/core/index.ts";
import "../questions/every-part.ts";
import { takeOver } from "./survey/take-over.ts";

void takeOver(ALL_ABILITIES);

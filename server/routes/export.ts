import { Hono } from "hono";
import type { Deps } from "../deps.ts";
import { isExportFormat, openExport } from "../exports/open-export.ts";
import { textStream } from "../exports/byte-stream.ts";
import { errorFields } from "../log.ts";
import { RequestProblem } from "../problem-response.ts";
import { findRound, findSurveyKey } from "../services/find-survey.ts";
import { getExport } from "./descriptions.ts";
import { requireRound, requireSurvey } from "./require-survey.ts";

export function exportRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.get("/surveys/:slug/export", getExport, async (c) => {
    const format = c.req.query("format") ?? "csv";
    if (!isExportFormat(format)) {
      throw new RequestProblem({ status: 400, code: "export.unknown_format" });
    }
    const { survey } = requireSurvey(await findSurveyKey(deps, c.req.param("slug")));
    const round = requireRound(await findRound(deps, survey, c.req.query("round")));
    const repeat = c.req.query("repeat");
    const bom = c.req.query("bom") === "1";
    const opened = await openExport(deps, {
      ...{ survey, round, format, bom },
      ...(repeat === undefined ? {} : { repeat }),
    });
    if (opened === undefined) {
      throw new RequestProblem({ status: 404, code: "export.unknown_repeat" });
    }
    // The status is sent long before the last line: a later fault breaks the transfer off.
    const onFault = (error: unknown) => {
      deps.log.error("export_failed", errorFields(error));
    };
    return new Response(textStream(opened.texts, onFault), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8; header=present",
        "Content-Disposition": `attachment; filename="${opened.fileName}"`,
        // Compressing would gather the stream in a buffer.
        "Cache-Control": "no-store, no-transform",
      },
    });
  });
  return app;
}

import { beforeEach, describe, expect, it } from "vitest";
import { listActsAfter } from "../../../db/queries/audit.ts";
import { insertReviewer } from "../../../db/queries/reviewers.ts";
import { reviewers, reviews } from "../../../db/schema/reviews.ts";
import { ALL_TYPES } from "../../testing/all-types-definition.ts";
import { aPerson } from "../../testing/a-person.ts";
import { openTestApp, type TestApp } from "../../testing/open-app.ts";
import { hashOfCode } from "../accounts/secret-code.ts";
import { openReview } from "./open-review.ts";
import { returnToDraft } from "./return-to-draft.ts";
import { setReviewOpen } from "./set-review-open.ts";
import { readDraft } from "./read-draft.ts";
import { readReviews, resolveComment } from "./resolve-comment.ts";
import { openVisit } from "./review-visit.ts";
import { commentReview } from "./comment-review.ts";
import { enterReview } from "./enter-review.ts";
import { createSurvey } from "./create-survey.ts";
import { removeSurvey } from "./remove-survey.ts";
import { startDraft } from "./start-draft.ts";

const ana = aPerson("ana");
const SURVEY = ALL_TYPES.slug;

let test: TestApp;
let code: string;
beforeEach(async () => {
  test = await openTestApp();
  await startDraft(test.deps, ana, SURVEY);
  code = await link(10);
});

async function link(days: number): Promise<string> {
  const opened = await openReview(test.deps, ana, { survey: SURVEY, name: "Consejo", days });
  return opened.ok ? opened.value : "";
}

async function enter(name = "Rosa", with_ = code): Promise<string> {
  const entered = await enterReview(test.deps, { code: with_, name });
  return entered.ok ? entered.value : "";
}

async function comment(token: string, item: string, text: string) {
  const visit = await openVisit(test.deps, token);
  return visit && (await commentReview(test.deps, visit, { item, text }));
}

async function reviewsNow() {
  const draft = await readDraft(test.deps, SURVEY);
  return await readReviews(test.deps, draft?.id ?? "");
}

describe("a review link", () => {
  it("is kept as its hash only", async () => {
    const token = await enter();
    const { orm } = test.deps.db;
    const links = await orm.select().from(reviews);
    const stored = JSON.stringify([links, await orm.select().from(reviewers)]);
    expect(links).toMatchObject([{ codeHash: hashOfCode(code) }]);
    const told = JSON.stringify(await listActsAfter(test.deps.db, 0, 100));
    expect([code, token].filter((secret) => (stored + told).includes(secret))).toEqual([]);
  });

  it("lets several people in, each under a name, and shows each their own comments", async () => {
    const [rosa, juan] = [await enter("Rosa"), await enter("Juan")];
    expect(await comment(rosa, "asked", "No se entiende")).toMatchObject({ ok: true });
    expect(await comment(juan, "", "Muy larga <b>")).toMatchObject({ ok: true });
    expect((await openVisit(test.deps, rosa))?.comments).toMatchObject([{ item: "asked" }]);
    const all = (await reviewsNow()).comments;
    expect(all.toSorted((a, b) => (a.item < b.item ? -1 : 1))).toMatchObject([
      { reviewerName: "Juan", item: "", comment: "Muy larga <b>" },
      { reviewerName: "Rosa", item: "asked", comment: "No se entiende" },
    ]);
  });

  it("opens nothing with another code, after its days, revoked, or once the review is over", async () => {
    const token = await enter();
    const refusal = { ok: false, problem: { code: "review.bad_code" } };
    expect(await enterReview(test.deps, { code: "otro", name: "R" })).toEqual(refusal);
    const later = { ...test.deps, clock: { ...test.deps.clock, today: () => "2026-12-01" } };
    expect(await enterReview(later, { code, name: "R" })).toEqual(refusal);
    expect(await openVisit(later, token)).toBeUndefined();
    const [review] = (await reviewsNow()).reviews;
    const at = { survey: SURVEY, id: review?.id ?? "" };
    await setReviewOpen(test.deps, ana, { ...at, isOpen: false });
    expect(await openVisit(test.deps, token)).toBeUndefined();
    await setReviewOpen(test.deps, ana, { ...at, isOpen: true });
    expect(await openVisit(test.deps, token)).toBeDefined();
    await returnToDraft(test.deps, ana, SURVEY);
    expect(await openVisit(test.deps, token)).toBeUndefined();
    expect(await enterReview(test.deps, { code, name: "R" })).toEqual(refusal);
  });

  it("opens nothing of a survey that was taken away", async () => {
    const token = await enter();
    await removeSurvey(test.deps, ana, SURVEY);
    expect(await openVisit(test.deps, token)).toBeUndefined();
  });

  it("lets two hundred in, and nobody after", async () => {
    const [review] = (await reviewsNow()).reviews;
    const others = Array.from({ length: 199 }, (_, n) => {
      const id = String(n).padStart(64, "0");
      const row = { id, review: review?.id ?? "", name: "R", startedAt: "2026" };
      return insertReviewer({ ...row, tokenHash: id });
    });
    await test.deps.db.atomic({ statements: others });
    expect(await enter()).not.toBe("");
    expect(await enterReview(test.deps, { code, name: "R" })).toMatchObject({
      problem: { code: "review.link_full" },
    });
  });

  it("is revoked only from its own survey", async () => {
    const [review] = (await reviewsNow()).reviews;
    await createSurvey(test.deps, ana, { slug: "otra", title: "Otra" });
    const at = { survey: "otra", id: review?.id ?? "", isOpen: false };
    expect(await setReviewOpen(test.deps, ana, at)).toMatchObject({
      problem: { code: "review.none" },
    });
    expect(await enter()).not.toBe("");
  });

  it("is given back within its 30 days only", async () => {
    const [review] = (await reviewsNow()).reviews;
    const at = { survey: SURVEY, id: review?.id ?? "" };
    await setReviewOpen(test.deps, ana, { ...at, isOpen: false });
    const later = { ...test.deps, clock: { ...test.deps.clock, today: () => "2026-12-21" } };
    expect(await setReviewOpen(later, ana, { ...at, isOpen: true })).toMatchObject({
      problem: { code: "draft.not_restorable" },
    });
  });

  it("takes no empty, endless or misplaced comment, and not too many", async () => {
    const token = await enter();
    expect(await comment(token, "asked", " \n")).toMatchObject({ ok: false });
    expect(await comment(token, "asked", "x".repeat(2001))).toMatchObject({ ok: false });
    expect(await comment(token, "nada", "hola")).toMatchObject({ ok: false });
    const visit = await openVisit(test.deps, token);
    const outcomes = [];
    for (let n = 0; n < 121; n += 1) {
      outcomes.push(visit && (await commentReview(test.deps, visit, { item: "", text: "hola" })));
    }
    expect(outcomes.at(119)).toMatchObject({ ok: true });
    expect(outcomes.at(120)).toMatchObject({ problem: { code: "review.too_many" } });
  });

  it("is made for a name and a number of days that make sense", async () => {
    expect(await link(0)).toBe("");
    expect(await link(181)).toBe("");
  });
});

describe("a comment", () => {
  it("is resolved only in its own survey", async () => {
    await comment(await enter(), "asked", "No se entiende");
    const [first] = (await reviewsNow()).comments;
    await createSurvey(test.deps, ana, { slug: "otra", title: "Otra" });
    const outcome = await resolveComment(test.deps, ana, {
      ...{ survey: "otra", comment: first?.id ?? "", resolution: "accepted", note: "" },
    });
    expect(outcome).toMatchObject({ problem: { code: "review.none" } });
    expect((await reviewsNow()).comments).toMatchObject([{ resolution: null }]);
  });

  it("is accepted or declined with a note that its writer sees", async () => {
    const token = await enter();
    await comment(token, "asked", "No se entiende");
    const [first] = (await reviewsNow()).comments;
    const resolving = { survey: SURVEY, comment: first?.id ?? "" };
    const outcome = await resolveComment(test.deps, ana, {
      ...{ ...resolving, resolution: "declined", note: "Es la redacción del censo" },
    });
    expect(outcome).toMatchObject({ ok: true });
    expect((await openVisit(test.deps, token))?.comments).toMatchObject([
      { resolution: "declined", note: "Es la redacción del censo" },
    ]);
  });
});

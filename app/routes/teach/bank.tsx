/** /giang-vien/ngan-hang/:topic: a topic's questions, found, judged and tagged. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { bankFilters, NO_LESSON } from "~/features/quizzes/bank/bank-filters";
import { BankList } from "~/features/quizzes/bank/bank-list";
import { type BulkChange, changeQuestions } from "~/features/quizzes/bank/change-questions.server";
import { listQuestions } from "~/features/quizzes/bank/list-questions.server";
import { loadBank } from "~/features/quizzes/bank/load-bank.server";
import { useT } from "~/i18n/context";
import { now } from "~/platform/clock.server";
import { AppError } from "~/platform/errors";
import { normalizeLine } from "~/platform/text/normalize";
import { Breadcrumb } from "~/ui/breadcrumb";
import { pageTitle } from "~/ui/page-title";

export const loader = guard(["source-trainer", "reviewer"], async ({ request, params, app, viewer }) => {
  const search = new URL(request.url).searchParams;
  const topic = await loadBank(app.db, viewer, params.topic ?? "");
  const filters = bankFilters.read(search);
  const done = search.get("xong");
  return {
    topic,
    filters,
    list: await listQuestions(app.db, topic.id, filters),
    done: done === null ? null : { changed: Number(done) || 0, ownText: Number(search.get("cua-minh")) || 0 },
    imported: search.get("nhap"),
  };
});

export const action = guard(["source-trainer", "reviewer"], async ({ request, params, app, viewer }) => {
  const topic = await loadBank(app.db, viewer, params.topic ?? "");
  const form = await request.formData();
  const ids = form.getAll("cau").map(String);
  const change = readChange(form);
  if (!change) throw new AppError("invalid");
  const result = await changeQuestions(app.db, viewer, { topicId: topic.id, ids, change, now: now() });
  const search = new URL(request.url).searchParams;
  search.set("xong", String(result.changed));
  search.set("cua-minh", String(result.ownText));
  return redirect(`/giang-vien/ngan-hang/${topic.slug}?${search}`);
});

function readChange(form: FormData): BulkChange | undefined {
  const intent = form.get("intent");
  if (intent === "approve" || intent === "retire" || intent === "revive") return { act: intent };
  if (intent !== "tag") return undefined;
  const [lesson, difficulty] = [String(form.get("bai") ?? ""), String(form.get("muc") ?? "")];
  const skill = normalizeLine(String(form.get("ky-nang") ?? ""));
  return {
    act: "tag",
    fields: {
      ...(lesson && { lesson: lesson === NO_LESSON ? null : lesson }),
      ...((difficulty === "easy" || difficulty === "medium" || difficulty === "hard") && { difficulty }),
      ...(skill && { skill }),
    },
  };
}

export const meta = pageTitle<typeof loader>((t, data) =>
  t("bank.titleOf", { topic: data?.topic.title ?? "" }),
);

export default function Bank() {
  const t = useT();
  const { topic, filters, list, done, imported } = useLoaderData<typeof loader>();
  const address = `/giang-vien/ngan-hang/${topic.slug}`;
  return (
    <div className="page">
      <Breadcrumb entries={[[t("common.authoring"), "/giang-vien"], [t("bank.title")]]} />
      <h1>{t("bank.title")}</h1>
      <p className="lead" lang="vi">
        {topic.title}
      </p>
      {done && (
        <p className={done.ownText > 0 ? "notice notice-warm" : "notice"} role="status">
          {t("bank.done", { count: done.changed })}
          {done.ownText > 0 && ` ${t("bank.ownText", { count: done.ownText })}`}
        </p>
      )}
      {imported && (
        <p className="notice" role="status">
          ✓ {t("bank.imported", { count: Number(imported) || 0 })}
        </p>
      )}
      <p className="row">
        {topic.mayEdit && (
          <>
            <a className="button" href={`${address}/cau-moi`}>
              {t("bank.add")}
            </a>
            <a className="button button-secondary" href={`${address}/nhap`}>
              {t("bank.import")}
            </a>
          </>
        )}
        <a className="button button-secondary" href={`${address}/xuat`}>
          {t("bank.export")}
        </a>
        <a className="button button-secondary" href={`${address}/so-lieu`}>
          {t("bank.figures.title")}
        </a>
      </p>
      <BankList topic={topic} filters={filters} list={list} />
    </div>
  );
}

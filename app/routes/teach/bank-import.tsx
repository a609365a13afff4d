/** /giang-vien/ngan-hang/:topic/nhap: questions from a file or from Word. First shown, then stored. */
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { ImportPlanView } from "~/features/quizzes/bank/import-plan";
import { loadOwnBank } from "~/features/quizzes/bank/load-bank.server";
import { planImport } from "~/features/quizzes/bank/plan-import.server";
import { storeImport } from "~/features/quizzes/bank/store-import.server";
import {
  EXCHANGE_FORMATS,
  findExchangeFormat,
  guessFormat,
} from "~/features/quizzes/exchange/registry.server";
import { useT } from "~/i18n/context";
import { now } from "~/platform/clock.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ErrorSummary, Field } from "~/ui/form";
import { pageTitle } from "~/ui/page-title";

export const loader = guard(["source-trainer"], async ({ params, app, viewer }) => ({
  topic: await loadOwnBank(app.db, viewer, params.topic ?? ""),
  formats: EXCHANGE_FORMATS.filter(({ read }) => read).map(({ id }) => id),
}));

export const action = guard(["source-trainer"], async ({ request, params, app, viewer, t }) => {
  const topic = await loadOwnBank(app.db, viewer, params.topic ?? "");
  const form = await request.formData();
  const wanted = String(form.get("dinh-dang") ?? "");
  if (form.get("intent") === "confirm") {
    const stored = await storeImport(app.db, viewer, {
      topic,
      sent: parseJson(String(form.get("cac-cau") ?? "")),
      format: findExchangeFormat(wanted)?.id ?? "",
      now: now(),
    });
    if (stored.ok)
      return redirect(`/giang-vien/ngan-hang/${topic.slug}?nhap=${stored.added + stored.changed}`);
    return data({ errors: { tep: t("bank.notStored") }, text: "", plan: null, format: "" }, { status: 400 });
  }
  const text = String(form.get("van-ban") ?? "");
  const file = form.get("tep");
  const uploaded =
    file instanceof Blob && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : undefined;
  const bytes = uploaded ?? new TextEncoder().encode(text);
  if (bytes.length === 0)
    return data(
      { errors: { tep: t("bank.problem.fileEmpty") }, text, plan: null, format: "" },
      { status: 400 },
    );
  const format = findExchangeFormat(wanted) ?? guessFormat(bytes);
  const read = (await format.read?.(bytes)) ?? { questions: [], problems: [] };
  return data({ errors: {}, text, plan: await planImport(app.db, topic, read, t), format: format.id });
});

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export const meta = pageTitle<typeof loader>((t) => t("bank.import"));

export default function BankImport() {
  const t = useT();
  const { topic, formats } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const address = `/giang-vien/ngan-hang/${topic.slug}`;
  const errors: Record<string, string> = answer?.errors ?? {};
  return (
    <div className="page">
      <Breadcrumb entries={[[t("bank.title"), address], [t("bank.import")]]} />
      <h1>{t("bank.import")}</h1>
      <p className="lead">{t("bank.importLead")}</p>
      <ErrorSummary errors={errors} />
      {answer?.plan && <ImportPlanView plan={answer.plan} format={answer.format} back={`${address}/nhap`} />}
      <form method="post" encType="multipart/form-data" className="card" noValidate>
        <Field name="van-ban" label={t("bank.pasteHere")} hint={t("bank.pasteHint")} required={false}>
          {(control) => <textarea {...control} rows={10} lang="vi" defaultValue={answer?.text ?? ""} />}
        </Field>
        <Field
          name="tep"
          label={t("bank.orFile")}
          hint={t("bank.fileHint")}
          error={errors.tep}
          required={false}
        >
          {(control) => <input type="file" accept=".txt,.gift,.xml,.xlsx" {...control} />}
        </Field>
        <p>
          <a href={`${address}/mau.xlsx`}>{t("bank.template")}</a>
        </p>
        <Field name="dinh-dang" label={t("bank.format")}>
          {(control) => (
            <select {...control} defaultValue="">
              <option value="">{t("bank.guess")}</option>
              {formats.map((id) => (
                <option key={id} value={id}>
                  {t(`bank.format.${id as "gift"}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <button type="submit" className="button" name="intent" value="look">
          {t("bank.look")}
        </button>
      </form>
    </div>
  );
}

/** /quan-tri/vneid: the ministry's lists of people confirmed on VNeID. */
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { LISTS_PER_PAGE, listFilters } from "~/features/vneid/list-filters";
import { parseListForm } from "~/features/vneid/list-form";
import { listLists } from "~/features/vneid/list-lists.server";
import { ListTable } from "~/features/vneid/list-table";
import { UploadForm } from "~/features/vneid/upload-form";
import { uploadList } from "~/features/vneid/upload-list.server";
import { useT } from "~/i18n/context";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { ErrorSummary, type FieldErrors } from "~/ui/form";
import { PageLinks } from "~/ui/page-links";
import { pageTitle } from "~/ui/page-title";

const ADDRESS = "/quan-tri/vneid";

export const loader = guard(["province-admin"], async ({ app, viewer, request }) => {
  const filters = listFilters.read(new URL(request.url).searchParams);
  return { filters, ...(await listLists(app.db, viewer, filters.page)) };
});

export const action = guard(["province-admin"], async ({ app, viewer, request, t }) => {
  const form = await request.formData();
  const file = form.get("file");
  const typed = {
    asOf: String(form.get("asOf") ?? ""),
    source: String(form.get("source") ?? ""),
    whole: String(form.get("whole") ?? ""),
  };
  const refuse = (errors: FieldErrors) => data({ errors, typed }, { status: 400 });
  const parsed = parseListForm(form, vietnamDate(now()));
  const errors: FieldErrors =
    file instanceof File && file.size > 0 ? {} : { file: t("rosters.fault.fileEmpty") };
  if (!parsed.ok)
    for (const [field, fault] of Object.entries(parsed.faults)) errors[field] = t(`vneid.fault.${fault}`);
  if (!parsed.ok || !(file instanceof File) || errors.file) return refuse(errors);
  const result = await uploadList(app, viewer, {
    ...parsed.values,
    fileName: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
  });
  if (result.ok) return redirect(`${ADDRESS}/${result.id}`);
  const words =
    result.fault === "fileLarge" ? "vneid.fault.fileLarge" : (`rosters.fault.${result.fault}` as const);
  return refuse({ file: t(words) });
});

export const meta = pageTitle<typeof loader>((t) => t("vneid.title"));

export default function VneidLists() {
  const t = useT();
  const { lists, count, filters } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { errors, typed } =
    answer && "errors" in answer ? answer : { errors: {}, typed: { asOf: "", source: "", whole: "" } };
  return (
    <div className="page">
      <h1>{t("vneid.title")}</h1>
      <p className="lead">{t("vneid.lead")}</p>
      <p>{t("vneid.columns")}</p>
      <p>
        {t("vneid.rule")} <a href="/quan-tri/dan-so?loai=vneid">{t("vneid.countsLink")}</a>
      </p>
      <ErrorSummary errors={errors} />
      <UploadForm errors={errors} typed={typed} />
      <h2>{t("rosters.lists")}</h2>
      <ListTable lists={lists} />
      <PageLinks
        page={filters.page}
        pages={Math.ceil(count / LISTS_PER_PAGE)}
        hrefOf={(page) => `${ADDRESS}${listFilters.write(filters, { page })}`}
      />
    </div>
  );
}

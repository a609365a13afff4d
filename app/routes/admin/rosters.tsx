/** /quan-tri/danh-sach: lists of people that officers bring in. */
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { administersCommune } from "~/features/accounts/viewer";
import { audienceOptions } from "~/features/coverage/filter-options.server";
import { listCommunes } from "~/features/places/list-communes.server";
import { listRosters } from "~/features/rosters/list-rosters.server";
import { ROSTERS_PER_PAGE, rosterFilters } from "~/features/rosters/roster-filters";
import { RosterList } from "~/features/rosters/roster-list";
import { UploadForm } from "~/features/rosters/upload-form";
import { uploadRoster } from "~/features/rosters/upload-roster.server";
import { useT } from "~/i18n/context";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { ErrorSummary, type FieldErrors } from "~/ui/form";
import { PageLinks } from "~/ui/page-links";
import { pageTitle } from "~/ui/page-title";

const OFFICERS = ["commune-officer", "province-admin"] as const;
const ADDRESS = "/quan-tri/danh-sach";

export const loader = guard(OFFICERS, async ({ app, viewer, request, locale }) => {
  const today = vietnamDate(now());
  const filters = rosterFilters.read(new URL(request.url).searchParams);
  const communes = (await listCommunes(app.db, today)).filter(({ code }) => administersCommune(viewer, code));
  return {
    filters,
    communes: communes.map(({ code, fullName }) => ({ code, fullName })),
    audiences: await audienceOptions(app.db, locale),
    ...(await listRosters(app.db, viewer, today, filters.page)),
  };
});

export const action = guard(OFFICERS, async ({ app, viewer, request, locale, t }) => {
  const form = await request.formData();
  const typed = { commune: String(form.get("commune") ?? ""), audience: String(form.get("audience") ?? "") };
  const file = form.get("file");
  const audiences = await audienceOptions(app.db, locale);
  const errors: FieldErrors = {
    ...(administersCommune(viewer, typed.commune) ? {} : { commune: t("rosters.fault.communeEmpty") }),
    ...(audiences.some(([id]) => id === typed.audience)
      ? {}
      : { audience: t("rosters.fault.audienceEmpty") }),
    ...(file instanceof File && file.size > 0 ? {} : { file: t("rosters.fault.fileEmpty") }),
  };
  if (Object.keys(errors).length > 0 || !(file instanceof File))
    return data({ errors, typed }, { status: 400 });
  const result = await uploadRoster(app, viewer, {
    communeCode: typed.commune,
    audience: typed.audience,
    fileName: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
  });
  if (result.ok) return redirect(`${ADDRESS}/${result.id}`);
  return data(
    { errors: { file: t(`rosters.fault.${result.fault}`) } as FieldErrors, typed },
    { status: 400 },
  );
});

export const meta = pageTitle<typeof loader>((t) => t("rosters.title"));

export default function Rosters() {
  const t = useT();
  const { communes, audiences, lists, count, filters } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { errors, typed } =
    answer && "errors" in answer ? answer : { errors: {}, typed: { commune: "", audience: "" } };
  return (
    <div className="page">
      <h1>{t("rosters.title")}</h1>
      <p className="lead">{t("rosters.lead")}</p>
      <p>{t("rosters.columns")}</p>
      <p>
        <a href={`${ADDRESS}/mau.xlsx`}>{t("rosters.template")}</a>
      </p>
      <ErrorSummary errors={errors} />
      <UploadForm communes={communes} audiences={audiences} errors={errors} typed={typed} />
      <h2>{t("rosters.lists")}</h2>
      <RosterList lists={lists} />
      <PageLinks
        page={filters.page}
        pages={Math.ceil(count / ROSTERS_PER_PAGE)}
        hrefOf={(page) => `${ADDRESS}${rosterFilters.write(filters, { page })}`}
      />
    </div>
  );
}

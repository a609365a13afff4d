/** /quan-tri/xa-phuong/:slug/ap: a commune keeps its own list of ấp, khu phố, thôn. */
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { administersCommune, type Viewer } from "~/features/accounts/viewer";
import { addHamlets } from "~/features/coverage/add-hamlets.server";
import { changeHamlet } from "~/features/coverage/change-hamlet.server";
import { countByHamlet } from "~/features/coverage/count-by-hamlet.server";
import { AddHamlets, HamletTable, RenameHamlet } from "~/features/coverage/hamlet-forms";
import { findCommune } from "~/features/places/find-commune.server";
import { listHamlets } from "~/features/places/list-hamlets.server";
import { parseHamlets } from "~/features/places/parse-hamlets";
import { usualHamletKind } from "~/features/places/usual-hamlet-kind";
import { useT } from "~/i18n/context";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { AppError, notFound } from "~/platform/errors";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ErrorSummary } from "~/ui/form";
import { pageTitle } from "~/ui/page-title";

const OFFICERS = ["commune-officer", "province-admin"] as const;

async function ownCommune(db: Database, viewer: Viewer, slug: string | undefined) {
  const commune = await findCommune(db, slug ?? "", vietnamDate(now()));
  if (!administersCommune(viewer, commune.code)) throw notFound();
  return commune;
}

export const loader = guard(OFFICERS, async ({ app, viewer, params, request }) => {
  const commune = await ownCommune(app.db, viewer, params.slug);
  const hamlets = await listHamlets(app.db, commune.code, { retired: true });
  const { searchParams } = new URL(request.url);
  return {
    commune,
    hamlets,
    counts: await countByHamlet(app.db, viewer, commune.code, vietnamDate(now())),
    kind: usualHamletKind(commune, hamlets),
    renamed: hamlets.find(({ id }) => id === searchParams.get("sua")),
    saved: searchParams.has("da-ghi"),
  };
});

export const action = guard(OFFICERS, async ({ app, viewer, params, request, t }) => {
  const { code, slug } = await ownCommune(app.db, viewer, params.slug);
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? "");
  const [intent, hamletId] = [text("intent"), text("hamlet")];
  const saved = () => redirect(`/quan-tri/xa-phuong/${slug}/ap?da-ghi=1`);
  const refuse = (errors: Record<string, string>) =>
    data({ intent, errors, typed: { kind: text("kind"), names: text("names") } }, { status: 400 });
  if (intent === "retire" || intent === "restore") {
    const change = { communeCode: code, hamletId, retired: intent === "retire" };
    const { ok } = await changeHamlet(app.db, viewer, change);
    if (!ok) return refuse({ "": t("places.fault.hamletInUse") });
    throw saved();
  }
  if (intent !== "add" && intent !== "rename") throw new AppError("invalid");
  const parsed = parseHamlets(text("kind"), text("names"));
  if (!parsed.ok)
    return refuse({
      [parsed.fault === "hamletKind" ? "kind" : "names"]: t(`places.fault.${parsed.fault}`, {
        name: parsed.name,
      }),
    });
  const { kind, names } = parsed.value;
  const taken = (name: string) => refuse({ names: t("places.fault.hamletTaken", { name }) });
  if (intent === "add") {
    const added = await addHamlets(app.db, viewer, { communeCode: code, kind, names });
    if (!added.ok) return taken(added.taken);
  } else {
    const name = names.join(" ");
    const { ok } = await changeHamlet(app.db, viewer, { communeCode: code, hamletId, kind, name });
    if (!ok) return taken(name);
  }
  throw saved();
});

export const meta = pageTitle<typeof loader>((t, found) =>
  t("coverage.hamletsOf", { name: found?.commune.fullName ?? "" }),
);

export default function Hamlets() {
  const t = useT();
  const { commune, hamlets, counts, kind, renamed, saved } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const returnedFor = (intent: "add" | "rename") => (failed?.intent === intent ? failed : undefined);
  const page = `/quan-tri/xa-phuong/${commune.slug}`;
  return (
    <div className="page page-narrow">
      <Breadcrumb
        entries={[
          [t("coverage.overviewTitle"), "/quan-tri"],
          [commune.fullName, page],
          [t("coverage.hamlets")],
        ]}
      />
      <h1>{t("coverage.hamletsOf", { name: commune.fullName })}</h1>
      <p className="lead">{t("coverage.hamletsLead")}</p>
      <ErrorSummary errors={failed?.errors} />
      {saved && !failed && (
        <p className="notice" role="status">
          ✓ {t("coverage.hamletSaved")}
        </p>
      )}
      {renamed && <RenameHamlet hamlet={renamed} returned={returnedFor("rename")} />}
      {hamlets.length === 0 ? (
        <p className="empty">{t("coverage.noHamlets")}</p>
      ) : (
        <HamletTable hamlets={hamlets} counts={counts} address={`${page}/ap`} />
      )}
      <h2>{t("coverage.hamletAddTitle")}</h2>
      <AddHamlets kind={kind} returned={returnedFor("add")} />
    </div>
  );
}

/** /giang-vien/ngan-hang/:topic/xuat: the bank as a file; what each format cannot carry is said before. */
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { bankDrafts } from "~/features/quizzes/bank/export-bank.server";
import { Problems } from "~/features/quizzes/bank/import-plan";
import { loadBank } from "~/features/quizzes/bank/load-bank.server";
import { EXCHANGE_FORMATS } from "~/features/quizzes/exchange/registry.server";
import { useT } from "~/i18n/context";
import { Breadcrumb } from "~/ui/breadcrumb";
import { pageTitle } from "~/ui/page-title";

export const loader = guard(["source-trainer", "reviewer"], async ({ params, app, viewer }) => {
  const topic = await loadBank(app.db, viewer, params.topic ?? "");
  const drafts = await bankDrafts(app.db, topic.id);
  const formats = [];
  for (const { id, extension, write } of EXCHANGE_FORMATS)
    if (write) formats.push({ id, extension, problems: (await write(drafts)).problems });
  return { topic, count: drafts.length, formats };
});

export const meta = pageTitle<typeof loader>((t) => t("bank.export"));

export default function BankExport() {
  const t = useT();
  const { topic, count, formats } = useLoaderData<typeof loader>();
  const address = `/giang-vien/ngan-hang/${topic.slug}`;
  return (
    <div className="page">
      <Breadcrumb entries={[[t("bank.title"), address], [t("bank.export")]]} />
      <h1>{t("bank.export")}</h1>
      <p className="lead">{t("bank.exportLead", { count })}</p>
      {formats.map(({ id, problems }) => (
        <section key={id} className="card">
          <h2>{t(`bank.format.${id as "gift"}`)}</h2>
          <Problems problems={problems} />
          <p>
            <a className="button button-secondary" href={`${address}/xuat/${id}`}>
              {t("bank.download", { format: t(`bank.format.${id as "gift"}`) })}
            </a>
          </p>
        </section>
      ))}
    </div>
  );
}

/** GET /tai-khoan/du-lieu.pdf: everything kept about me, to read and print. */
import { guard } from "~/features/accounts/guard.server";
import { readMyData } from "~/features/personal-data/my-data.server";
import { renderMyData } from "~/features/personal-data/my-data-pdf.server";
import { formatDateTime, vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";

export const loader = guard("signed-in", async ({ app, viewer, locale, t }) => {
  const madeAt = now();
  const today = vietnamDate(madeAt);
  const paper = {
    title: t("personalData.title"),
    lines: [
      t("personalData.madeFor", { name: viewer.fullName }),
      t("personalData.madeAt", { time: formatDateTime(madeAt) }),
      t("personalData.answersNote"),
    ],
    sections: await readMyData({ db: app.db, viewer, today, locale, t }),
    madeAt,
    locale,
  };
  return new Response(await renderMyData(paper, t), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename="du-lieu-cua-toi-${today}.pdf"`,
      "Cache-Control": "no-store",
    },
  });
});

/** The programme in three steps. */
import { useT } from "~/i18n/context";

export function HowItWorks() {
  const t = useT();
  return (
    <section aria-labelledby="hoc-the-nao">
      <h2 id="hoc-the-nao" className="section-title">
        {t("catalog.howItWorks")}
      </h2>
      <ol className="steps-3">
        <li>
          <h3>{t("catalog.stepRead")}</h3>
          <p>{t("catalog.stepReadText")}</p>
        </li>
        <li>
          <h3>{t("catalog.stepTest")}</h3>
          <p>{t("catalog.stepTestText")}</p>
        </li>
        <li>
          <h3>{t("catalog.stepCertificate")}</h3>
          <p>{t("catalog.stepCertificateText")}</p>
        </li>
      </ol>
    </section>
  );
}

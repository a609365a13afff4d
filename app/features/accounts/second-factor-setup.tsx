/** Setting up the code of one's phone, step by step, and the recovery codes that are shown once. */
import { Form } from "@remix-run/react";
import { useT } from "~/i18n/context";
import { TextField } from "~/ui/form";

interface Props {
  qr: { side: number; path: string };
  secret: string;
  required: boolean;
  error: string | undefined;
}

export function SetUpSecondFactor({ qr, secret, required, error }: Props) {
  const t = useT();
  return (
    <>
      <p className="lead">{t(required ? "secondFactor.requiredLead" : "secondFactor.freeLead")}</p>
      <ol className="second-factor-steps">
        <li>{t("secondFactor.stepApp")}</li>
        <li>
          {t("secondFactor.stepScan")}
          <svg
            className="second-factor-qr"
            viewBox={`0 0 ${qr.side} ${qr.side}`}
            role="img"
            aria-label={t("secondFactor.qrAlt")}
            shapeRendering="crispEdges"
          >
            <rect width={qr.side} height={qr.side} fill="#fff" />
            <path d={qr.path} fill="#000" />
          </svg>
          <span className="hint">{t("secondFactor.typeSecret")}</span> <code>{secret}</code>
        </li>
        <li>
          <Form method="post" noValidate>
            <TextField
              name="code"
              label={t("secondFactor.stepCode")}
              error={error}
              inputMode="numeric"
              autoComplete="one-time-code"
            />
            <button type="submit" name="intent" value="set-up" className="button">
              {t("secondFactor.setUp")}
            </button>
          </Form>
        </li>
      </ol>
    </>
  );
}

export function RecoveryCodes({ codes, back }: { codes: string[]; back: string }) {
  const t = useT();
  return (
    <section className="card" aria-labelledby="ma-du-phong">
      <h2 id="ma-du-phong">{t("secondFactor.codesTitle")}</h2>
      <p>{t("secondFactor.codesLead")}</p>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p>
        <a className="button" href={back}>
          {t("secondFactor.codesKept")}
        </a>
      </p>
    </section>
  );
}

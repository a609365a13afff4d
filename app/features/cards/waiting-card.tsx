/** A card that waits after wrong tries: how long, and who ends the wait at once. */
import { useT } from "~/i18n/context";
import { CardSign } from "./device-cards";

interface Props {
  cardId: string;
  sign: number;
  back: string;
  minutes: number;
  /** Opening codes were wrong, not PINs. */
  forCode: boolean;
}

const LONG = 120;

export function WaitingCard({ cardId, sign, back, minutes, forCode }: Props) {
  const t = useT();
  const wait =
    minutes < LONG
      ? t("cards.waits.minutes", { count: minutes })
      : t("cards.waits.hours", { count: Math.ceil(minutes / 60) });
  return (
    <div className="page page-narrow">
      <h1>{t("cards.waits.title")}</h1>
      <p className="lead">
        <CardSign sign={sign} />
      </p>
      <div className="notice notice-warm" role="alert">
        <p>
          <strong>{t(forCode ? "cards.waits.code" : "cards.waits.pin")}</strong>
        </p>
        <p>{wait}</p>
        <p>{t(forCode ? "cards.waits.codeRemedy" : "cards.waits.pinRemedy")}</p>
      </div>
      <p>{t("cards.waits.kept")}</p>
      <p className="row">
        <a className="button" href={`/dang-nhap/the?${new URLSearchParams({ the: cardId, ve: back })}`}>
          {t("cards.waits.again")}
        </a>
        <a href="/dang-nhap">{t("cards.otherPerson")}</a>
      </p>
    </div>
  );
}

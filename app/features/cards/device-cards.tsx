/** The cards of this device, to choose from: pictures, never a name. */
import { useT } from "~/i18n/context";
import { SIGNS } from "./signs";

interface Props {
  cards: readonly { id: string; sign: number }[];
  back: string | null;
}

export function DeviceCards({ cards, back }: Props) {
  const t = useT();
  if (cards.length === 0) return null;
  return (
    <section aria-labelledby="the-tren-may">
      <h2 id="the-tren-may">{t("cards.onDevice")}</h2>
      <ul className="device-cards">
        {cards.map(({ id, sign }) => (
          <li key={id}>
            <a
              className="button button-secondary"
              href={`/dang-nhap/the?${new URLSearchParams({ the: id, ...(back && { ve: back }) })}`}
            >
              <CardSign sign={sign} />
            </a>
          </li>
        ))}
      </ul>
      <h2>{t("cards.orPassword")}</h2>
    </section>
  );
}

export function CardSign({ sign }: { sign: number }) {
  const t = useT();
  const { picture, word } = SIGNS[sign] ?? SIGNS[0];
  return (
    <span className="card-sign">
      <span aria-hidden="true">{picture}</span> {t(word)}
    </span>
  );
}

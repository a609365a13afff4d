/** On the first page of the administration: what waits for its reader, each a link to where it is decided. */
import { useT } from "~/i18n/context";
import type { MessageKey } from "~/i18n/translate";

interface Waiting {
  id: string;
  words: MessageKey;
  open: number;
  late: number;
  href: string;
}

export function DecisionsPanel({ waiting }: { waiting: readonly Waiting[] }) {
  const t = useT();
  return (
    <section className="card decisions" aria-labelledby="can-quyet-dinh">
      <h2 id="can-quyet-dinh">{t("reports.decisionsTitle")}</h2>
      {waiting.length === 0 ? (
        <p>✓ {t("reports.decisionsNone")}</p>
      ) : (
        <ul>
          {waiting.map(({ id, words, open, late, href }) => (
            <li key={id} data-kind={id}>
              <a href={href}>{t(words, { count: open })}</a>
              {late > 0 && (
                <span className="badge badge-warm">{t("reports.decisionsLate", { count: late })}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

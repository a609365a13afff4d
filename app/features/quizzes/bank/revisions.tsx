/** Every text a question ever had: attempts keep the one they showed. */
import { useT } from "~/i18n/context";
import { formatDate } from "~/i18n/format";

interface Props {
  /** The latest first. */
  revisions: readonly {
    id: string;
    number: number;
    createdAt: Date | string;
    author: string | null;
    source: string;
  }[];
  /** Id of the one that tests draw. */
  inUse: string | null;
  /** What content/ says, where it differs. */
  fileSource: string | null;
}

export function Revisions({ revisions, inUse, fileSource }: Props) {
  const t = useT();
  return (
    <section>
      <h2>{t("bank.revisions")}</h2>
      <ul className="bank-revisions">
        {fileSource && (
          <li>
            <details>
              <summary>{t("bank.fileText")}</summary>
              <pre lang="vi">{fileSource}</pre>
            </details>
          </li>
        )}
        {revisions.map(({ id, number, createdAt, author, source }) => (
          <li key={id}>
            <details>
              <summary>
                {t("bank.revision", { number, date: formatDate(new Date(createdAt)) })}{" "}
                {author ?? t("bank.fromFile")}{" "}
                {id === inUse && <span className="badge badge-good">{t("bank.state.in-use")}</span>}
              </summary>
              <pre lang="vi">{source}</pre>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The two lists of the roles page: people found, and holders of roles. */
import { useT } from "~/i18n/context";
import { formatDate } from "~/i18n/format";
import type { Role } from "./viewer";

interface FoundPerson {
  id: string;
  fullName: string;
  birthYear: number;
  communeName: string | null;
  username: string | null;
}

export function PeopleFound({
  query,
  people,
  isAll,
}: {
  query: string;
  people: FoundPerson[];
  isAll: boolean;
}) {
  const t = useT();
  if (people.length === 0) return <p className="empty">{t("accounts.rolesNobody", { query })}</p>;
  return (
    <section aria-labelledby="tim-thay">
      <h2 id="tim-thay">{t("accounts.rolesFound", { count: people.length })}</h2>
      <ul className="plain-list">
        {people.map(({ id, fullName, birthYear, communeName, username }) => (
          <li key={id} className="card">
            <a href={`/quan-tri/phan-quyen/${id}`}>
              <strong>{fullName}</strong>
            </a>
            <span className="hint">
              {t("accounts.personLine", {
                year: String(birthYear),
                commune: communeName ?? "",
                account: username ?? t("accounts.noUsername"),
              })}
            </span>
          </li>
        ))}
      </ul>
      {!isAll && <p className="muted">{t("accounts.rolesFoundMore")}</p>}
    </section>
  );
}

interface Holder {
  grantId: string;
  personId: string;
  fullName: string;
  username: string | null;
  role: Role;
  scopeName: string | null;
  grantedAt: Date;
}

export function HoldersTable({ holders }: { holders: Holder[] }) {
  const t = useT();
  return (
    <section aria-labelledby="dang-giu">
      <h2 id="dang-giu">{t("accounts.rolesHolders")}</h2>
      <div className="scroll-x">
        <table>
          <thead>
            <tr>
              <th scope="col">{t("accounts.fullName")}</th>
              <th scope="col">{t("accounts.username")}</th>
              <th scope="col">{t("accounts.roleColumn")}</th>
              <th scope="col">{t("accounts.roleSince")}</th>
            </tr>
          </thead>
          <tbody>
            {holders.map(({ grantId, personId, fullName, username, role, scopeName, grantedAt }) => (
              <tr key={grantId}>
                <th scope="row">
                  <a href={`/quan-tri/phan-quyen/${personId}`}>{fullName}</a>
                </th>
                <td>{username}</td>
                <td>
                  {t(`accounts.role.${role}`)}
                  {scopeName && <span className="hint">{scopeName}</span>}
                </td>
                <td>{formatDate(grantedAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

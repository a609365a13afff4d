/** People to put on the list: found by name, or line by line of a pasted list. Forms that work without script. */
import { Form } from "@remix-run/react";
import { useT } from "~/i18n/context";
import type { Candidate, MatchedLine } from "./match-list.server";

type Shown = Pick<Candidate, "id" | "fullName" | "birthYear" | "listed"> & { communeName: string | null };

export function FoundPeople({ people }: { people: readonly Shown[] }) {
  const t = useT();
  if (people.length === 0) return <p className="empty">{t("classes.nobodyFound")}</p>;
  return (
    <Form method="post">
      {people.map((person) => (
        <PersonBox key={person.id} person={person} />
      ))}
      <AddButton />
    </Form>
  );
}

/** A line with one person is ticked; with several nobody is, because only whoever knows them can tell. */
export function CandidateTable({ lines }: { lines: readonly MatchedLine[] }) {
  const t = useT();
  const missing = lines.filter(({ candidates }) => candidates.length === 0).length;
  return (
    <Form method="post" className="card">
      <h2>{t("classes.matched", { count: lines.length - missing, lines: lines.length })}</h2>
      {missing > 0 && <p>{t("classes.unmatched", { count: missing })}</p>}
      <ol className="matched-lines">
        {lines.map(({ text, candidates }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines may be equal, and never change places
          <li key={index}>
            <span className="muted">{text}</span>
            {candidates.length === 0 && <p className="badge badge-danger">{t("classes.noMatch")}</p>}
            {candidates.length > 1 && <p className="badge badge-warm">{t("classes.manyMatches")}</p>}
            {candidates.map((person) => (
              <PersonBox key={person.id} person={person} checked={candidates.length === 1} />
            ))}
          </li>
        ))}
      </ol>
      <AddButton />
    </Form>
  );
}

function PersonBox({ person, checked = false }: { person: Shown; checked?: boolean }) {
  const t = useT();
  return (
    <label className="choice">
      <input
        type="checkbox"
        name="people"
        value={person.id}
        disabled={person.listed}
        defaultChecked={checked && !person.listed}
      />
      <span>
        {person.fullName}, {person.birthYear}
        {person.communeName && `, ${person.communeName}`}
        {person.listed && <span className="muted"> – {t("classes.alreadyListed")}</span>}
      </span>
    </label>
  );
}

function AddButton() {
  const t = useT();
  return (
    <button type="submit" className="button" name="intent" value="add">
      {t("classes.addChosen")}
    </button>
  );
}

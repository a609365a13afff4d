/** /quan-tri/lop-hoc/:class/danh-sach: put people on the list, found by name or from a list that is pasted. */
import { data, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { findPeople } from "~/features/accounts/find-people.server";
import { guard } from "~/features/accounts/guard.server";
import { topicTitle } from "~/features/catalog/topic-words";
import { CandidateTable, FoundPeople } from "~/features/classes/add-people";
import { addMembers, listedIds } from "~/features/classes/change-members.server";
import { matchList } from "~/features/classes/match-list.server";
import { readClass } from "~/features/classes/read-class.server";
import { MAX_LINES } from "~/features/classes/read-list-line";
import { useLocale, useT } from "~/i18n/context";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { AppError } from "~/platform/errors";
import { normalizeLine } from "~/platform/text/normalize";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ErrorSummary, Field, type FieldErrors, TextField } from "~/ui/form";
import { pageTitle } from "~/ui/page-title";

const NO_ERRORS: FieldErrors = {};
const OFFICERS = ["commune-officer", "province-admin"] as const;

export const loader = guard(OFFICERS, async ({ app, viewer, params, request }) => {
  const today = vietnamDate(now());
  const { searchParams } = new URL(request.url);
  const found = await readClass(app.db, viewer, params.class ?? "", today);
  const query = normalizeLine(searchParams.get("tim") ?? "").slice(0, 100);
  const listed = await listedIds(app.db, found.id);
  const people = await findPeople(app.db, viewer, query, today);
  return {
    found,
    query,
    people: people.map((person) => ({ ...person, listed: listed.has(person.id) })),
    added: searchParams.get("them"),
    refused: Number(searchParams.get("bo")) || 0,
  };
});

export const action = guard(OFFICERS, async ({ app, viewer, params, request, t }) => {
  const classId = params.class ?? "";
  const form = await request.formData();
  const intent = String(form.get("intent") ?? "");
  const pasted = String(form.get("pasted") ?? "");
  if (intent === "match") {
    const ask = { classId, text: pasted, today: vietnamDate(now()) };
    const lines = await matchList(app.db, app.keys, viewer, ask);
    if (lines.length > 0) return data({ lines, pasted, errors: NO_ERRORS });
    const errors: FieldErrors = { pasted: t("classes.fault.pastedEmpty") };
    return data({ lines, pasted, errors }, { status: 400 });
  }
  if (intent !== "add") throw new AppError("invalid");
  const chosen = form.getAll("people").map(String);
  const result = await addMembers(app.db, viewer, classId, chosen);
  if (result.ok)
    throw redirect(
      `/quan-tri/lop-hoc/${classId}/danh-sach?them=${result.value.added}&bo=${result.value.refused}`,
    );
  const full = t("classes.fault.seats", { count: chosen.length, left: result.seatsLeft });
  const errors: FieldErrors = { "": full };
  return data({ lines: [], pasted, errors }, { status: 400 });
});

export const meta = pageTitle((t) => t("classes.addPeople"));

export default function ClassPeople() {
  const t = useT();
  const locale = useLocale();
  const { found, query, people, added, refused } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="page page-narrow">
      <Breadcrumb
        entries={[
          [t("classes.title"), "/quan-tri/lop-hoc"],
          [topicTitle(found.topic, locale), `/quan-tri/lop-hoc/${found.id}`],
          [t("classes.addPeople")],
        ]}
      />
      <h1>{t("classes.addPeople")}</h1>
      <p className="lead">{t("classes.seatsTaken", { listed: found.listed, seats: found.seats })}</p>
      <ErrorSummary errors={answer?.errors} />
      {added !== null && !answer && (
        <p className="notice" role="status">
          ✓ {t("classes.addedCount", { count: Number(added) || 0 })}{" "}
          {refused > 0 && t("classes.refusedCount", { count: refused })}
        </p>
      )}
      {answer && answer.lines.length > 0 && <CandidateTable lines={answer.lines} />}
      <h2>{t("classes.findOne")}</h2>
      <Form method="get" className="row">
        <TextField name="tim" label={t("classes.findLabel")} defaultValue={query} />
        <button type="submit" className="button button-secondary">
          {t("common.search")}
        </button>
      </Form>
      {query !== "" && <FoundPeople people={people} />}
      <h2>{t("classes.pasteTitle")}</h2>
      <Form method="post" noValidate>
        <Field
          name="pasted"
          label={t("classes.pasteLabel")}
          hint={t("classes.pasteHint", { lines: MAX_LINES })}
          error={answer?.errors.pasted}
        >
          {(control) => <textarea {...control} rows={8} defaultValue={answer?.pasted} />}
        </Field>
        <button type="submit" className="button" name="intent" value="match">
          {t("classes.pasteButton")}
        </button>
      </Form>
    </div>
  );
}

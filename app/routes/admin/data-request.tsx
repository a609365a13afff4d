/** /quan-tri/yeu-cau-du-lieu/:id: one request, its clocks, and the steps an officer may take. */
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { type AnswerFault, parseAnswer } from "~/features/personal-data/answer-form";
import type { EraseFault } from "~/features/personal-data/erase-person.server";
import {
  acknowledgeRequest,
  closeRequest,
  eraseOnRequest,
  extendRequest,
  mayFinish,
} from "~/features/personal-data/handle-request.server";
import { readRequest } from "~/features/personal-data/read-request.server";
import { RequestFactsList } from "~/features/personal-data/request-facts";
import { RequestSteps } from "~/features/personal-data/request-steps";
import { useT } from "~/i18n/context";
import { vietnamDate } from "~/i18n/format";
import type { Translate } from "~/i18n/translate";
import { now } from "~/platform/clock.server";
import { AppError } from "~/platform/errors";
import { Breadcrumb } from "~/ui/breadcrumb";
import { pageTitle } from "~/ui/page-title";

const ADDRESS = "/quan-tri/yeu-cau-du-lieu";
const SAVED = ["acknowledge", "extend", "done", "refused", "erased"] as const;

export const loader = guard(
  ["commune-officer", "province-admin"],
  async ({ app, viewer, params, request }) => {
    const today = vietnamDate(now());
    const found = await readRequest(app.db, viewer, params.id ?? "", today);
    const saved = new URL(request.url).searchParams.get("xong");
    return {
      ...found,
      today,
      mayFinish: mayFinish(viewer, found.request.kind),
      saved: SAVED.find((one) => one === saved),
    };
  },
);

export const action = guard(
  ["commune-officer", "province-admin"],
  async ({ app, viewer, params, request, t }) => {
    const id = params.id ?? "";
    const form = await request.formData();
    const intent = String(form.get("intent") ?? "");
    const saved = (what: (typeof SAVED)[number]) => redirect(`${ADDRESS}/${id}?xong=${what}`);
    if (intent === "acknowledge") {
      await acknowledgeRequest(app.db, viewer, id);
      throw saved("acknowledge");
    }
    if (intent === "erase") {
      const fault = form.has("confirmed") ? await eraseOnRequest(app.db, viewer, id) : "notConfirmed";
      if (fault) return comeBack(intent, "confirmed", fault, "", t);
      throw saved("erased");
    }
    if (intent !== "extend" && intent !== "done" && intent !== "refuse") throw new AppError("invalid");
    const typed = String(form.get(intent) ?? "");
    const answer = parseAnswer(typed);
    if (!answer.ok) return comeBack(intent, intent, answer.fault, typed, t);
    if (intent === "extend") {
      await extendRequest(app.db, viewer, { id, reason: answer.value });
      throw saved("extend");
    }
    const outcome = intent === "done" ? "done" : "refused";
    await closeRequest(app.db, viewer, { id, outcome, answer: answer.value });
    throw saved(outcome);
  },
);

function comeBack(
  intent: string,
  field: string,
  fault: AnswerFault | EraseFault | "notConfirmed",
  typed: string,
  t: Translate,
) {
  return data({ intent, errors: { [field]: t(`personalData.fault.${fault}`) }, typed }, { status: 400 });
}

const titleOf = (t: Translate, kind: Parameters<typeof mayFinish>[1], name: string) =>
  t("personalData.queue.one", { kind: t(`personalData.kind.${kind}`), name });

export const meta = pageTitle<typeof loader>((t, found) =>
  found ? titleOf(t, found.request.kind, found.person.fullName) : t("personalData.queue.title"),
);

export default function DataRequest() {
  const t = useT();
  const { request, person, today, mayFinish, saved } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const title = titleOf(t, request.kind, person.fullName);
  return (
    <div className="page page-narrow">
      <Breadcrumb entries={[[t("personalData.queue.title"), ADDRESS], [title]]} />
      <h1>{title}</h1>
      {saved && (
        <p className="notice" role="status">
          {t(`personalData.queue.saved.${saved}`)}
        </p>
      )}
      <RequestFactsList request={request} person={person} today={today} />
      {!request.closedAt && <RequestSteps request={request} mayFinish={mayFinish} returned={failed} />}
    </div>
  );
}

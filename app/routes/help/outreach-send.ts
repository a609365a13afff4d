/** POST /ho-tro/ghi-nhanh/gui: entries of a device's outbox (platform/outbox), each answered. */
import { guard } from "~/features/accounts/guard.server";
import { outreachSchema, parseOutreach } from "~/features/classes/outreach/outreach-form";
import { outreachCommunes, recordOutreach } from "~/features/classes/outreach/record-outreach.server";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { AppError } from "~/platform/errors";
import type { Answer } from "~/platform/outbox/outbox";

export const action = guard(
  ["helper", "commune-officer", "province-admin"],
  async ({ app, viewer, request, t }) => {
    const sent = outreachSchema.safeParse(await request.json().catch(() => undefined));
    if (!sent.success) throw new AppError("invalid");
    if (sent.data.owner !== viewer.personId) throw new AppError("conflict", "another owner");
    const today = vietnamDate(now());
    const communes = (await outreachCommunes(app.db, viewer, today)).map(([code]) => code);
    const answers: Answer[] = [];
    for (const { id, fields } of sent.data.items) {
      const wish = parseOutreach((name) => fields[name] ?? "", { communes, today });
      if (wish.ok) await recordOutreach(app.db, viewer, id, wish.value);
      const [fault] = wish.ok ? [] : Object.values(wish.faults);
      answers.push({ id, ...(fault && { fault: t(`outreach.fault.${fault}`) }) });
    }
    return Response.json({ answers }, { headers: { "Cache-Control": "private, no-store" } });
  },
);

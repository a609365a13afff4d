/** POST /hien-thi: remembers how this browser wants to read. */
import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { guard } from "~/features/accounts/guard.server";
import { safeReturnPath } from "~/platform/http/return-path";
import { readPreferences, writePreferences } from "~/platform/preferences";

export const action = guard("everyone", async ({ request }: Pick<ActionFunctionArgs, "request">) => {
  const form = await request.formData();
  const current = readPreferences(request.headers.get("Cookie"));
  const wanted = { ...current, ...Object.fromEntries(form) };
  const checked = readPreferences(`hien-thi=${wanted.locale}.${wanted.textSize}.${wanted.theme}`);
  return redirect(safeReturnPath(form.get("back")), { headers: { "Set-Cookie": writePreferences(checked) } });
});

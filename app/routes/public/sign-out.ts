/** POST /dang-xuat: closes the session. Asked for by a link it only leads home. */
import { redirect } from "@remix-run/node";
import { guard } from "~/features/accounts/guard.server";
import { signOut } from "~/features/accounts/sign-in.server";

export const loader = guard("everyone", () => redirect("/"));

export const action = guard("everyone", async ({ request, app }) => {
  const setCookie = await signOut(app.db, app.env.publicUrl, request.headers.get("Cookie"));
  return redirect("/", { headers: { "Set-Cookie": setCookie } });
});

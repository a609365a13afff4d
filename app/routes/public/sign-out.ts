/** POST /dang-xuat: closes the session; where people share the device by cards, the next one chooses theirs. Asked for by a link it only leads home. */
import { redirect } from "@remix-run/node";
import { guard } from "~/features/accounts/guard.server";
import { signOut } from "~/features/accounts/sign-in.server";
import { readDeviceCards } from "~/features/cards/device-cards.server";

export const loader = guard("everyone", () => redirect("/"));

export const action = guard("everyone", async ({ request, app }) => {
  const setCookie = await signOut(app.db, app.env.publicUrl, request.headers.get("Cookie"));
  const shared = readDeviceCards(app.keys, request.headers.get("Cookie")).length > 0;
  return redirect(shared ? "/dang-nhap" : "/", { headers: { "Set-Cookie": setCookie } });
});

/** GET /dang-nhap/dinh-danh: off to the province's single sign-on; with ?lien-ket=1 to tie it to the account in use. */
import { redirect } from "@remix-run/node";
import { guard } from "~/features/accounts/guard.server";
import { beginProviderSignIn } from "~/features/sign-in/provider/begin-provider-sign-in.server";
import { configuredProvider } from "~/features/sign-in/provider/configured.server";
import { AFTER_SIGN_IN, faultPath } from "~/features/sign-in/provider/paths";
import { safeReturnPath } from "~/platform/http/return-path";

export const loader = guard("everyone", async ({ app, request, viewer, locale, address }) => {
  const { settings } = configuredProvider({ app, locale });
  const query = new URL(request.url).searchParams;
  const asked = query.get("ve");
  const back = asked === null ? null : safeReturnPath(asked, AFTER_SIGN_IN);
  const link = viewer !== null && query.has("lien-ket");
  if (viewer && !link) return redirect(back ?? AFTER_SIGN_IN);
  const begun = await beginProviderSignIn(app.db, settings, {
    keys: app.keys,
    publicUrl: app.env.publicUrl,
    address,
    locale,
    back,
    link,
  });
  if (!begun.ok) return redirect(faultPath(begun.fault, { back, signedIn: link }));
  return redirect(begun.address, { headers: { "Set-Cookie": begun.setCookie, "Cache-Control": "no-store" } });
});

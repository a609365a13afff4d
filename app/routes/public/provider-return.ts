/** GET /dang-nhap/dinh-danh/tro-lai: the provider's answer. It is read once, whatever it says. */
import { redirect } from "@remix-run/node";
import { doorOf } from "~/features/accounts/door-of.server";
import { guard } from "~/features/accounts/guard.server";
import { limitProviderSignIn } from "~/features/accounts/rate-limits.server";
import { isOutstanding, secondFactorPath } from "~/features/accounts/second-factor";
import { journeyCookie, vouchedCookie } from "~/features/sign-in/provider/carried.server";
import { configuredProvider } from "~/features/sign-in/provider/configured.server";
import { enterByProvider } from "~/features/sign-in/provider/enter-by-provider.server";
import { AFTER_SIGN_IN, faultPath, LINK, REGISTER, WAYS } from "~/features/sign-in/provider/paths";
import { receiveAnswer } from "~/features/sign-in/provider/receive-answer.server";

export const loader = guard("everyone", async ({ app, request, viewer, locale, address }) => {
  const { settings } = configuredProvider({ app, locale });
  const { publicUrl } = app.env;
  await limitProviderSignIn(app.db, { keys: app.keys, address });
  const answer = await receiveAnswer(settings, { keys: app.keys, publicUrl }, request);
  const { back, link } = answer;
  const goTo = (path: string, cookie?: string) => {
    const headers = new Headers({
      "Set-Cookie": journeyCookie.clear(publicUrl),
      "Cache-Control": "no-store",
    });
    if (cookie) headers.append("Set-Cookie", cookie);
    return redirect(path, { headers });
  };
  const signedIn = viewer !== null;
  if (!answer.ok) return goTo(faultPath(answer.fault, { back, signedIn }));
  const { vouched } = answer;
  const arrival = await enterByProvider(app.db, doorOf({ app, request, address }), { vouched, link, viewer });
  switch (arrival.to) {
    case "account": {
      const page = back ?? AFTER_SIGN_IN;
      return goTo(isOutstanding(arrival.secondFactor) ? secondFactorPath(page) : page, arrival.setCookie);
    }
    case "own":
      return goTo(`${WAYS}?xong=linked`);
    case "fault":
      return goTo(faultPath(arrival.fault, { back, signedIn }));
    default:
      return goTo(arrival.to === "link" ? LINK : REGISTER, vouchedCookie.write(app.keys, publicUrl, vouched));
  }
});

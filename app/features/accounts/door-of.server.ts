/** The door a request came to, for whatever way of signing in it brings. */
import { deviceName } from "./device-name";
import type { Door } from "./enter-account.server";
import type { Call } from "./guard.server";

export function doorOf({ app, request, address }: Pick<Call, "app" | "request" | "address">): Door {
  return {
    keys: app.keys,
    publicUrl: app.env.publicUrl,
    demo: app.env.demo,
    device: deviceName(request.headers.get("User-Agent")),
    address,
    cookieHeader: request.headers.get("Cookie"),
  };
}
